package org.haochaping.bulletin.content;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.haochaping.closing.Closing;
import org.haochaping.figures.Figures;
import org.haochaping.plugin.api.Source;

/**
 * What a correction quotes of the bulletin it corrects, as that was printed.
 *
 * @param closing the one it printed
 * @param rules those that closing was made under
 * @param sources those it told, whoever leads them now
 */
public record Corrected(Closing closing, PrintingRules rules, Set<Source> sources) {
  public Corrected {
    sources = Collections.unmodifiableSet(EnumSet.copyOf(sources));
  }

  /** What it told. */
  Figures figures() {
    return closing.told(sources);
  }
}
