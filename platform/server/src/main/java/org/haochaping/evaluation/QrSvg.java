package org.haochaping.evaluation;

import org.haochaping.plugin.api.QrCode;

/** A QR code as a small SVG that prints sharp at any size. */
public final class QrSvg {
  private static final int QUIET = 4;

  private QrSvg() {}

  public static String of(String text) {
    QrCode code = QrCodes.of(text);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size(); y++) {
      for (int x = 0; x < code.size(); x++) {
        if (code.isDark(x, y)) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    int side = code.size() + 2 * QUIET;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"二维码\" viewBox=\"0 0 "
        + side
        + " "
        + side
        + "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\""
        + path
        + "\"/></svg>";
  }
}
