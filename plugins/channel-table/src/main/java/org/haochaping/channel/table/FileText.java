package org.haochaping.channel.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds out what a text file is written in. The headings are Chinese, so its beginning tells UTF-8
 * from GB18030; a character that is broken further on becomes U+FFFD and its row is refused.
 */
final class FileText {
  private static final int BEGINNING = 8_192;
  private static final Charset GB18030 = Charset.forName("GB18030");

  private FileText() {}

  static Reader open(BufferedInputStream body) throws IOException {
    byte[] beginning = peek(body, BEGINNING);
    if (startsWith(beginning, 0xEF, 0xBB, 0xBF)) {
      body.skipNBytes(3);
      return reader(body, StandardCharsets.UTF_8);
    }
    if (startsWith(beginning, 0xFF, 0xFE) || startsWith(beginning, 0xFE, 0xFF)) {
      throw Refusals.utf16();
    }
    for (byte b : beginning) {
      if (b == 0) {
        throw Refusals.notATable();
      }
    }
    return reader(body, isUtf8(beginning) ? StandardCharsets.UTF_8 : GB18030);
  }

  /** The first bytes, which stay to be read. */
  static byte[] peek(BufferedInputStream body, int most) throws IOException {
    body.mark(most);
    byte[] beginning = body.readNBytes(most);
    body.reset();
    return beginning;
  }

  static boolean startsWith(byte[] bytes, int... signature) {
    for (int i = 0; i < signature.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }

  private static Reader reader(InputStream body, Charset charset) {
    return new InputStreamReader(body, charset);
  }

  /** Whether all of it is UTF-8, but for a character that the end cuts through. */
  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result =
        strict.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), false);
    return !result.isError();
  }
}
