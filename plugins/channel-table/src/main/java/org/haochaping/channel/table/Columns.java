package org.haochaping.channel.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns one instance wants of its tables.
 *
 * @param known all it understands
 * @param needed those no table may leave out
 * @param oneOf groups of each of which a table has at least one
 * @param others whether columns nobody knows are passed over; else they are refused
 */
public record Columns<C extends Enum<C> & Heading>(
    Set<C> known, Set<C> needed, List<Set<C>> oneOf, boolean others) {

  /** Just these columns and no others. */
  public static <C extends Enum<C> & Heading> Columns<C> strict(
      Class<C> known, Set<C> needed, List<Set<C>> oneOf) {
    return new Columns<>(EnumSet.allOf(known), needed, oneOf, false);
  }

  /** These columns among whatever else a foreign system writes. */
  public static <C extends Enum<C> & Heading> Columns<C> lenient(
      Class<C> known, Set<C> needed, List<Set<C>> oneOf) {
    return new Columns<>(EnumSet.allOf(known), needed, oneOf, true);
  }

  /** Blanks in a heading, also within it, are ignored. */
  static String plain(String heading) {
    return heading.replaceAll("[\\s\\u00a0\\u3000\\ufeff]", "");
  }

  /** The column with this plain heading. */
  Optional<C> of(String plain) {
    return known.stream().filter(column -> column.names().contains(plain)).findFirst();
  }

  List<String> headings() {
    return known.stream().map(Heading::heading).toList();
  }
}
