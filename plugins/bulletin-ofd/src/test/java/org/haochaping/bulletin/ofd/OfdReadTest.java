package org.haochaping.bulletin.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.haochaping.bulletin.paper.Letters;
import org.haochaping.plugin.api.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class OfdReadTest {
  private static final Document LETTER = Letters.all().values().iterator().next();

  @TempDir Path folder;

  @Test
  void another_reader_finds_its_pages_and_its_words() throws Exception {
    Path file = Files.write(folder.resolve("letter.ofd"), Rendering.of(LETTER).bytes());
    try (OFDReader reader = new OFDReader(file)) {
      assertThat(reader.getNumberOfPages()).isGreaterThan(1);
      String words = String.join("", new ContentExtractor(reader).extractAll());
      assertThat(words).contains(LETTER.number()).contains(LETTER.issuer());
      assertThat(reader.getOFDDir().getOfd().getDocBody().getDocInfo().getTile())
          .isEqualTo(LETTER.title());
    }
  }

  @Test
  void no_two_objects_have_one_number() {
    Opened opened = Opened.of(Rendering.of(LETTER).bytes());
    List<String> numbers = opened.pages().stream().flatMap(page -> numbers(page).stream()).toList();
    Set<String> fonts = opened.fonts().keySet();
    Set<String> all = new HashSet<>(numbers);
    assertThat(numbers).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    assertThat(all).doesNotContainAnyElementsOf(fonts);
    String root = Opened.first(opened.xml("OFD.xml"), "DocRoot").getTextContent();
    long most = Long.parseLong(Opened.first(opened.xml(root), "MaxUnitID").getTextContent());
    assertThat(all)
        .allSatisfy(number -> assertThat(Long.parseLong(number)).isLessThanOrEqualTo(most));
  }

  private static List<String> numbers(Element page) {
    NodeList elements = page.getElementsByTagName("*");
    return IntStream.range(0, elements.getLength())
        .mapToObj(i -> ((Element) elements.item(i)).getAttribute("ID"))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  @Test
  void a_font_file_has_the_characters_that_are_used_and_few_others() {
    Opened opened = Opened.of(Rendering.of(LETTER).bytes());
    assertThat(opened.fonts().values())
        .isNotEmpty()
        .allSatisfy(font -> assertThat(font.length).isBetween(10_000, 1_500_000));
  }
}
