package org.haochaping.bulletin.ofd;

import org.haochaping.bulletin.paper.Typeface;
import org.ofdrw.core.basicType.ST_ID;

/** The numbers of a file's objects; the first are the fonts'. */
final class OfdIds {
  private long last = Typeface.values().length;

  /** The number of a weight's font. */
  static long font(Typeface typeface) {
    return typeface.ordinal() + 1L;
  }

  ST_ID next() {
    last++;
    return new ST_ID(last);
  }

  long last() {
    return last;
  }
}
