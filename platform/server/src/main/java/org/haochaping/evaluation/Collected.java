package org.haochaping.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Problem;

/**
 * Collects a stretch of what a channel decodes: skips what was taken before, stops when it has
 * enough. A plugin runs on a thread of its own, so nothing is stored while it decodes.
 */
final class Collected implements DraftSink {

  /** A record as the channel saw it: a draft, or problems. */
  record Row(long position, List<EvaluationDraft> draft, List<Problem> problems) {}

  /** Ends the decoding early; not an error. */
  static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super("enough for now", null, false, false);
    }
  }

  private final long skip;
  private final int most;
  private final List<Row> rows = new ArrayList<>();
  private long seen;
  private long expected = -1;

  Collected(long skip, int most) {
    this.skip = skip;
    this.most = most;
  }

  @Override
  public void accept(long position, EvaluationDraft draft) {
    add(new Row(position, List.of(draft), List.of()));
  }

  @Override
  public void reject(long position, List<Problem> problems) {
    add(new Row(position, List.of(), List.copyOf(problems)));
  }

  @Override
  public void expect(long records) {
    expected = records;
  }

  private void add(Row row) {
    if (rows.size() == most) {
      throw new Enough();
    }
    if (seen++ >= skip) {
      rows.add(row);
    }
  }

  List<Row> rows() {
    return rows;
  }

  long expected() {
    return expected;
  }
}
