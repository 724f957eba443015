package org.haochaping.bulletin.ofd;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.haochaping.bulletin.paper.Advances;
import org.haochaping.bulletin.paper.Leaf;
import org.haochaping.bulletin.paper.Typeface;
import org.haochaping.bulletin.paper.page.Canvas;
import org.haochaping.bulletin.paper.page.Face;
import org.haochaping.bulletin.paper.page.Faces.Piece;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Rendered;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.pageDescription.CT_GraphicUnit;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import org.ofdrw.core.pageDescription.drawParam.LineCapType;
import org.ofdrw.core.text.CT_CGTransform;
import org.ofdrw.core.text.TextCode;

/**
 * The pages of an OFD file. Every object has the whole page as its boundary, so that its places are
 * those of the page; what OFD measures in millimetres is told to the thousandth of one.
 */
final class OfdCanvas implements Canvas {
  private static final int[] RED = {0xc8, 0x10, 0x1e};
  private static final int[] BLACK = {0, 0, 0};

  private final List<OfdPage> pages = new ArrayList<>();
  private final Map<Typeface, Set<Integer>> used = new EnumMap<>(Typeface.class);
  private final OfdIds ids = new OfdIds();
  private int at;
  private boolean turned;

  @Override
  public void begin(Leaf leaf) {
    pages.add(new OfdPage(ids.next(), leaf, new ArrayList<>()));
    resume(pages.size() - 1);
  }

  @Override
  public void resume(int page) {
    at = page;
    turned = false;
  }

  @Override
  public void turn() {
    turned = true;
  }

  @Override
  public void text(List<Piece> pieces, Face face, float spacing, float x, float y) {
    float from = x;
    for (Piece piece : pieces) {
      TextObject text = new TextObject(ids.next());
      text.setFont(OfdIds.font(piece.typeface()));
      text.addAttribute("Size", millimetres(face.size()));
      text.setFillColor(CT_Color.rgb(face.red() ? RED : BLACK));
      place(text, face.share(), from, y);
      float wide = write(text, piece, face.size(), spacing / face.share());
      page().objects().add(text);
      from += wide * face.share();
    }
  }

  /** Writes the characters one by one; says how wide they are together. */
  private float write(TextObject text, Piece piece, float size, float spacing) {
    Advances advances = piece.typeface().advances();
    List<String> steps = new ArrayList<>();
    float wide = 0;
    for (int character : piece.text().codePoints().toArray()) {
      float advance = advances.width(character) * size + spacing;
      wide += advance;
      steps.add(millimetres(advance));
      used.computeIfAbsent(piece.typeface(), none -> new TreeSet<>()).add(character);
    }
    steps.remove(steps.size() - 1);
    TextCode code = new TextCode();
    code.addAttribute("X", "0");
    code.addAttribute("Y", "0");
    if (!steps.isEmpty()) {
      code.setDeltaX(new ST_Array().setArray(steps));
    }
    if (piece.meant().isEmpty()) {
      code.setContent(piece.text());
    } else {
      code.setContent(piece.meant());
      text.addCGTransform(shown(advances.glyph(piece.text().codePointAt(0))));
    }
    text.addTextCode(code);
    return wide;
  }

  /** What is read as one character is shown by another's glyph. */
  private static CT_CGTransform shown(int glyph) {
    return new CT_CGTransform()
        .setCodePosition(0)
        .setCodeCount(1)
        .setGlyphCount(1)
        .setGlyphs(new ST_Array(glyph));
  }

  @Override
  public void rule(float fromX, float fromY, float toX, float toY, float width, boolean red) {
    PathObject path = new PathObject(ids.next());
    place(path, 1, 0, 0);
    path.addAttribute("LineWidth", millimetres(width));
    path.setCap(LineCapType.Square);
    path.setStrokeColor(CT_Color.rgb(red ? RED : BLACK));
    path.addOFDEntity(
        "AbbreviatedData",
        "M %s %s L %s %s"
            .formatted(millimetres(fromX), millimetres(fromY), millimetres(toX), millimetres(toY)));
    page().objects().add(path);
  }

  /** The file. */
  Rendered rendered(Document document) {
    return new Rendered(
        "application/ofd", "ofd", new OfdPackage(document, pages, used, ids).bytes());
  }

  @Override
  public void close() {
    pages.clear();
  }

  /**
   * Where an object's own zero lies on the page; on a page that lies on its side and is written
   * upright, along its right edge.
   *
   * @param share how wide it is drawn, as a share of what it would be
   */
  private void place(CT_GraphicUnit<?> object, float share, float x, float y) {
    Leaf leaf = page().leaf();
    object.addAttribute("Boundary", box(leaf));
    if (turned) {
      object.addAttribute(
          "CTM",
          "0 %s -1 0 %s %s"
              .formatted(String.valueOf(share), millimetres(leaf.width() - y), millimetres(x)));
    } else if (share != 1 || x != 0 || y != 0) {
      object.addAttribute(
          "CTM", "%s 0 0 1 %s %s".formatted(String.valueOf(share), millimetres(x), millimetres(y)));
    }
  }

  private OfdPage page() {
    return pages.get(at);
  }

  /** The whole page. */
  static String box(Leaf leaf) {
    return "0 0 " + millimetres(leaf.width()) + " " + millimetres(leaf.height());
  }

  /**
   * Points in millimetres; written here, since ofdrw writes numbers as the server's country does.
   */
  private static String millimetres(float points) {
    return String.valueOf(Math.round(points * 25.4 / 72 * 1000) / 1000.0);
  }
}
