package org.haochaping.bulletin.xlsx;

/**
 * How a cell looks.
 *
 * @param ruled whether it has rules around it
 * @param shaded whether it is grey, as heads and labels are
 * @param format in which a number is printed
 * @param quoted whether it stays text when somebody edits it, whatever it begins with
 */
record Look(Face face, Side side, boolean ruled, boolean shaded, String format, boolean quoted) {
  static final String GENERAL = "General";

  /** In what type. */
  enum Face {
    BODY(""),
    BOLD("<b/>"),
    TITLE("<b/>"),
    LINK("<u/>");

    private final String weight;

    Face(String weight) {
      this.weight = weight;
    }

    /** 宋体, which every office has; nothing is embedded. */
    String font() {
      String colour = this == LINK ? "<color rgb=\"FF0563C1\"/>" : "";
      return Markup.filled(
          "<font>%s<sz val=\"%d\"/>%s<name val=\"宋体\"/><family val=\"3\"/>"
              + "<charset val=\"134\"/></font>",
          weight, size(), colour);
    }

    /** In points. */
    int size() {
      return this == TITLE ? 16 : 11;
    }
  }

  /** Where text stands in its cell, as SpreadsheetML names it. */
  enum Side {
    LEFT("left"),
    CENTRE("center"),
    RIGHT("right");

    private final String word;

    Side(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  static Look of(Face face, Side side) {
    return new Look(face, side, false, false, GENERAL, false);
  }

  /** A cell of a table. */
  static Look cell(Side side) {
    return new Look(Face.BODY, side, true, false, GENERAL, false);
  }

  /** A head or a label. */
  static Look label(Face face) {
    return new Look(face, Side.CENTRE, true, true, GENERAL, false);
  }

  Look printing(String numbers) {
    return new Look(face, side, ruled, shaded, numbers, quoted);
  }

  Look staying() {
    return new Look(face, side, ruled, shaded, format, true);
  }
}
