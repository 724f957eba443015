package org.haochaping.onboarding;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.onboarding.file.Entry;
import org.haochaping.onboarding.file.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What an import does to one thing.
 *
 * @param before what changes, as it is
 * @param after what changes, as it will be
 */
public record Change(
    Op op, String kind, String key, @Nullable String before, @Nullable String after) {

  /** What is done. */
  @Schema(name = "ChangeOp")
  public enum Op {
    ADD,
    CHANGE,
    /** It gets a last day. */
    END,
    SAME,
    /** The file does not name it, so it stays as it is. */
    KEEP
  }

  static Change of(Op op, Kind kind, String key) {
    return new Change(op, kind.name(), key, null, null);
  }

  static Change add(Entry entry) {
    return new Change(
        Op.ADD, entry.kind().name(), entry.key(), null, words(entry.values(), Map.of()));
  }

  /** From one state of an entry to another. */
  static Change between(Entry before, Entry after) {
    Map<String, String> old = before.values();
    if (old.equals(after.values())) {
      return of(Op.SAME, after.kind(), after.key());
    }
    boolean ends =
        after.value("to") != null
            && before.with("to", after.value("to")).values().equals(after.values());
    return new Change(
        ends ? Op.END : Op.CHANGE,
        after.kind().name(),
        after.key(),
        words(old, after.values()),
        words(after.values(), old));
  }

  static Change between(Kind kind, String key, Map<String, String> old, Map<String, String> now) {
    return old.equals(now)
        ? of(Op.SAME, kind, key)
        : new Change(Op.CHANGE, kind.name(), key, words(old, now), words(now, old));
  }

  boolean changesRows() {
    return Stream.of(Op.ADD, Op.CHANGE, Op.END).anyMatch(op::equals);
  }

  private static String words(Map<String, String> values, Map<String, String> others) {
    return values.entrySet().stream()
        .filter(item -> !Objects.equals(item.getValue(), others.get(item.getKey())))
        .map(item -> item.getKey() + ": " + item.getValue())
        .collect(Collectors.joining("; "));
  }
}
