package org.haochaping.plugin.api;

import java.util.List;
import java.util.Optional;

/**
 * Takes what a channel decoded, record by record, in the order of the request. Not thread safe: one
 * sink per decode call. What it throws is the core's and must not be caught.
 */
public interface DraftSink {

  /**
   * Takes a good record.
   *
   * @param position where it stands in the request, counted from 1 (a table's heading is line 1)
   */
  void accept(long position, EvaluationDraft draft);

  /**
   * Takes a good service record (办件).
   *
   * @param position where it stands in the request, counted from 1
   */
  void accept(long position, ServiceRecordDraft draft);

  /**
   * Takes a good score of an assessment (得分).
   *
   * @param position where it stands in the request, counted from 1
   * @throws UnsupportedOperationException if this sink takes none
   */
  default void accept(long position, ScoreDraft draft) {
    throw new UnsupportedOperationException("no scores are taken here");
  }

  /**
   * Takes a good record that is a rating and a score.
   *
   * @param position where it stands in the request, counted from 1
   * @throws UnsupportedOperationException if this sink takes no scores
   */
  default void accept(long position, EvaluationDraft rating, ScoreDraft score) {
    throw new UnsupportedOperationException("no scores are taken here");
  }

  /**
   * Refuses one record with everything that is wrong with it, so that one correction is enough.
   *
   * @param position where it stands in the request, counted from 1
   * @param problems the reasons, at least one, in words that say what to do
   */
  void reject(long position, List<Problem> problems);

  /** Refuses one record for one reason. */
  default void reject(long position, Problem problem) {
    reject(position, List.of(problem));
  }

  /**
   * Counts one record apart: there is nothing wrong with it, but it is no rating.
   *
   * @param position where it stands in the request, counted from 1
   */
  default void apart(long position, Apart reason) {}

  /**
   * Tells how many records there will be. A channel that streams need not know; then progress is
   * measured by the bytes it has read.
   */
  default void expect(long records) {}

  /**
   * Tells what a record looked like, before it is accepted or refused. A channel that takes pushes
   * tells it of every record; only then can a refused one wait for a correction on this side and a
   * good retry be known as the same record.
   */
  default void original(long position, Original original) {}

  /**
   * Tells what the sender says about the whole batch, at any time in the call: its own number of
   * it, and how many records it means to have sent. Both sides' counts are compared with it.
   */
  default void declare(Optional<String> batchNumber, Optional<Long> records) {}

  /** Tells that a record had fields this channel does not know; they are counted, not kept. */
  default void ignored(long position, int fields) {}
}
