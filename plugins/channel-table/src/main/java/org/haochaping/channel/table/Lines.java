package org.haochaping.channel.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of a file, read one by one. */
interface Lines extends Closeable {
  /** More cells than any row of ours needs. */
  int MOST_CELLS = 100;

  /** The longest row in characters; a quote that is never closed would swallow the file. */
  int LONGEST_ROW = 64_000;

  /** The next row, empty at the end. */
  Optional<Line> next() throws IOException;
}
