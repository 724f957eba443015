package org.haochaping.appeal.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The names in the directory at the end of a zip. Nothing is unpacked, so a small file that would
 * unpack to a huge one costs no more than another.
 */
final class ZipNames {
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int LONGEST_COMMENT = 0xffff;

  private ZipNames() {}

  /** None of what is no zip, or whose directory is broken. */
  static Set<String> of(byte[] bytes) {
    if (!Magic.ZIP.begins(bytes)) {
      return Set.of();
    }
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = end(zip);
    return end < 0
        ? Set.of()
        : names(bytes, zip, zip.getInt(end + 16), zip.getShort(end + 10) & 0xffff);
  }

  private static int end(ByteBuffer zip) {
    int last = zip.capacity() - END_SIZE;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (zip.getInt(at) == END) {
        return at;
      }
    }
    return -1;
  }

  private static Set<String> names(byte[] bytes, ByteBuffer zip, int from, int count) {
    Set<String> names = new HashSet<>();
    int at = from;
    for (int i = 0; i < count; i++) {
      if (at < 0 || at > zip.capacity() - ENTRY_SIZE || zip.getInt(at) != ENTRY) {
        return Set.of();
      }
      int length = zip.getShort(at + 28) & 0xffff;
      int behind = (zip.getShort(at + 30) & 0xffff) + (zip.getShort(at + 32) & 0xffff);
      if (length > zip.capacity() - at - ENTRY_SIZE) {
        return Set.of();
      }
      names.add(new String(bytes, at + ENTRY_SIZE, length, StandardCharsets.UTF_8));
      at += ENTRY_SIZE + length + behind;
    }
    return names;
  }
}
