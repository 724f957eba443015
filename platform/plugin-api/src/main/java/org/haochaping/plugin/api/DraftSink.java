package org.haochaping.plugin.api;

/** Takes what a channel decoded, record by record. Not thread safe: one sink per decode call. */
public interface DraftSink {

  /**
   * Takes a good record.
   *
   * @param position where it stands in the request, counted from 1 (a table's heading is line 1)
   */
  void accept(long position, EvaluationDraft draft);

  /**
   * Refuses one record, with the reason in words that say what to do.
   *
   * @param position where it stands in the request, counted from 1
   */
  void reject(long position, Problem problem);

  /** Tells how many records there will be, when the channel knows beforehand. */
  default void expect(long records) {}
}
