package org.haochaping.launcher.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Seals what is written, chunk by chunk; closing it marks the last. */
final class SealedOutput extends OutputStream {
  /** Stands in a chunk's length. */
  static final int LAST = 1 << 31;

  private final DataOutputStream out;
  private final FileKey key;
  private final byte[] buffer = new byte[FileKey.CHUNK];
  private int used;
  private long number;
  private boolean closed;

  SealedOutput(OutputStream out, char[] passphrase) throws IOException {
    this.out = new DataOutputStream(out);
    this.key = FileKey.write(this.out, passphrase);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int at = from;
    int left = length;
    while (left > 0) {
      if (used == buffer.length) {
        chunk(false);
      }
      int some = Math.min(left, buffer.length - used);
      System.arraycopy(bytes, at, buffer, used, some);
      used += some;
      at += some;
      left -= some;
    }
  }

  private void chunk(boolean last) throws IOException {
    byte[] sealed = key.seal(buffer, used, number++, last);
    out.writeInt(sealed.length | (last ? LAST : 0));
    out.write(sealed);
    used = 0;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      chunk(true);
      out.close();
    }
  }
}
