package org.haochaping.assessment.inspection;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures as phones take them, with what cameras write into them. */
final class Pictures {
  /** What nobody wants to give away with a picture. */
  static final String SECRET = "GPS 21.9597N 100.4485E phone of Dao";

  private Pictures() {}

  static byte[] plain(String kind) {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawn = image.createGraphics();
    drawn.setColor(Color.ORANGE);
    drawn.fillOval(5, 5, 20, 20);
    drawn.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, kind, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A JPEG with Exif, a thumbnail, a comment, and a second picture behind its end. */
  static byte[] jpegOfACamera() {
    byte[] plain = plain("jpg");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    segment(out, 0xe1, "Exif\u0000\u0000" + SECRET);
    segment(out, 0xe0, "JFXX\u0000" + SECRET);
    segment(out, 0xfe, SECRET);
    out.write(plain, 2, plain.length - 2);
    out.writeBytes(SECRET.getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int kind, String text) {
    byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
    out.write(0xff);
    out.write(kind);
    out.write((content.length + 2) >> 8);
    out.write((content.length + 2) & 0xff);
    out.writeBytes(content);
  }

  /** A PNG with a text chunk before its picture. */
  static byte[] pngOfAProgram() {
    byte[] plain = plain("png");
    byte[] content = ("Comment\u0000" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
    int behindHead = 8 + 12 + 13;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, behindHead);
    out.write(0);
    out.write(0);
    out.write(0);
    out.write(content.length);
    out.writeBytes("tEXt".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(content);
    // A reader that skips the chunk does not check this sum.
    out.writeBytes(new byte[4]);
    out.write(plain, behindHead, plain.length - behindHead);
    return out.toByteArray();
  }
}
