package org.haochaping.channel.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haochaping.channel.table.Columns;
import org.haochaping.plugin.api.CodeMap;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;

/**
 * What one instance says about all its files.
 *
 * @param source the source of every row, or empty when a column names it
 * @param terminal the terminal of every row, or empty when a column names it
 * @param codes how digits stand for levels, or empty when only names are understood
 */
record FileRules(Optional<Source> source, Optional<Terminal> terminal, Optional<CodeMap> codes) {
  static final String BY_COLUMN = "column";
  static final String NAMES_ONLY = "NAMES_ONLY";

  static FileRules of(Settings settings) {
    return new FileRules(
        settings
            .text("source")
            .filter(value -> !value.equals(BY_COLUMN))
            .flatMap(value -> Source.ofNumber(Integer.parseInt(value))),
        settings
            .text("terminal")
            .filter(value -> !value.equals(BY_COLUMN))
            .flatMap(value -> Terminal.ofPf(Integer.parseInt(value))),
        settings.text("codeMap").filter(value -> !value.equals(NAMES_ONLY)).map(CodeMap::valueOf));
  }

  /** The columns a file has to have; what the settings say it may leave out. */
  Columns<Column> columns() {
    Set<Column> needed =
        EnumSet.of(Column.SOURCE, Column.UNIT, Column.TERMINAL, Column.RATED_AT, Column.LEVEL);
    source.ifPresent(s -> needed.remove(Column.SOURCE));
    terminal.ifPresent(t -> needed.remove(Column.TERMINAL));
    return Columns.strict(
        Column.class, needed, List.of(EnumSet.of(Column.SERVICE_RECORD, Column.ROW_ID)));
  }

  Optional<Level> level(String text) {
    return codes.isPresent() ? codes.get().level(text) : Level.ofChinese(text);
  }
}
