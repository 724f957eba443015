package org.haochaping.bulletin.paper;

import org.haochaping.plugin.api.Document.Frame;

/**
 * 版记: what stands between rules at the foot of the last page.
 *
 * @param label what stands before the copies, with its colon
 * @param copies who has a copy, empty for nobody
 * @param printer 印发机关, empty when there is none
 * @param printed 印发日期 as it is printed
 */
public record Imprint(String label, String copies, String printer, String printed) {

  static Imprint of(Frame frame, Wording wording) {
    return new Imprint(
        wording.copies() + wording.colon(),
        frame.copies().isEmpty() ? "" : wording.copies(frame.copies()),
        frame.printing().map(printing -> printing.office()).orElse(""),
        frame.printing().map(printing -> wording.printed(printing.on())).orElse(""));
  }

  /** Whether nothing stands there. */
  public boolean isBlank() {
    return !hasCopies() && !isPrinted();
  }

  /** Whether somebody has a copy. */
  public boolean hasCopies() {
    return !copies.isEmpty();
  }

  /** Whether it says who printed it, and when. */
  public boolean isPrinted() {
    return !printer.isEmpty();
  }
}
