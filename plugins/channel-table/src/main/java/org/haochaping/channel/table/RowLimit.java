package org.haochaping.channel.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops a row that does not end. What the parser reads ahead counts too, so it is a rough limit.
 */
final class RowLimit extends FilterReader {
  private static final int READ_AHEAD = 16_384;
  private long row = 1;
  private long length;

  RowLimit(Reader text) {
    super(text);
  }

  void startRow(long number) {
    row = number;
    length = 0;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    count(c < 0 ? 0 : 1);
    return c;
  }

  @Override
  public int read(char[] into, int from, int most) throws IOException {
    int got = super.read(into, from, Math.min(most, READ_AHEAD));
    count(got);
    return got;
  }

  private void count(int characters) {
    length += Math.max(0, characters);
    if (length > Lines.LONGEST_ROW + READ_AHEAD) {
      throw Refusals.rowTooLong(row);
    }
  }
}
