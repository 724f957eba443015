package org.haochaping.bulletin.paper;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Frame;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Grid;

/**
 * The order in which a document is set, after GB/T 9704-2012: an official letter with what belongs
 * around its body, or a form.
 *
 * @param redHeader whether a letter with a 发文字号 has the red masthead
 */
public record Composition(boolean redHeader) {

  /** Puts the document on the sheet. */
  public void write(Document document, Sheet sheet) {
    Wording wording = Wording.of(document.language());
    if (document.isForm()) {
      form(document, wording, sheet);
    } else {
      letter(document, wording, sheet);
    }
  }

  private static void form(Document document, Wording wording, Sheet sheet) {
    if (!document.frame().mark().isBlank()) {
      sheet.mark(document.frame().mark());
    }
    sheet.title(document.title());
    sheet.gap();
    List<String> remarks = document.footnotes().stream().map(wording::remark).toList();
    sections(document.sections(), remarks, wording, sheet);
  }

  private void letter(Document document, Wording wording, Sheet sheet) {
    Frame frame = document.frame();
    boolean red = redHeader && !document.number().isBlank() && !document.issuer().isBlank();
    if (red) {
      sheet.masthead(wording.masthead(document.issuer()), document.number());
      sheet.blank(2);
    }
    if (!frame.mark().isBlank()) {
      sheet.mark(frame.mark());
    }
    titled(document, !red, sheet);
    if (!frame.recipients().isBlank()) {
      sheet.recipients(frame.recipients() + wording.colon());
    }
    body(document, wording, sheet);
    attachmentLines(frame.attachments(), wording, sheet);
    String note = frame.note().isBlank() ? "" : wording.bracketed(frame.note());
    sheet.signature(document.issuer(), wording.date(document.issuedOn()), note, frame.sealed());
    attachments(frame.attachments(), wording, sheet);
    Imprint imprint = Imprint.of(frame, wording);
    if (!imprint.isBlank()) {
      sheet.imprint(imprint);
    }
  }

  /** The same as a notice on a board: who passes by is addressed, and nobody has a copy. */
  public void notice(Document document, Sheet sheet) {
    Wording wording = Wording.of(document.language());
    titled(document, true, sheet);
    body(document, wording, sheet);
    attachmentLines(document.frame().attachments(), wording, sheet);
    sheet.signature(
        document.issuer(), wording.date(document.issuedOn()), "", document.frame().sealed());
    attachments(document.frame().attachments(), wording, sheet);
  }

  private static void titled(Document document, boolean numbered, Sheet sheet) {
    sheet.title(document.title());
    if (numbered && !document.number().isBlank()) {
      sheet.number(document.number());
    }
    sheet.blank(1);
  }

  /** What a letter says, alone: its sections and what stands under them. */
  public static void body(Document document, Wording wording, Sheet sheet) {
    sections(document.sections(), List.of(), wording, sheet);
    if (!document.footnotes().isEmpty()) {
      sheet.footnotes(wording.notes(), document.footnotes());
    }
  }

  /**
   * @param remarks the notes under the last form
   */
  private static void sections(
      List<Section> sections, List<String> remarks, Wording wording, Sheet sheet) {
    int number = 0;
    int left = sections.size();
    for (Section section : sections) {
      left--;
      if (!section.heading().isBlank()) {
        number++;
        sheet.heading(wording.numbering(number) + section.heading());
      }
      content(section, left == 0 ? remarks : List.of(), sheet);
    }
  }

  /**
   * @param remarks the notes under its last form
   */
  private static void content(Section section, List<String> remarks, Sheet sheet) {
    section.paragraphs().forEach(sheet::paragraph);
    int left = section.grids().size();
    for (Grid grid : section.grids()) {
      left--;
      sheet.grid(grid, left == 0 ? remarks : List.of());
    }
    section.tables().forEach(sheet::table);
  }

  private static void attachmentLines(List<Section> attachments, Wording wording, Sheet sheet) {
    if (attachments.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    for (Section attachment : attachments) {
      String number = attachments.size() == 1 ? "" : (lines.size() + 1) + ". ";
      lines.add(number + attachment.heading());
    }
    sheet.attachments(wording.attachment("") + wording.colon(), lines);
  }

  /** What is bound to a letter, alone. */
  public static void attachments(List<Section> attachments, Wording wording, Sheet sheet) {
    for (int i = 0; i < attachments.size(); i++) {
      Section attachment = attachments.get(i);
      sheet.newPage(attachment.tables().stream().anyMatch(ColumnWidths::wantsTurning));
      sheet.mark(wording.attachment(attachments.size() == 1 ? "" : String.valueOf(i + 1)));
      sheet.blank(1);
      sheet.title(attachment.heading());
      sheet.gap();
      content(attachment, List.of(), sheet);
    }
  }
}
