package org.haochaping.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list: the items and, when there are more, the cursor of the next page. */
public record Page<T>(List<T> items, @Nullable String next) {

  /** Everything there is. */
  public static <T> Page<T> all(List<T> items) {
    return new Page<>(List.copyOf(items), null);
  }

  /**
   * The first {@code size} of up to {@code size + 1} items read; the last one's cursor leads on.
   */
  public static <T> Page<T> cut(List<T> read, int size, Function<T, String> cursor) {
    if (read.size() <= size) {
      return all(read);
    }
    List<T> items = List.copyOf(read.subList(0, size));
    return new Page<>(items, cursor.apply(items.get(size - 1)));
  }
}
