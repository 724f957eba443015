package org.haochaping.bulletin.ofd;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.haochaping.bulletin.paper.Leaf;
import org.haochaping.bulletin.paper.Typeface;
import org.haochaping.bulletin.paper.page.Canvas;
import org.haochaping.bulletin.paper.page.Face;
import org.haochaping.bulletin.paper.page.Faces.Piece;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Rendered;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_RefID;
import org.ofdrw.core.graph.pathObj.AbbreviatedData;
import org.ofdrw.core.pageDescription.CT_GraphicUnit;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import org.ofdrw.core.pageDescription.drawParam.LineCapType;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
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
      int[] characters = piece.text().codePoints().toArray();
      List<String> steps = new ArrayList<>();
      float width = 0;
      for (int character : characters) {
        float advance = piece.typeface().advances().width(character) * face.size() + spacing / face.share();
        width += advance;
        steps.add(millimetres(advance));
        used.computeIfAbsent(piece.typeface(), none -> new TreeSet<>()).add(character);
      }
      steps.remove(steps.size() - 1);
      TextObject text = new TextObject(ids.next());
      text.setFont(reference(piece.typeface()));
      text.setSize(Double.valueOf(millimetres(face.size())));
      place(text, face.share(), from, y);
      text.setFillColor(CT_Color.rgb(face.red() ? RED : BLACK));
      TextCode code = new TextCode();
      code.setContent(piece.text());
      code.setCoordinate(0d, 0d);
      if (!steps.isEmpty()) {
        code.setDeltaX(new ST_Array().setArray(steps));
      }
      text.addTextCode(code);
      page().objects().add(text);
      from += width * face.share();
    }
  }

  @Override
  public void rule(float fromX, float fromY, float toX, float toY, float width, boolean red) {
    PathObject path = new PathObject(ids.next());
    place(path, 1, 0, 0);
    path.setLineWidth(Double.valueOf(millimetres(width)));
    path.setCap(LineCapType.Square);
    path.setStrokeColor(CT_Color.rgb(red ? RED : BLACK));
    path.setAbbreviatedData(
        new AbbreviatedData()
            .moveTo(number(fromX), number(fromY))
            .lineTo(number(toX), number(toY)));
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

  /** The font of a weight has a number of its own, whether it is used or not. */
  private static ST_RefID reference(Typeface typeface) {
    return new ST_RefID(new ST_ID(OfdIds.font(typeface)));
  }

  /**
   * Where an object's own zero lies on the page; on a page that lies on its side and is written
   * upright, along its right edge.
   *
   * @param share how wide it is drawn, as a share of what it would be
   */
  private void place(CT_GraphicUnit<?> object, float share, float x, float y) {
    Leaf leaf = page().leaf();
    double width = number(leaf.width());
    object.setBoundary(0d, 0d, width, number(leaf.height()));
    if (turned) {
      object.setCTM(new ST_Array(0d, share, -1d, 0d, round(width - number(y)), number(x)));
    } else if (share != 1 || x != 0 || y != 0) {
      object.setCTM(new ST_Array(share, 0d, 0d, 1d, number(x), number(y)));
    }
  }

  private OfdPage page() {
    return pages.get(at);
  }

  /** Points in millimetres. */
  static double number(float points) {
    return round(points * 25.4 / 72);
  }

  private static double round(double millimetres) {
    return Math.round(millimetres * 1000) / 1000.0;
  }

  private static String millimetres(float points) {
    return String.valueOf(number(points));
  }
}
