package org.haochaping.bulletin.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.haochaping.bulletin.paper.Ink.Box;
import org.haochaping.bulletin.paper.Ink.Colour;
import org.haochaping.bulletin.paper.Leaves.Glyph;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What GB/T 9704-2012 asks of a letter's parts, measured on its pages in millimetres. */
public abstract class LetterContract extends PageContract {

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
