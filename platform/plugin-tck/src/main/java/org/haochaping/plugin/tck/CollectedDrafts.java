package org.haochaping.plugin.tck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Problem;

/** A sink that keeps everything, for tests. */
public final class CollectedDrafts implements DraftSink {
  private final List<EvaluationDraft> accepted = new ArrayList<>();
  private final Map<Long, List<Problem>> rejected = new LinkedHashMap<>();
  private long expected;

  @Override
  public void accept(long position, EvaluationDraft draft) {
    accepted.add(draft);
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
  public void expect(long records) {
    expected = records;
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
