package org.haochaping.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of every body, whatever the sender's headers say. */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {
  static final long SMALL = 64L * 1024;
  static final long SHEET = 128L * 1024;
  static final long PUSH = 4L * 1024 * 1024;
  static final long SETTINGS = 512L * 1024;
  static final long PHOTO = 2L * 1024 * 1024;
  static final long FORM = 5L * 1024 * 1024;
  static final long EVIDENCE = 10L * 1024 * 1024;
  static final long FILE = 64L * 1024 * 1024;

  @Override
  public void filter(ContainerRequestContext request) {
    long limit = limitOf(request.getUriInfo().getPath());
    if (request.getLength() > limit) {
      throw Refusal.tooLarge(limit);
    }
    request.setEntityStream(new Counting(request.getEntityStream(), limit));
  }

  static long limitOf(String path) {
    if (path.endsWith("/imports") || path.matches("/?plugins(/previews)?")) {
      return FILE;
    }
    if (path.matches("/?public/channels/[^/]+")) {
      return PUSH;
    }
    if (path.matches("/?appeals/[^/]+/files")) {
      return EVIDENCE;
    }
    if (path.matches("/?inspection-tasks/[^/]+/visits/[^/]+/photos/[^/]+")
        || path.matches("/?bulletins/[^/]+/postings/[^/]+/photo")) {
      return PHOTO;
    }
    if (path.matches("/?office-forms/[^/]+")) {
      return FORM;
    }
    if (path.matches("/?public/[^/]+/surveys/[^/]+/sheets")) {
      return SHEET;
    }
    boolean settings =
        path.matches("/?channels(/[^/]+/settings(/trials)?)?")
            || path.matches("/?plugins/[^/]+/moves")
            || path.matches("/?questionnaires(/[^/]+)?")
            || path.matches("/?inspection-tasks/[^/]+/visits");
    return settings ? SETTINGS : SMALL;
  }

  private static final class Counting extends FilterInputStream {
    private final long limit;
    private long count;

    Counting(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) {
      count += bytes;
      if (count > limit) {
        throw Refusal.tooLarge(limit);
      }
    }
  }
}
