package org.haochaping.notify.email;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A socket whose other side has so long for all it says, and not only for each word of it. */
final class DeadlineSocket extends Socket {
  private static final int MOST = 256 * 1024;

  private final long deadline;

  DeadlineSocket(long deadlineNanos) {
    this.deadline = deadlineNanos;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Bounded(super.getInputStream());
  }

  private final class Bounded extends FilterInputStream {
    private int read;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      check(1);
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      check(0);
      int got = super.read(bytes, from, length);
      check(Math.max(got, 0));
      return got;
    }

    private void check(int more) throws IOException {
      read += more;
      if (read > MOST) {
        throw new IOException("the mail server says too much");
      }
      if (System.nanoTime() - deadline > 0) {
        throw new SocketTimeoutException("no answer in time");
      }
    }
  }
}
