package org.haochaping.bulletin.xlsx;

import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;

/**
 * What a worksheet holds at most. Longer tables and texts go on; nothing can be done about too many
 * columns.
 *
 * @param characters of a cell, in UTF-16
 */
record Limits(int rows, int columns, int characters) {
  static final Limits OF_EXCEL = new Limits(1_048_576, 16_384, 32_767);

  void columns(int asked) {
    if (asked > columns) {
      throw new RejectedException(
          Problem.of(
              "table-too-wide",
              "columns",
              "表格有" + asked + "列，Excel工作表最多" + columns + "列，请减少列或改用其他格式。",
              Markup.filled(
                  "The table has %d columns, a worksheet at most %d; have fewer, or another"
                      + " format.",
                  asked, columns)));
    }
  }
}
