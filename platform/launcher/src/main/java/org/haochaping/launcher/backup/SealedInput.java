package org.haochaping.launcher.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Opens what {@link SealedOutput} sealed; never gives out a byte that was not proved. */
final class SealedInput extends InputStream {
  private final DataInputStream in;
  private final FileKey key;
  private byte[] chunk = new byte[0];
  private int at;
  private long number;
  private boolean last;

  SealedInput(InputStream in, char[] passphrase) throws IOException {
    this.in = new DataInputStream(in);
    this.key = FileKey.read(this.in, passphrase);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (at == chunk.length) {
      if (last) {
        return -1;
      }
      next();
    }
    int some = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, bytes, from, some);
    at += some;
    return some;
  }

  private void next() throws IOException {
    try {
      int head = in.readInt();
      last = (head & SealedOutput.LAST) != 0;
      int length = head & ~SealedOutput.LAST;
      if (length > FileKey.CHUNK + FileKey.TAG) {
        throw BackupRefusals.altered();
      }
      byte[] sealed = new byte[length];
      in.readFully(sealed);
      chunk = key.open(sealed, number++, last);
      at = 0;
    } catch (EOFException e) {
      throw BackupRefusals.truncated();
    }
    if (last && in.read() >= 0) {
      throw BackupRefusals.altered();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
