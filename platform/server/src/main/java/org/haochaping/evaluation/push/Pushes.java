package org.haochaping.evaluation.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Collected;
import org.haochaping.evaluation.Decoding;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Original;
import org.haochaping.plugin.api.PushAnswer;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.vault.MasterKeys;
import org.haochaping.web.Refusal;

/**
 * Takes a delivery: the good records at once, the others into the queue, all in one transaction.
 */
@ApplicationScoped
public class Pushes {
  /** Records in one delivery. */
  static final int MOST = 1000;

  @Inject Decoding decoding;
  @Inject Taking taking;
  @Inject RejectedRecords queue;
  @Inject PushBatches batches;
  @Inject TenantTransactions transactions;
  @Inject MasterKeys keys;
  @Inject Clock clock;

  PushAnswer take(SignedRequests.Sender sender, String contentType, byte[] body) {
    Collected collected = new Collected(0, MOST);
    ChannelRequest request =
        ChannelRequest.ofPush(contentType, new ByteArrayInputStream(body), clock.instant());
    if (!decoding.pushed(sender.tenant(), sender.channel(), request, collected)) {
      throw Refusal.invalid(
          "batch-too-large",
          "一批最多" + MOST + "条记录，整批未接收，请拆分后重新推送。",
          "A batch has at most " + MOST + " records; nothing was taken, split it and push again.");
    }
    return transactions.in(
        sender.tenant().id(), connection -> store(connection, sender, collected));
  }

  private PushAnswer store(Connection connection, SignedRequests.Sender sender, Collected collected)
      throws SQLException {
    Tenant tenant = sender.tenant();
    ChannelInstance channel = sender.channel();
    List<Taking.Taken> taken = taking.take(connection, tenant, channel, collected.rows());
    UUID batch = Ids.of(clock).next();
    List<byte[]> good = new ArrayList<>();
    List<RejectedRecords.Rejection> bad = new ArrayList<>();
    int repeated = 0;
    for (Taking.Taken one : taken) {
      Original original = original(collected, one.row().position());
      byte[] digest = digest(channel, original);
      if (one.isGood()) {
        good.add(digest);
        repeated += one.repeated() ? 1 : 0;
      } else {
        bad.add(
            new RejectedRecords.Rejection(
                one.row().position(), digest, original.text(), one.problems()));
      }
    }
    queue.resent(connection, tenant.id(), channel.id(), good);
    int queued = 0;
    bad.sort(Comparator.comparing(RejectedRecords.Rejection::digest, Arrays::compare));
    for (RejectedRecords.Rejection rejection : bad) {
      queued += queue.keep(connection, tenant.id(), channel.id(), batch, rejection) ? 1 : 0;
    }
    batches.record(
        connection,
        tenant.id(),
        new PushBatches.Delivery(
            batch,
            channel.id(),
            sender.credentialId(),
            collected.batchNumber(),
            collected.declared(),
            good.size() - repeated,
            repeated,
            queued,
            bad.size() - queued,
            collected.ignored()));
    return new PushAnswer(
        collected.batchNumber(),
        collected.declared(),
        taken.stream().map(one -> result(collected, one)).toList());
  }

  private byte[] digest(ChannelInstance channel, Original original) {
    return keys.digest("pushed-record", channel.id() + "|" + original.key());
  }

  private static Original original(Collected collected, long position) {
    return collected
        .original(position)
        .orElseThrow(
            () -> new IllegalStateException("the channel did not show record " + position));
  }

  private static PushAnswer.Result result(Collected collected, Taking.Taken one) {
    PushAnswer.State state =
        !one.isGood()
            ? PushAnswer.State.REJECTED
            : one.repeated() ? PushAnswer.State.REPEATED : PushAnswer.State.ACCEPTED;
    return new PushAnswer.Result(
        one.row().position(),
        collected.original(one.row().position()).map(Original::key),
        state,
        Optional.of(one.receipt()).filter(receipt -> !receipt.isEmpty()),
        one.problems());
  }
}
