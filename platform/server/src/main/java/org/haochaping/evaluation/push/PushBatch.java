package org.haochaping.evaluation.push;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One delivery, and how it stands now. What was refused and new in the queue is waiting, replayed,
 * resent or discarded; what was refused while it waited already is counted with the delivery it
 * came with first.
 *
 * @param declared how many records the sender says it sent, if it does
 * @param stillWaiting refused again, waiting since an earlier delivery
 * @param difference both counts in words, and {@code differenceEn} in English
 */
public record PushBatch(
    UUID id,
    @Nullable String batchNumber,
    Instant receivedAt,
    @Nullable Long declared,
    long received,
    long accepted,
    long repeated,
    long stillWaiting,
    long waiting,
    long replayed,
    long resent,
    long discarded,
    long ignoredFields,
    boolean agreed,
    String difference,
    String differenceEn) {

  static PushBatch of(
      UUID id,
      @Nullable String batchNumber,
      Instant receivedAt,
      @Nullable Long declared,
      Counts counts,
      long ignoredFields) {
    Comparison comparison = Comparison.of(declared, counts);
    return new PushBatch(
        id,
        batchNumber,
        receivedAt,
        declared,
        counts.received,
        counts.accepted,
        counts.repeated,
        counts.stillWaiting,
        counts.waiting,
        counts.replayed,
        counts.resent,
        counts.discarded,
        ignoredFields,
        comparison.agreed,
        comparison.chinese,
        comparison.english);
  }

  /** What became of the records of one delivery or of many. */
  record Counts(
      long received,
      long accepted,
      long repeated,
      long stillWaiting,
      long waiting,
      long replayed,
      long resent,
      long discarded) {

    long accountedFor() {
      return accepted + repeated + stillWaiting + waiting + replayed + resent + discarded;
    }
  }

  /** The sender's count against ours. */
  record Comparison(boolean agreed, String chinese, String english) {

    static Comparison of(@Nullable Long declared, Counts counts) {
      if (counts.accountedFor() != counts.received) {
        return new Comparison(
            false,
            "实收" + counts.received + "条，有去向的" + counts.accountedFor() + "条，请联系运维核查",
            "received "
                + counts.received
                + ", accounted for "
                + counts.accountedFor()
                + ": tell the operator");
      }
      if (declared == null) {
        return new Comparison(
            true,
            "对方未申报条数，实收" + counts.received + "条",
            counts.received + " received, none declared");
      }
      long missing = declared - counts.received;
      if (missing == 0) {
        return new Comparison(true, "相符", "agrees");
      }
      return new Comparison(
          false,
          "对方申报"
              + declared
              + "条，实收"
              + counts.received
              + "条，"
              + (missing > 0 ? "少" + missing : "多" + -missing)
              + "条",
          declared
              + " declared, "
              + counts.received
              + " received, "
              + Math.abs(missing)
              + (missing > 0 ? " missing" : " too many"));
    }
  }
}
