package org.haochaping.plugin.tck;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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

/** A sink that keeps everything, for tests. */
public final class CollectedDrafts implements DraftSink {
  private final List<EvaluationDraft> accepted = new ArrayList<>();
  private final Map<Long, List<Problem>> rejected = new LinkedHashMap<>();
  private final List<ServiceRecordDraft> serviceRecords = new ArrayList<>();
  private final List<ScoreDraft> scores = new ArrayList<>();
  private final Map<Long, Original> originals = new LinkedHashMap<>();
  private final Map<Apart, Integer> apart = new EnumMap<>(Apart.class);
  private Optional<String> batchNumber = Optional.empty();
  private Optional<Long> declared = Optional.empty();
  private long expected;
  private long ignored;

  @Override
  public void accept(long position, EvaluationDraft draft) {
    accepted.add(draft);
  }

  @Override
  public void accept(long position, ServiceRecordDraft draft) {
    serviceRecords.add(draft);
  }

  @Override
  public void accept(long position, ScoreDraft draft) {
    scores.add(draft);
  }

  @Override
  public void accept(long position, EvaluationDraft rating, ScoreDraft score) {
    accept(position, rating);
    accept(position, score);
  }

  @Override
  public void reject(long position, List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a record was refused without a reason");
    }
    if (rejected.put(position, List.copyOf(problems)) != null) {
      throw new IllegalArgumentException("record " + position + " was refused twice");
    }
  }

  @Override
  public void apart(long position, Apart reason) {
    apart.merge(reason, 1, Integer::sum);
  }

  @Override
  public void expect(long records) {
    expected = records;
  }

  @Override
  public void original(long position, Original original) {
    if (originals.put(position, original) != null) {
      throw new IllegalArgumentException("record " + position + " was shown twice");
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

  /** The originals, by position, in order. */
  public Map<Long, Original> originals() {
    return originals;
  }

  /** How many records were counted apart, by reason. */
  public Map<Apart, Integer> apart() {
    return Map.copyOf(apart);
  }

  /** The service records that were accepted, in order. */
  public List<ServiceRecordDraft> serviceRecords() {
    return List.copyOf(serviceRecords);
  }

  /** The scores that were accepted, in order. */
  public List<ScoreDraft> scores() {
    return List.copyOf(scores);
  }

  /** The sender's number of the batch. */
  public Optional<String> batchNumber() {
    return batchNumber;
  }

  /** How many records the sender says there are. */
  public Optional<Long> declared() {
    return declared;
  }

  /** How many unknown fields there were. */
  public long ignored() {
    return ignored;
  }

  /** What was accepted, in order. */
  public List<EvaluationDraft> accepted() {
    return List.copyOf(accepted);
  }

  /** What was refused, by position, in order. */
  public Map<Long, List<Problem>> rejected() {
    return rejected;
  }

  /** All reasons of all refused records. */
  public List<Problem> problems() {
    return rejected.values().stream().flatMap(List::stream).toList();
  }

  /** How many records were announced; 0 when none were. */
  public long expected() {
    return expected;
  }
}
