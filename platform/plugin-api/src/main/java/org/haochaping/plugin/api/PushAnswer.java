package org.haochaping.plugin.api;

import java.util.List;
import java.util.Optional;

/**
 * What became of a push, to be told to its sender.
 *
 * @param batchNumber the sender's own number of the batch, if it gave one
 * @param declared how many records the sender said it was sending, if it did
 * @param results one a record, in the order of the request
 */
public record PushAnswer(
    Optional<String> batchNumber, Optional<Long> declared, List<Result> results) {

  /** Keeps its own copy. */
  public PushAnswer {
    results = List.copyOf(results);
  }

  /** What became of a record. */
  public enum State {
    /** Stored now. */
    ACCEPTED,
    /** Stored before; nothing was counted twice. */
    REPEATED,
    /** Waits for somebody to put right what is wrong; the sender may also correct and resend it. */
    REJECTED
  }

  /**
   * One record's result.
   *
   * @param position where it stands in the request, counted from 1
   * @param key {@link Original#key()}, if the channel named the original
   * @param receipt the citizen's receipt, of an accepted rating
   * @param problems the reasons, of a rejected record
   */
  public record Result(
      long position,
      Optional<String> key,
      State state,
      Optional<String> receipt,
      List<Problem> problems) {

    /** Keeps its own copy. */
    public Result {
      problems = List.copyOf(problems);
    }

    /** Keys and receipts stay out of logs. */
    @Override
    public String toString() {
      return "Result[" + position + ", " + state + "]";
    }
  }

  /** How many records came to this. */
  public long count(State state) {
    return results.stream().filter(result -> result.state() == state).count();
  }
}
