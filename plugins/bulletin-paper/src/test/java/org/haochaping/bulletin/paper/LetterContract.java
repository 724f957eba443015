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

/** What GB/T 9704-2012 asks for, measured on the pages of a format's letters, in millimetres. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LetterContract {
  private static final double LEFT = 28;
  private static final double TOP = 37;
  private static final double RIGHT = LEFT + 156;
  private static final double BOTTOM = TOP + 225;
  private static final double POINT = 25.4 / 72;
  private static final double LINE = 225.0 / 22;
  private static final double CHARACTER = 156.0 / 28;

  /** Half of what a rule on the edge of the 版心 is thick, and what pixels may deceive by. */
  private static final double HAIR = 0.6;

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

  private Leaves leaves(Letters letter) {
    return Leaves.of(papers.get(letter.name()));
  }

  private Ink ink(Letters letter) {
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

  @ParameterizedTest
  @EnumSource(names = {"BULLETIN", "LONGEST", "SHORT"})
  @DisplayName("7.2: red masthead 35 mm down, number two lines on, red rule 4 mm under it")
  void the_head_stands_where_it_belongs(Letters letter) throws Exception {
    try (Ink ink = ink(letter)) {
      List<Box> red = ink.rows(Colour.RED);
      Box rule = red.get(red.size() - 1);
      Box name = Ink.around(red.subList(0, red.size() - 1));
      assertThat(name.top()).isCloseTo(TOP + 35, within(1.0));
      assertThat(name.middle()).isCloseTo(LEFT + 78, within(1.0));
      assertThat(name.width()).isLessThanOrEqualTo(156);
      assertThat(name.height() / (red.size() - 1)).isBetween(9.0, 16.0);
      assertThat(rule.width()).isCloseTo(156, within(0.5));
      assertThat(rule.left()).isCloseTo(LEFT, within(0.3));
      Box number = Ink.around(ink.rows(Colour.BLACK, name.bottom(), rule.top()));
      assertThat(rule.top() - number.bottom()).isCloseTo(4, within(0.5));
      assertThat(number.middle()).isCloseTo(LEFT + 78, within(1.0));
      assertThat(number.top() - name.bottom()).isCloseTo(2 * LINE + 2.3, within(2.0));
      Box title = ink.rows(Colour.BLACK, rule.bottom(), BOTTOM).get(0);
      assertThat(title.top() - rule.bottom()).isCloseTo(2 * LINE + 2.3, within(2.5));
    }
    assertThat(leaves(letter).squeezed()).contains("文件" + Letters.NUMBER);
  }

  @ParameterizedTest
  @EnumSource(names = {"BULLETIN", "LONGEST", "SHORT"})
  @DisplayName("7.3.1: the title 22 pt, centred in lines of much the same length")
  void the_title_is_centred(Letters letter) {
    Map<Float, List<Glyph>> lines =
        leaves(letter).glyphs().stream()
            .filter(glyph -> glyph.page() == 1 && Math.abs(glyph.size() - 22) < 0.1)
            .collect(Collectors.groupingBy(Glyph::baseline));
    assertThat(lines).hasSize(2);
    assertThat(lines.values())
        .allSatisfy(
            line -> {
              double left = line.stream().mapToDouble(Glyph::left).min().orElseThrow() * POINT;
              double right = line.stream().mapToDouble(Glyph::right).max().orElseThrow() * POINT;
              assertThat((left + right) / 2).isCloseTo(LEFT + 78, within(1.5));
            });
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

  @ParameterizedTest
  @EnumSource(names = {"BULLETIN", "SHORT"})
  @DisplayName("7.3.5.1: room for a seal over name and date, the date four characters in")
  void a_seal_has_its_place(Letters letter) throws Exception {
    Leaves leaves = leaves(letter);
    List<Glyph> glyphs = leaves.glyphs();
    int page =
        glyphs.stream()
            .filter(glyph -> glyph.text().equals("局"))
            .filter(glyph -> follows(glyphs, glyph, "2026年10月9日"))
            .mapToInt(Glyph::page)
            .findFirst()
            .orElseThrow();
    try (Ink ink = ink(letter)) {
      ink.turnTo(page);
      List<Box> rows = ink.rows(Colour.BLACK, TOP, BOTTOM);
      int at = 0;
      for (int i = 0; i < rows.size(); i++) {
        boolean indented = rows.get(i).left() > LEFT + 60;
        at = indented ? i : at;
      }
      Box day = rows.get(at);
      Box name = rows.get(at - 1);
      Box text = rows.get(at - 2);
      assertThat(RIGHT - day.right()).isCloseTo(4 * CHARACTER, within(1.5));
      // LibreOffice leaves room between figures and characters, whatever it is told.
      assertThat(name.middle()).isCloseTo(day.middle(), within(3.5));
      // A seal of 42 to 45 mm begins within a line under the text; name and date stand up to half a
      // line under its middle.
      double middle = (name.top() + day.bottom()) / 2 - LINE / 2;
      assertThat(middle - 45.0 / 2 - text.bottom()).isGreaterThanOrEqualTo(0.0);
      assertThat(middle - 42.0 / 2 - text.bottom()).isLessThanOrEqualTo(LINE);
      assertThat(middle + 42.0 / 2).isGreaterThan(day.bottom());
    }
  }

  private static boolean follows(List<Glyph> glyphs, Glyph first, String text) {
    int from = glyphs.indexOf(first) + 1;
    String next =
        glyphs.subList(from, Math.min(from + 3 * text.length(), glyphs.size())).stream()
            .map(Glyph::text)
            .collect(Collectors.joining())
            .replaceAll("\\s+", "");
    return next.startsWith(text);
  }

  @ParameterizedTest
  @EnumSource(names = {"BULLETIN", "LONGEST"})
  @DisplayName("7.4: 版记 at the foot of the last page, 14 pt between rules as wide as the text")
  void the_imprint_stands_at_the_very_foot(Letters letter) throws Exception {
    Leaves leaves = leaves(letter);
    try (Ink ink = ink(letter)) {
      ink.turnTo(ink.pages());
      List<Box> rules =
          ink.rules(Colour.BLACK, 150).stream().filter(rule -> rule.height() < 1).toList();
      rules = rules.subList(rules.size() - 3, rules.size());
      assertThat(rules)
          .allSatisfy(
              rule -> {
                assertThat(rule.width()).isCloseTo(156, within(0.6));
                assertThat(rule.left()).isCloseTo(LEFT, within(0.4));
              });
      assertThat(rules.get(2).bottom()).isCloseTo(BOTTOM, within(0.5));
      assertThat(rules.get(0).height()).isCloseTo(0.35, within(0.16));
      assertThat(rules.get(2).height()).isCloseTo(0.35, within(0.16));
      List<Box> copies =
          ink.rows(Colour.BLACK, rules.get(0).bottom() + HAIR / 2, rules.get(1).top() - HAIR / 2);
      List<Box> printer =
          ink.rows(Colour.BLACK, rules.get(1).bottom() + HAIR / 2, rules.get(2).top() - HAIR / 2);
      double character = 14 * POINT;
      assertThat(copies.get(0).left()).isCloseTo(LEFT + character, within(0.8));
      assertThat(copies.subList(1, copies.size()))
          .isNotEmpty()
          .allSatisfy(row -> assertThat(row.left()).isCloseTo(LEFT + 4 * character, within(1.2)));
      assertThat(printer.get(0).left()).isCloseTo(LEFT + character, within(0.8));
      assertThat(Ink.around(printer).right()).isCloseTo(RIGHT - character, within(0.8));
      float top = (float) (rules.get(0).bottom() / POINT);
      float bottom = (float) (rules.get(2).bottom() / POINT);
      assertThat(leaves.glyphs())
          .filteredOn(glyph -> glyph.page() == leaves.pages())
          .filteredOn(glyph -> glyph.baseline() > top && glyph.baseline() < bottom)
          .isNotEmpty()
          .allSatisfy(glyph -> assertThat(glyph.size()).isCloseTo(14, within(0.1f)));
    }
    assertThat(leaves.squeezed()).contains("抄送：").contains("2026年10月9日印发");
  }
}
