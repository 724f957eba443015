package org.haochaping.bulletin.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * A TrueType font file as its tables. A cut keeps the numbers of glyphs and empties those nobody
 * needs, which asks for no knowledge of other tables.
 */
final class TrueType {
  private static final String[] KEPT = {
    "OS/2", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name"
  };
  private static final int RADICALS = 0x2e80;
  private static final int AFTER_RADICALS = 0x2fe0;
  private static final int COMPOSITE_WORDS = 0x0001;
  private static final int COMPOSITE_SCALE = 0x0008;
  private static final int COMPOSITE_MORE = 0x0020;
  private static final int COMPOSITE_TWO_SCALES = 0x0040;
  private static final int COMPOSITE_MATRIX = 0x0080;

  private final SortedMap<String, ByteBuffer> tables;

  private TrueType(SortedMap<String, ByteBuffer> tables) {
    this.tables = tables;
  }

  static TrueType of(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    SortedMap<String, ByteBuffer> tables = new TreeMap<>();
    for (int i = 0; i < in.getShort(4); i++) {
      int entry = 12 + 16 * i;
      String name = new String(file, entry, 4, StandardCharsets.US_ASCII);
      tables.put(name, in.slice(in.getInt(entry + 8), in.getInt(entry + 12)));
    }
    return new TrueType(tables);
  }

  /** The font file with the characters wanted. */
  byte[] cut(IntPredicate wanted) {
    NavigableMap<Integer, Integer> characters = new TreeMap<>();
    characters()
        .forEach(
            (code, glyph) -> {
              if (wanted.test(code)) {
                characters.put(code, glyph);
              }
            });
    withoutRadicals(characters);
    SortedMap<String, ByteBuffer> kept = new TreeMap<>();
    for (String name : KEPT) {
      kept.put(name, table(name));
    }
    kept.put("cmap", Tables.cmap(characters));
    kept.put("post", Tables.withoutNames(table("post")));
    emptyGlyphs(kept, glyphsOf(characters));
    return Tables.file(kept);
  }

  /** Its characters and their widths. */
  Advances advances() {
    NavigableMap<Integer, Integer> glyphs = new TreeMap<>(characters());
    glyphs.values().removeIf(glyph -> glyph == 0);
    return Advances.of(this, glyphs);
  }

  /** How wide a glyph is, as a share of the size. */
  float advance(int glyph) {
    int measured = Short.toUnsignedInt(table("hhea").getShort(34));
    // Glyphs after the last that is measured are as wide as that one.
    int at = 4 * Math.min(glyph, measured - 1);
    float em = Short.toUnsignedInt(table("head").getShort(18));
    return Short.toUnsignedInt(table("hmtx").getShort(at)) / em;
  }

  /**
   * A glyph shared by a radical (U+2F00 ⼀) and the character itself (U+4E00 一) would be read back
   * from a PDF as the radical.
   */
  private static void withoutRadicals(NavigableMap<Integer, Integer> characters) {
    BitSet others = new BitSet();
    characters.tailMap(AFTER_RADICALS).values().forEach(others::set);
    characters.subMap(RADICALS, AFTER_RADICALS).values().removeIf(others::get);
  }

  /** Glyph by character, from the subtable of all Unicode (format 12). */
  private Map<Integer, Integer> characters() {
    ByteBuffer cmap = table("cmap");
    for (int i = 0; i < cmap.getShort(2); i++) {
      int at = cmap.getInt(4 + 8 * i + 4);
      if (cmap.getShort(at) == 12) {
        return groups(cmap.slice(at, cmap.getInt(at + 4)));
      }
    }
    throw new IllegalArgumentException("the font has no character map of format 12");
  }

  private static Map<Integer, Integer> groups(ByteBuffer subtable) {
    Map<Integer, Integer> characters = new TreeMap<>();
    for (int i = 0; i < subtable.getInt(12); i++) {
      int at = 16 + 12 * i;
      int first = subtable.getInt(at);
      for (int code = first; code <= subtable.getInt(at + 4); code++) {
        characters.put(code, subtable.getInt(at + 8) + code - first);
      }
    }
    return characters;
  }

  private BitSet glyphsOf(Map<Integer, Integer> characters) {
    BitSet needed = new BitSet();
    needed.set(0);
    characters.values().forEach(glyph -> need(glyph, needed));
    return needed;
  }

  private void need(int glyph, BitSet needed) {
    if (needed.get(glyph)) {
      return;
    }
    needed.set(glyph);
    ByteBuffer outline = glyph(glyph);
    if (outline.capacity() == 0 || outline.getShort(0) >= 0) {
      return;
    }
    int at = 10;
    int flags = COMPOSITE_MORE;
    while ((flags & COMPOSITE_MORE) != 0) {
      flags = outline.getShort(at);
      need(Short.toUnsignedInt(outline.getShort(at + 2)), needed);
      at += 4 + ((flags & COMPOSITE_WORDS) == 0 ? 2 : 4);
      at += (flags & COMPOSITE_SCALE) == 0 ? 0 : 2;
      at += (flags & COMPOSITE_TWO_SCALES) == 0 ? 0 : 4;
      at += (flags & COMPOSITE_MATRIX) == 0 ? 0 : 8;
    }
  }

  private void emptyGlyphs(SortedMap<String, ByteBuffer> kept, BitSet needed) {
    int count = glyphs();
    ByteBuffer loca = ByteBuffer.allocate(4 * (count + 1));
    ByteBuffer glyf = ByteBuffer.allocate(table("glyf").capacity() + 4 * count);
    for (int glyph = 0; glyph < count; glyph++) {
      loca.putInt(glyf.position());
      if (needed.get(glyph)) {
        glyf.put(glyph(glyph).duplicate().rewind());
        glyf.position((glyf.position() + 3) / 4 * 4);
      }
    }
    loca.putInt(glyf.position());
    kept.put("loca", loca.rewind());
    kept.put("glyf", glyf.slice(0, glyf.position()));
    kept.put("head", Tables.withLongOffsets(table("head")));
  }

  private ByteBuffer glyph(int glyph) {
    int from = offset(glyph);
    return table("glyf").slice(from, offset(glyph + 1) - from);
  }

  private int offset(int glyph) {
    ByteBuffer loca = table("loca");
    return table("head").getShort(50) == 0
        ? 2 * Short.toUnsignedInt(loca.getShort(2 * glyph))
        : loca.getInt(4 * glyph);
  }

  private int glyphs() {
    return Short.toUnsignedInt(table("maxp").getShort(4));
  }

  private ByteBuffer table(String name) {
    ByteBuffer table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("the font has no table " + name);
    }
    return table;
  }
}
