package org.haochaping.bulletin.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypefaceTest {

  @ParameterizedTest
  @EnumSource(Typeface.class)
  void every_character_of_gb_2312_has_an_outline(Typeface typeface) throws IOException {
    CharsetEncoder encoder = Charset.forName("GB2312").newEncoder();
    List<Integer> han =
        IntStream.rangeClosed(0x4e00, 0x9fff)
            .filter(c -> encoder.canEncode((char) c))
            .boxed()
            .toList();
    assertThat(han).hasSize(6763);
    try (TrueTypeFont font = parsed(typeface)) {
      CmapLookup glyphs = font.getUnicodeCmapLookup();
      for (int c : han) {
        int glyph = glyphs.getGlyphId(c);
        assertThat(glyph).as("U+%04X", c).isPositive();
        assertThat(font.getGlyph().getGlyph(glyph).getDescription().getPointCount())
            .as("U+%04X", c)
            .isPositive();
      }
    }
  }

  @Test
  void the_regular_weight_has_the_rare_characters_of_names() throws IOException {
    try (TrueTypeFont font = parsed(Typeface.REGULAR)) {
      CmapLookup glyphs = font.getUnicodeCmapLookup();
      assertThat("䶮㛃喆堃镕昉翀𬭎𫖮".codePoints().map(glyphs::getGlyphId).toArray()).doesNotContain(0);
    }
  }

  @Test
  void a_character_is_read_back_as_itself_and_not_as_a_radical() throws IOException {
    try (TrueTypeFont font = parsed(Typeface.REGULAR)) {
      CmapLookup glyphs = font.getUnicodeCmapLookup();
      assertThat(glyphs.getCharCodes(glyphs.getGlyphId('一'))).startsWith((int) '一');
      assertThat(glyphs.getCharCodes(glyphs.getGlyphId('长'))).startsWith((int) '长');
    }
  }

  @Test
  void it_may_be_embedded_and_its_licence_goes_along() throws IOException {
    try (TrueTypeFont font = parsed(Typeface.BOLD)) {
      assertThat(font.getOS2Windows().getFsType()).isZero();
      assertThat(font.getNaming().getFontFamily()).isEqualTo(Typeface.FAMILY);
    }
    assertThat(Typeface.class.getResource("/META-INF/licences/NotoSerifSC-OFL-1.1.txt"))
        .isNotNull();
  }

  private static TrueTypeFont parsed(Typeface typeface) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(typeface.bytes()));
  }
}
