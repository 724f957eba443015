package org.haochaping.bulletin.docx;

import java.util.Set;
import java.util.TreeSet;

/** The characters a document uses of each weight. */
final class Characters {
  private final Set<Integer> regular = new TreeSet<>();
  private final Set<Integer> bold = new TreeSet<>();

  void use(String text, boolean inBold) {
    text.codePoints().forEach((inBold ? bold : regular)::add);
  }

  Set<Integer> regular() {
    return regular;
  }

  Set<Integer> bold() {
    return bold;
  }
}
