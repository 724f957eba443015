package org.haochaping.bulletin.shelf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.haochaping.bulletin.Bulletin;
import org.haochaping.bulletin.form.Form;
import org.haochaping.bulletin.shelf.Shelf.Shown;
import org.haochaping.bulletin.way.IssueKind;
import org.jspecify.annotations.Nullable;

/**
 * The bulletins of a tenant as an Atom feed (RFC 4287). Ids are those of the bulletins, wherever
 * the feed stands, so that a reader who follows both this server and the government's own site sees
 * each once. A correction is an entry of its own, and what it corrects counts as updated by it.
 */
final class AtomFeed {
  static final String MEDIA_TYPE = "application/atom+xml;charset=utf-8";
  static final int LATEST = 100;
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final Shelf shelf;
  private final ShelfLinks links;
  private final XMLStreamWriter xml;

  private AtomFeed(Shelf shelf, ShelfLinks links, XMLStreamWriter xml) {
    this.shelf = shelf;
    this.links = links;
    this.xml = xml;
  }

  /**
   * The feed.
   *
   * @param most how many entries, the latest first
   */
  static byte[] of(Shelf shelf, ShelfLinks links, int most) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      // The JDK's own: a server may have another, and an export has the same bytes everywhere.
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new AtomFeed(shelf, links, xml).write(most);
      xml.close();
      return out.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed is written to memory", e);
    }
  }

  private void write(int most) throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml:lang", "zh-CN");
    text("id", id("bulletins/" + shelf.tenant().key()));
    text("title", shelf.tenant().name() + "政务服务“好差评”情况通报");
    List<Shown> latest =
        shelf.bulletins().stream()
            .sorted(
                Comparator.comparing(this::updated)
                    .reversed()
                    .thenComparing(one -> one.bulletin().id()))
            .limit(most)
            .toList();
    text("updated", moment(latest.isEmpty() ? Instant.EPOCH : updated(latest.get(0))));
    author(shelf.tenant().name());
    link("self", links.feed(), "application/atom+xml", null, null);
    link("alternate", links.list(), "text/html", null, null);
    for (Shown one : latest) {
      entry(one);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(Shown shown) throws XMLStreamException {
    Bulletin bulletin = shown.bulletin();
    Optional<Shown> correction = shelf.correctionOf(bulletin);
    Optional<Shown> corrected = shelf.correctedBy(bulletin);
    xml.writeStartElement("entry");
    text("id", "urn:uuid:" + bulletin.id());
    text("title", bulletin.title());
    text("published", moment(bulletin.publishedAt()));
    text("updated", moment(updated(shown)));
    author(Objects.requireNonNullElse(bulletin.issuer(), shelf.tenant().name()));
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", bulletin.kind());
    xml.writeAttribute("label", kind(bulletin));
    link("alternate", links.page(bulletin), "text/html", bulletin.title(), null);
    link("replies", links.remarks(bulletin), "text/html", "留言与纠错", null);
    if (corrected.isPresent()) {
      Bulletin was = corrected.get().bulletin();
      link("related", links.page(was), "text/html", "更正前：" + was.title(), null);
    }
    if (correction.isPresent()) {
      Bulletin now = correction.get().bulletin();
      link("related", links.page(now), "text/html", "更正后：" + now.title(), null);
    }
    for (Form form : shown.forms()) {
      link(
          "enclosure",
          links.form(bulletin, form),
          plain(form.mediaType()),
          FormNames.of(form, shown.all()),
          form.size());
    }
    text(
        "summary",
        bulletin.period()
            + " "
            + kind(bulletin)
            + "，第"
            + bulletin.version()
            + "次结算。"
            + corrected.map(one -> "更正" + one.day() + "发布的通报。").orElse("")
            + correction.map(one -> "已被" + one.day() + "发布的通报更正。").orElse(""));
    xml.writeEndElement();
  }

  private Instant updated(Shown shown) {
    return shelf
        .correctionOf(shown.bulletin())
        .map(one -> one.bulletin().publishedAt())
        .orElse(shown.bulletin().publishedAt());
  }

  private void author(String name) throws XMLStreamException {
    xml.writeStartElement("author");
    text("name", name);
    xml.writeEndElement();
  }

  private void link(
      String relation,
      String address,
      String mediaType,
      @Nullable String title,
      @Nullable Integer length)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", mediaType);
    xml.writeAttribute("href", address);
    if (title != null) {
      xml.writeAttribute("title", clean(title));
    }
    if (length != null) {
      xml.writeAttribute("length", length.toString());
    }
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  private static String kind(Bulletin bulletin) {
    return Arrays.stream(IssueKind.values())
        .filter(one -> one.code().equals(bulletin.kind()))
        .map(IssueKind::chinese)
        .findFirst()
        .orElse(bulletin.kind());
  }

  /** An id that follows from a name and nothing else. */
  private static String id(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String plain(String mediaType) {
    return mediaType.split(";", -1)[0].strip();
  }

  /** XML has no way to say most control characters. */
  private static String clean(String text) {
    return text.replaceAll(
        "[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]",
        "\uFFFD");
  }
}
