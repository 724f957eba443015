package org.haochaping.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.plugin.api.Apart;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Original;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.ScoreDraft;
import org.haochaping.plugin.api.ServiceRecordDraft;

/**
 * Collects a stretch of what a channel decodes: skips what was taken before, stops when it has
 * enough. A plugin runs on a thread of its own, so nothing is stored while it decodes.
 */
public final class Collected implements DraftSink {

  /** A record as the channel saw it: a rating, a score or both, a service record, or problems. */
  public record Row(
      long position,
      List<EvaluationDraft> draft,
      List<ServiceRecordDraft> serviceRecord,
      List<ScoreDraft> score,
      Optional<Apart> apart,
      List<Problem> problems) {

    /** A record that was refused. */
    public static Row refused(long position, List<Problem> problems) {
      return new Row(
          position, List.of(), List.of(), List.of(), Optional.empty(), List.copyOf(problems));
    }
  }

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
  private final Map<Long, Original> originals = new HashMap<>();
  private Optional<String> batchNumber = Optional.empty();
  private Optional<Long> declared = Optional.empty();
  private long ignored;
  private long seen;
  private long expected = -1;

  public Collected(long skip, int most) {
    this.skip = skip;
    this.most = most;
  }

  @Override
  public void accept(long position, EvaluationDraft draft) {
    add(new Row(position, List.of(draft), List.of(), List.of(), Optional.empty(), List.of()));
  }

  @Override
  public void accept(long position, ServiceRecordDraft draft) {
    add(new Row(position, List.of(), List.of(draft), List.of(), Optional.empty(), List.of()));
  }

  @Override
  public void accept(long position, ScoreDraft draft) {
    add(new Row(position, List.of(), List.of(), List.of(draft), Optional.empty(), List.of()));
  }

  @Override
  public void accept(long position, EvaluationDraft rating, ScoreDraft score) {
    add(new Row(position, List.of(rating), List.of(), List.of(score), Optional.empty(), List.of()));
  }

  @Override
  public void reject(long position, List<Problem> problems) {
    add(Row.refused(position, problems));
  }

  @Override
  public void apart(long position, Apart reason) {
    add(new Row(position, List.of(), List.of(), List.of(), Optional.of(reason), List.of()));
  }

  @Override
  public void expect(long records) {
    expected = records;
  }

  /** At most as many as rows; more end the decoding anyhow. */
  @Override
  public void original(long position, Original original) {
    if (originals.size() <= most) {
      originals.put(position, original);
    }
  }

  @Override
  public void declare(Optional<String> number, Optional<Long> records) {
    batchNumber = number;
    declared = records;
  }

  @Override
  public void ignored(long position, int fields) {
    ignored += fields;
  }

  private void add(Row row) {
    if (rows.size() == most) {
      throw new Enough();
    }
    if (seen++ >= skip) {
      rows.add(row);
    }
  }

  public List<Row> rows() {
    return rows;
  }

  public Optional<Original> original(long position) {
    return Optional.ofNullable(originals.get(position));
  }

  public Optional<String> batchNumber() {
    return batchNumber;
  }

  public Optional<Long> declared() {
    return declared;
  }

  /** How many fields nobody knew. */
  public long ignored() {
    return ignored;
  }

  long expected() {
    return expected;
  }
}
