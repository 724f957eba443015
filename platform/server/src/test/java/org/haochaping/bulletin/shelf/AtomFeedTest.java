package org.haochaping.bulletin.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haochaping.bulletin.shelf.Shelved.FIRST;
import static org.haochaping.bulletin.shelf.Shelved.SECOND;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

@DisplayName("RFC 4287 The feed of a tenant's bulletins")
class AtomFeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String HERE = "https://hcp.example.cn";

  private final Element feed = feed(Shelved.shelf(), 100);

  @Test
  @DisplayName("4.1.1, 4.1.2, 4.2.6 必备元素：id、title、updated 各一，有作者，标识为绝对 IRI 且不重复")
  void feed_and_entries_have_what_they_must_have() {
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(feed.getLocalName()).isEqualTo("feed");
    Set<String> ids = new HashSet<>();
    List<Element> all = new ArrayList<>(children(feed, "entry"));
    assertThat(all).hasSize(4);
    all.add(feed);
    for (Element one : all) {
      for (String must : List.of("id", "title", "updated")) {
        assertThat(children(one, must)).as(must).hasSize(1);
      }
      assertThat(ids.add(text(one, "id"))).isTrue();
      assertThat(URI.create(text(one, "id")).isAbsolute()).isTrue();
      assertThat(OffsetDateTime.parse(text(one, "updated"))).isNotNull();
      assertThat(text(children(one, "author").get(0), "name")).isNotBlank();
      assertThat(links(one, "alternate"))
          .singleElement()
          .satisfies(link -> assertThat(link.getAttribute("href")).startsWith(HERE + "/b/JH2801"));
    }
    assertThat(links(feed, "self").get(0).getAttribute("href"))
        .isEqualTo(HERE + "/b/JH2801/feed.xml");
    assertThat(text(feed, "updated")).isEqualTo("2027-01-09T01:00:00Z");
  }

  @Test
  void a_correction_is_an_entry_and_what_it_corrects_is_updated_by_it() {
    Element first = entry(FIRST.id().toString());
    Element second = entry(SECOND.id().toString());
    assertThat(text(first, "published")).isEqualTo("2026-11-05T16:30:00Z");
    assertThat(text(first, "updated")).isEqualTo("2026-11-20T01:00:00Z");
    assertThat(links(first, "related").get(0).getAttribute("href"))
        .endsWith(SECOND.id().toString());
    assertThat(text(first, "summary")).contains("已被2026-11-20发布的通报更正");
    assertThat(links(second, "related").get(0).getAttribute("href"))
        .endsWith(FIRST.id().toString());
    assertThat(text(second, "summary")).contains("更正2026-11-06发布的通报");
    assertThat(text(first, "title")).isEqualTo("通报 & \"情况\"");
  }

  @Test
  void every_form_is_an_enclosure_with_its_type_and_length() {
    assertThat(links(entry(SECOND.id().toString()), "enclosure"))
        .hasSize(4)
        .allSatisfy(
            link -> {
              assertThat(link.getAttribute("type")).matches("[^;]+/[^;]+");
              assertThat(Integer.parseInt(link.getAttribute("length"))).isPositive();
              assertThat(link.getAttribute("href"))
                  .startsWith(HERE + "/api/v1/public/JH2801/bulletins/");
            });
  }

  @Test
  void the_latest_come_first_and_no_more_than_are_wanted() {
    Element two = feed(Shelved.shelf(), 2);
    assertThat(children(two, "entry"))
        .extracting(one -> text(one, "title"))
        .containsExactly("年度排名", "通报 & \"情况\"");
  }

  @Test
  void an_empty_shelf_has_a_feed_too() {
    Element empty = feed(new Shelf(Shelved.TENANT, List.of()), 100);
    assertThat(text(empty, "updated")).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(children(empty, "entry")).isEmpty();
    assertThat(text(empty, "id")).isEqualTo(text(feed, "id"));
  }

  @Test
  void ids_are_the_same_in_an_export_so_that_nothing_is_told_twice() {
    Shelf shelf = Shelved.shelf();
    Element exported = parsed(AtomFeed.of(shelf, ShelfLinks.exported(ExportNames.of(shelf)), 100));
    assertThat(children(exported, "entry"))
        .extracting(one -> text(one, "id"))
        .containsExactlyElementsOf(
            children(feed, "entry").stream().map(one -> text(one, "id")).toList());
    assertThat(links(exported, "self").get(0).getAttribute("href")).isEqualTo("feed.xml");
  }

  private Element entry(String id) {
    return children(feed, "entry").stream()
        .filter(one -> text(one, "id").equals("urn:uuid:" + id))
        .findFirst()
        .orElseThrow();
  }

  private static Element feed(Shelf shelf, int most) {
    return parsed(AtomFeed.of(shelf, ShelfLinks.live(HERE, "JH2801"), most));
  }

  private static Element parsed(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError("not well-formed", e);
    }
  }

  private static List<Element> links(Element of, String relation) {
    return children(of, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(relation))
        .toList();
  }

  private static List<Element> children(Element of, String name) {
    List<Element> found = new ArrayList<>();
    for (Node one = of.getFirstChild(); one != null; one = one.getNextSibling()) {
      if (one instanceof Element element
          && ATOM.equals(element.getNamespaceURI())
          && element.getLocalName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static String text(Element of, String name) {
    return children(of, name).get(0).getTextContent();
  }
}
