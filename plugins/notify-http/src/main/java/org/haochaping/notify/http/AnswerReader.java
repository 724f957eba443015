package org.haochaping.notify.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one answer of HTTP/1.1, whole or in chunks, and not more than was asked for. */
final class AnswerReader {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");

  private final InputStream in;
  private final int most;
  private int read;

  AnswerReader(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  Answer read() throws IOException {
    Fetched answer = fetched();
    return new Answer(
        answer.status(),
        answer.body().length == 0,
        JsonFields.of(new String(answer.body(), StandardCharsets.UTF_8)));
  }

  Fetched fetched() throws IOException {
    Matcher status = STATUS.matcher(line());
    if (!status.matches()) {
      throw new IOException("the answer is not HTTP");
    }
    int length = -1;
    boolean chunked = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = number(header.substring(header.indexOf(':') + 1), 10);
      }
      chunked |= header.matches("transfer-encoding:.*\\bchunked\\s*");
    }
    int code = Integer.parseInt(status.group(1));
    return new Fetched(code, isBodiless(code) ? new byte[0] : body(chunked, length));
  }

  /** Else a connection kept open would be waited for in vain. */
  private static boolean isBodiless(int status) {
    return status < 200 || status == 204 || status == 304;
  }

  private byte[] body(boolean chunked, int length) throws IOException {
    return chunked ? chunks() : length >= 0 ? exactly(length) : toTheEnd();
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int size = number(line().replaceFirst(";.*", ""), 16);
      if (size == 0) {
        return body.toByteArray();
      }
      body.write(exactly(size));
      line();
    }
  }

  private byte[] exactly(int length) throws IOException {
    if (length > most) {
      throw tooLong();
    }
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      int next = next();
      if (next < 0) {
        throw new IOException("the answer broke off");
      }
      bytes[i] = (byte) next;
    }
    return bytes;
  }

  private byte[] toTheEnd() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int next = next(); next >= 0; next = next()) {
      body.write(next);
    }
    return body.toByteArray();
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = next(); next != '\n'; next = next()) {
      if (next < 0) {
        throw new IOException("the answer broke off");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  private int next() throws IOException {
    if (++read > most) {
      throw tooLong();
    }
    return in.read();
  }

  private static int number(String digits, int radix) throws IOException {
    try {
      int number = Integer.parseInt(digits.strip(), radix);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The same as a length below nothing.
    }
    throw new IOException("the answer is not HTTP");
  }

  private static IOException tooLong() {
    return new IOException("the answer is too long");
  }
}
