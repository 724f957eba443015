package org.haochaping.bulletin.shelf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.bulletin.Bulletin;
import org.haochaping.bulletin.form.Form;
import org.haochaping.bulletin.posting.Posting;
import org.haochaping.bulletin.posting.PostingForm;
import org.haochaping.bulletin.way.Filings.Filing;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.web.Sha256;

/** A shelf as tests need it: one month told twice, one year, and one of the year before. */
final class Shelved {
  static final Tenant TENANT =
      new Tenant(new UUID(0, 1), "532801", "JH2801", "景洪<市>", TenantLevel.COUNTY, null);
  static final Bulletin FIRST =
      bulletin(7, "monthly-bulletin", "2026-10", 1, "通报 & \"情况\"", "2026-11-05T16:30:00Z");
  static final Bulletin SECOND =
      bulletin(8, "monthly-bulletin", "2026-10", 2, "通报（更正）", "2026-11-20T01:00:00Z");
  static final Bulletin YEAR =
      bulletin(9, "annual-ranking", "2026", 1, "年度排名", "2027-01-09T01:00:00Z");
  static final Bulletin OLD =
      bulletin(6, "monthly-bulletin", "2025-10", 1, "去年通报", "2025-11-05T01:00:00Z");

  private Shelved() {}

  static Shelf shelf() {
    return new Shelf(
        TENANT,
        List.of(
            shown(YEAR, List.of(form(YEAR, "bulletin-docx", "docx"))),
            new Shelf.Shown(
                SECOND,
                page(SECOND).length,
                List.of(
                    form(SECOND, "bulletin-docx", "docx"),
                    form(SECOND, "bulletin-notice", "pdf"),
                    form(SECOND, "bulletin-opendata", "json"),
                    form(SECOND, "bulletin-pdf", "pdf")),
                List.of(
                    posting(PostingForm.WEBSITE, "州政府<网站>", "https://www.example.gov.cn/a?b=1&c=2"),
                    posting(PostingForm.NOTICE_BOARD, "大厅一楼", "javascript:alert(1)")),
                Optional.of(filing(SECOND)),
                3),
            shown(FIRST, List.of(form(FIRST, "bulletin-docx", "docx"))),
            shown(OLD, List.of())));
  }

  /** What a form holds. */
  static byte[] bytes(Bulletin bulletin, Form form) {
    return form.id().equals(bulletin.id()) ? page(bulletin) : content(bulletin, form.pluginId());
  }

  private static byte[] page(Bulletin bulletin) {
    return ("<!doctype html><p>" + bulletin.id()).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] content(Bulletin bulletin, String plugin) {
    return (bulletin.id() + plugin).repeat(500).getBytes(StandardCharsets.UTF_8);
  }

  private static Shelf.Shown shown(Bulletin bulletin, List<Form> forms) {
    return new Shelf.Shown(bulletin, page(bulletin).length, forms, List.of(), Optional.empty(), 0);
  }

  private static Form form(Bulletin bulletin, String plugin, String extension) {
    byte[] content = content(bulletin, plugin);
    return new Form(
        UUID.nameUUIDFromBytes(content),
        plugin,
        "1",
        "application/" + extension,
        extension,
        content.length,
        Sha256.hex(content),
        bulletin.publishedAt());
  }

  private static Posting posting(PostingForm form, String place, String url) {
    Instant at = Instant.parse("2026-11-21T01:00:00Z");
    return new Posting(new UUID(0, 77), form, place, url, at, "王局", "局", at, false);
  }

  private static Filing filing(Bulletin bulletin) {
    return new Filing(
        bulletin.id(),
        "景洪市",
        "JH2801",
        "景洪市政务服务管理局",
        bulletin.kind(),
        bulletin.period(),
        bulletin.version(),
        bulletin.title(),
        "00",
        "00",
        "西双版纳州",
        "王局",
        bulletin.publishedAt());
  }

  private static Bulletin bulletin(
      int id, String kind, String period, int version, String title, String at) {
    UUID of = new UUID(0x0190000000007000L, 0x8000000000000000L + id);
    byte[] page = ("<!doctype html><p>" + of).getBytes(StandardCharsets.UTF_8);
    return new Bulletin(
        of,
        TENANT.id(),
        new UUID(0, 80 + id),
        kind,
        period,
        version,
        title,
        "bulletin-web",
        "0.1.0",
        "text/html;charset=utf-8",
        Sha256.hex(page),
        "王局",
        Instant.parse(at),
        new UUID(0, 5),
        "景洪市政务服务管理局");
  }
}
