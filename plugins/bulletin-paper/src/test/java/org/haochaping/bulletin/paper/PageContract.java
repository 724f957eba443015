package org.haochaping.bulletin.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.haochaping.bulletin.paper.Ink.Box;
import org.haochaping.bulletin.paper.Ink.Colour;
import org.haochaping.bulletin.paper.Leaves.Glyph;
import org.haochaping.plugin.api.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What GB/T 9704-2012 asks of every page, measured in millimetres. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageContract {
  static final double LEFT = 28;
  static final double TOP = 37;
  static final double RIGHT = LEFT + 156;
  static final double BOTTOM = TOP + 225;
  static final double POINT = 25.4 / 72;
  static final double LINE = 225.0 / 22;
  static final double CHARACTER = 156.0 / 28;

  /** Half of what a rule on the edge of the 版心 is thick, and what pixels may deceive by. */
  static final double HAIR = 0.6;

  private Map<String, byte[]> papers = Map.of();

  /** The documents as PDF, by the same names. */
  protected abstract Map<String, byte[]> printed(Map<String, Document> documents) throws Exception;

  /** How far a program lets punctuation stand out on the right, although it is told not to. */
  protected double hanging() {
    return 0;
  }

  @BeforeAll
  void print() throws Exception {
    papers = printed(Letters.all());
  }

  Leaves leaves(Letters letter) {
    return Leaves.of(papers.get(letter.name()));
  }

  Ink ink(Letters letter) {
    return Ink.of(papers.get(letter.name()));
  }

  @ParameterizedTest
  @EnumSource(Letters.class)
  void fonts_are_embedded(Letters letter) {
    assertThat(leaves(letter).fonts())
        .isNotEmpty()
        .allSatisfy(font -> assertThat(font.embedded()).as(font.name()).isTrue())
        .allSatisfy(font -> assertThat(font.name()).contains("NotoSerifSC"));
  }

  @ParameterizedTest
  @EnumSource(Letters.class)
  void nothing_but_the_page_number_stands_outside_the_type_area(Letters letter) throws Exception {
    try (Ink ink = ink(letter)) {
      for (int page = 1; page <= ink.pages(); page++) {
        ink.turnTo(page);
        boolean across = ink.width() > ink.height();
        assertThat(across ? ink.height() : ink.width()).isCloseTo(210, within(0.3));
        assertThat(across ? ink.width() : ink.height()).isCloseTo(297, within(0.3));
        Box area =
            across
                ? new Box(297 - BOTTOM, LEFT, 297 - TOP, RIGHT)
                : new Box(LEFT, TOP, RIGHT + hanging(), BOTTOM);
        List<Box> outside = new ArrayList<>();
        for (Colour colour : Colour.values()) {
          outside.addAll(ink.without(area, HAIR, numbered(across, page)).rows(colour));
        }
        assertThat(outside).as("%s, page %d, outside of %s", letter, page, area).isEmpty();
      }
    }
  }

  /** Where the page number stands: 7 mm under the text, outside, one character in. */
  private static Box numbered(boolean across, int page) {
    double character = 14 * POINT;
    double inner = 25;
    boolean odd = page % 2 == 1;
    double from = odd ? RIGHT - character - inner : LEFT + character;
    double to = odd ? RIGHT - character : LEFT + character + inner;
    return across
        ? new Box(297 - BOTTOM - 7 - 4, from, 297 - BOTTOM - 7 + 3.5, to)
        : new Box(from, BOTTOM + 7 - 3.5, to, BOTTOM + 7 + 4);
  }

  @Test
  @DisplayName(
      "5.2.2, 5.2.3: 22 lines of 28 characters at 16 pt fill 156 x 225 mm, 37 and 28 mm in")
  void lines_and_characters_fill_the_type_area() throws Exception {
    Map<Integer, List<Glyph>> pages =
        leaves(Letters.FILLED).glyphs().stream()
            .filter(glyph -> glyph.text().equals("政"))
            .collect(Collectors.groupingBy(Glyph::page));
    Map<Long, Long> lines =
        pages.get(2).stream()
            .collect(
                Collectors.groupingBy(
                    glyph -> Math.round((double) glyph.baseline()),
                    TreeMap::new,
                    Collectors.counting()));
    assertThat(lines).hasSize(22);
    assertThat(lines.values()).containsOnly(28L);
    assertThat(pages.get(2))
        .allSatisfy(glyph -> assertThat(glyph.size()).isCloseTo(16, within(0.1f)));
    try (Ink ink = ink(Letters.FILLED)) {
      Box text = Ink.around(ink.turnTo(2).rows(Colour.BLACK, 0, BOTTOM + 1));
      // A character is a little smaller than its square, and a line of 29 pt is higher than one of
      // 16.
      double between = LINE - 16 * POINT;
      assertThat(text.left()).isCloseTo(LEFT, within(1.0));
      assertThat(text.right()).isCloseTo(RIGHT, within(1.0));
      assertThat(text.top()).isBetween(TOP - 1, TOP + 1 + between);
      assertThat(text.bottom()).isBetween(BOTTOM - 1 - between, BOTTOM);
      assertThat(text.height()).isCloseTo(225 - between, within(1.0));
    }
  }

  @Test
  @DisplayName("7.5: page numbers 14 pt between dashes, 7 mm under the text, odd right, even left")
  void pages_are_numbered_outside() throws Exception {
    List<Glyph> glyphs = leaves(Letters.BULLETIN).glyphs();
    try (Ink ink = ink(Letters.BULLETIN)) {
      for (int page = 1; page <= ink.pages(); page++) {
        ink.turnTo(page);
        if (ink.width() < ink.height()) {
          int here = page;
          List<Glyph> number =
              glyphs.stream()
                  .filter(glyph -> glyph.page() == here && glyph.baseline() * POINT > BOTTOM + 5)
                  .filter(glyph -> !glyph.text().isBlank())
                  .toList();
          assertThat(number.stream().map(Glyph::text).collect(Collectors.joining()))
              .isEqualTo("—" + page + "—");
          assertThat(number)
              .allSatisfy(glyph -> assertThat(glyph.size()).isCloseTo(14, within(0.1f)));
          Box box = Ink.around(ink.rows(Colour.BLACK, BOTTOM + 2, 290));
          assertThat((box.top() + box.bottom()) / 2).isCloseTo(BOTTOM + 7, within(1.0));
          double character = 14 * POINT;
          assertThat(page % 2 == 1 ? RIGHT - box.right() : box.left() - LEFT)
              .as("page %d", page)
              .isCloseTo(character, within(1.0));
        }
      }
    }
  }

  @Test
  @DisplayName("8: a table that is too wide lies on its side, its head where the sheets are bound")
  void wide_tables_lie_on_their_side() throws Exception {
    try (Ink ink = ink(Letters.PLAIN)) {
      ink.turnTo(2);
      assertThat(ink.width()).isCloseTo(297, within(0.3));
      Box table = Ink.around(ink.rules(Colour.BLACK, 150));
      assertThat(table.left()).isCloseTo(297 - BOTTOM, within(0.8));
      assertThat(table.right()).isCloseTo(297 - TOP, within(0.8));
      Box number = ink.columnOf(Colour.BLACK, 0, 297 - BOTTOM - 2);
      // Even pages have it on the left when the paper stands upright: at the top as it lies.
      assertThat(number.top() - LEFT).isCloseTo(14 * POINT, within(1.0));
      assertThat(297 - number.middle()).isCloseTo(BOTTOM + 7, within(1.0));
    }
  }
}
