package org.haochaping.bulletin.form;

import java.util.List;
import java.util.Optional;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Frame;
import org.haochaping.plugin.api.Document.Printing;

/**
 * What an office's letter has around a bulletin, GB/T 9704-2012.
 *
 * @param number 发文字号, as 西政服〔2026〕12号; empty when it goes out without one
 * @param recipients 主送机关; empty for nobody
 * @param copies 抄送机关
 * @param note 附注, without its brackets
 * @param printer 印发机关; empty when it is not printed and sent
 * @param sealed whether room is left for a seal
 */
public record Letterhead(
    String number,
    String recipients,
    List<String> copies,
    String note,
    String printer,
    boolean sealed) {
  /** Of an office that has never said anything. */
  public static final Letterhead NONE = new Letterhead("", "", List.of(), "", "", false);

  public Letterhead {
    copies = List.copyOf(copies);
  }

  /** The same for the next letter: a number is given once. */
  Letterhead withoutNumber() {
    return new Letterhead("", recipients, copies, note, printer, sealed);
  }

  /** The one a bulletin went out with. */
  static Letterhead printedOn(Document document) {
    Frame frame = document.frame();
    return new Letterhead(
        document.number(),
        frame.recipients(),
        frame.copies(),
        frame.note(),
        frame.printing().map(Printing::office).orElse(""),
        frame.sealed());
  }

  /** A bulletin as it goes out: printed on the day of its issue. */
  public Document around(Document document) {
    Frame frame =
        new Frame(
            "",
            recipients,
            document.frame().attachments(),
            note,
            copies,
            sealed,
            printer.isEmpty()
                ? Optional.empty()
                : Optional.of(new Printing(printer, document.issuedOn())));
    return new Document(
        document.kind(),
        document.title(),
        document.issuer(),
        document.issuedOn(),
        number,
        document.language(),
        document.sections(),
        document.footnotes(),
        frame,
        document.data());
  }
}
