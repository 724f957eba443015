package org.haochaping.bulletin.xlsx;

import java.util.Optional;

/**
 * A cell: text, or a number.
 *
 * @param column from 0
 */
record Cell(int column, String text, Optional<Printed> number, Look look) {

  /** Text, whatever it looks like. */
  static Cell text(int column, String text, Look look) {
    String clean = Text.clean(text);
    boolean risky = Text.beginsAsFormula(clean);
    return new Cell(column, clean, Optional.empty(), risky ? look.staying() : look);
  }

  /** A number. */
  static Cell number(int column, Printed number, Look look) {
    return new Cell(column, "", Optional.of(number), look.printing(number.format()));
  }
}
