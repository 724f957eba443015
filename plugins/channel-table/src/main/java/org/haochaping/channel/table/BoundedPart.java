package org.haochaping.channel.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of an archive that may unpack to so many bytes, and hold so long a text or tag. */
final class BoundedPart extends FilterInputStream {
  private static final int LONGEST_TOKEN = 400_000;
  private final long most;
  private long count;
  private int sinceTag;

  BoundedPart(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int got = super.read(into, from, length);
    for (int i = from; i < from + got; i++) {
      sinceTag = into[i] == '<' || into[i] == '>' ? 0 : sinceTag + 1;
      if (sinceTag > LONGEST_TOKEN) {
        throw Refusals.tooBig("一个单元格 one cell");
      }
    }
    count += Math.max(0, got);
    if (count > most) {
      throw Refusals.tooBig("解压后 unpacked > " + most / 1_000_000 + " MB");
    }
    return got;
  }
}
