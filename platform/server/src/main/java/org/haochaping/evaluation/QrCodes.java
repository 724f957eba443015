package org.haochaping.evaluation;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import org.haochaping.plugin.api.QrCode;

/** Makes QR codes that are read though a corner is torn off: level M. */
public final class QrCodes {
  private QrCodes() {}

  /** The code of a short text, as an address. */
  public static QrCode of(String text) {
    ByteMatrix matrix;
    try {
      matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    }
    List<String> rows = new ArrayList<>();
    for (int y = 0; y < matrix.getHeight(); y++) {
      StringBuilder row = new StringBuilder();
      for (int x = 0; x < matrix.getWidth(); x++) {
        row.append(matrix.get(x, y) == 1 ? QrCode.DARK : QrCode.LIGHT);
      }
      rows.add(row.toString());
    }
    return new QrCode(text, rows);
  }
}
