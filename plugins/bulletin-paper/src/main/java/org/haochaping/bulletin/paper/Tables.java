package org.haochaping.bulletin.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** How tables of a TrueType font file are written. */
final class Tables {
  private static final int CHECKSUM_MAGIC = 0xb1b0afba;
  private static final int LAST_OF_PLANE = 0xffff;
  private static final int MOST_SEGMENTS = 8000;

  private Tables() {}

  /**
   * A character map for Windows: of all Unicode (format 12), and of its first plane (format 4)
   * where that is not too long for one, since older programs read no other.
   */
  static ByteBuffer cmap(SortedMap<Integer, Integer> characters) {
    ByteBuffer all = ofAll(groups(characters));
    List<int[]> plane = groups(characters.headMap(LAST_OF_PLANE));
    boolean both = plane.size() < MOST_SEGMENTS;
    ByteBuffer first = both ? ofPlane(plane) : ByteBuffer.allocate(0);
    int begin = 4 + (both ? 16 : 8);
    ByteBuffer out = ByteBuffer.allocate(begin + first.capacity() + all.capacity());
    out.putShort((short) 0).putShort((short) (both ? 2 : 1));
    if (both) {
      out.putShort((short) 3).putShort((short) 1).putInt(begin);
    }
    out.putShort((short) 3).putShort((short) 10).putInt(begin + first.capacity());
    return out.put(first).put(all).rewind();
  }

  /** Runs of characters whose glyphs follow each other: first, last, glyph of the first. */
  private static List<int[]> groups(SortedMap<Integer, Integer> characters) {
    List<int[]> groups = new ArrayList<>();
    for (Map.Entry<Integer, Integer> one : characters.entrySet()) {
      int[] last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
      if (last != null
          && last[1] + 1 == one.getKey()
          && last[2] + one.getKey() - last[0] == one.getValue()) {
        last[1] = one.getKey();
      } else {
        groups.add(new int[] {one.getKey(), one.getKey(), one.getValue()});
      }
    }
    return groups;
  }

  private static ByteBuffer ofAll(List<int[]> groups) {
    ByteBuffer out = ByteBuffer.allocate(16 + 12 * groups.size());
    out.putShort((short) 12).putShort((short) 0).putInt(out.capacity());
    out.putInt(0).putInt(groups.size());
    for (int[] group : groups) {
      out.putInt(group[0]).putInt(group[1]).putInt(group[2]);
    }
    return out.rewind();
  }

  private static ByteBuffer ofPlane(List<int[]> groups) {
    List<int[]> segments = new ArrayList<>(groups);
    segments.add(new int[] {LAST_OF_PLANE, LAST_OF_PLANE, LAST_OF_PLANE + 1});
    int count = segments.size();
    int power = Integer.highestOneBit(count);
    ByteBuffer out = ByteBuffer.allocate(16 + 8 * count);
    out.putShort((short) 4).putShort((short) out.capacity()).putShort((short) 0);
    out.putShort((short) (2 * count)).putShort((short) (2 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (2 * (count - power)));
    segments.forEach(segment -> out.putShort((short) segment[1]));
    out.putShort((short) 0);
    segments.forEach(segment -> out.putShort((short) segment[0]));
    segments.forEach(segment -> out.putShort((short) (segment[2] - segment[0])));
    segments.forEach(segment -> out.putShort((short) 0));
    return out.rewind();
  }

  /** The table {@code post} of format 3: nobody asks for names of glyphs. */
  static ByteBuffer withoutNames(ByteBuffer post) {
    ByteBuffer out = ByteBuffer.allocate(32);
    out.put(post.slice(0, 32));
    out.putInt(0, 0x00030000);
    return out.rewind();
  }

  /** The table {@code head} for a {@code loca} of four bytes an offset. */
  static ByteBuffer withLongOffsets(ByteBuffer head) {
    ByteBuffer out = ByteBuffer.allocate(head.capacity());
    out.put(head.duplicate().rewind());
    out.putShort(50, (short) 1);
    return out.rewind();
  }

  /** The font file with these tables. */
  static byte[] file(SortedMap<String, ByteBuffer> tables) {
    int size = 12 + 16 * tables.size();
    for (ByteBuffer table : tables.values()) {
      size += padded(table.capacity());
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(tables.size());
    out.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (16 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (16 * (tables.size() - power)));
    int at = 12 + 16 * tables.size();
    int head = 0;
    for (Map.Entry<String, ByteBuffer> one : tables.entrySet()) {
      ByteBuffer table = one.getValue();
      out.put(at, bytes(table), 0, table.capacity());
      if (one.getKey().equals("head")) {
        head = at;
        out.putInt(at + 8, 0);
      }
      out.put(one.getKey().getBytes(StandardCharsets.US_ASCII));
      out.putInt(checksum(out, at, padded(table.capacity()))).putInt(at).putInt(table.capacity());
      at += padded(table.capacity());
    }
    out.putInt(head + 8, CHECKSUM_MAGIC - checksum(out, 0, size));
    return out.array();
  }

  private static byte[] bytes(ByteBuffer table) {
    byte[] bytes = new byte[table.capacity()];
    table.get(0, bytes);
    return bytes;
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private static int checksum(ByteBuffer in, int from, int length) {
    int sum = 0;
    for (int at = from; at < from + length; at += 4) {
      sum += in.getInt(at);
    }
    return sum;
  }
}
