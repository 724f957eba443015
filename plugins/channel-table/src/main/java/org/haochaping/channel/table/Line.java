package org.haochaping.channel.table;

import java.util.List;
import java.util.Map;

/**
 * One row of a file.
 *
 * @param number where it starts in the file, as an editor or spreadsheet counts it, from 1
 * @param cells its cells as text
 * @param flaws what is wrong with a cell before its meaning is even looked at, by index
 */
record Line(long number, List<String> cells, Map<Integer, Flaw> flaws) {

  /** A defect of a spreadsheet cell. */
  enum Flaw {
    /** A formula: whatever value the file remembers may be out of date. */
    FORMULA,
    /** A number of more digits than a spreadsheet keeps. */
    PRECISION_LOST,
    /** A spreadsheet error such as #N/A. */
    ERROR
  }

  boolean isBlank() {
    return flaws.isEmpty() && cells.stream().allMatch(String::isBlank);
  }

  /** The cell at this index without surrounding blanks, empty where the row is shorter. */
  String cell(int index) {
    return index < cells.size() ? cells.get(index).strip() : "";
  }
}
