package org.haochaping.ranking;

import org.haochaping.figures.Count;

/** Who may be ranked, with his ratings; only those of one group are compared. */
public record Contender(String code, String name, String group, Count count) {

  long volume() {
    return count.all().total();
  }
}
