package org.haochaping.bulletin.paper.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.haochaping.bulletin.paper.Breaks;

/** Breaks text into lines; a word or number is cut only if it is longer than a line. */
public final class Lines {
  private static final float HAIR = 0.01f;
  private static final float WORTH_SPREADING = 1.7f;

  private final Faces faces;

  public Lines(Faces faces) {
    this.faces = faces;
  }

  /**
   * One line.
   *
   * @param width how wide it is, in points
   * @param spread what is added between its characters so that it fills its measure
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Line(int[] characters, float width, float spread) {
    static final Line BLANK = new Line(new int[0], 0, 0);

    /** The same, not spread. */
    public Line loose() {
      return new Line(characters, width, 0);
    }
  }

  /** The lines of one paragraph; a blank one for no text. */
  public List<Line> of(String text, Face face, float measure, float indent) {
    int[] characters = Faces.visible(text);
    List<Line> lines = new ArrayList<>();
    int from = 0;
    while (from < characters.length) {
      float room = measure - (lines.isEmpty() ? indent : 0);
      int to = end(characters, from, face, room);
      lines.add(line(Arrays.copyOfRange(characters, from, to), face, room, to < characters.length));
      from = to;
      while (from < characters.length && characters[from] == ' ') {
        from++;
      }
    }
    return lines.isEmpty() ? List.of(Line.BLANK) : lines;
  }

  /** The lines of a text of several paragraphs, without indents. */
  List<Line> ofAll(String text, Face face, float measure) {
    List<Line> lines = new ArrayList<>();
    text.lines().forEach(paragraph -> lines.addAll(of(paragraph, face, measure, 0)));
    return lines.isEmpty() ? List.of(Line.BLANK) : lines;
  }

  private int end(int[] characters, int from, Face face, float room) {
    float used = 0;
    int fitting = from;
    while (fitting < characters.length) {
      used += faces.width(characters[fitting], face);
      if (used - face.tracking() > room + HAIR && characters[fitting] != ' ') {
        break;
      }
      fitting++;
    }
    if (fitting == characters.length) {
      return fitting;
    }
    for (int at = fitting; at > from; at--) {
      if (Breaks.mayBreak(characters, at)) {
        return at;
      }
    }
    return Math.max(fitting, from + 1);
  }

  private Line line(int[] characters, Face face, float room, boolean goesOn) {
    int length = characters.length;
    while (length > 1 && characters[length - 1] == ' ') {
      length--;
    }
    int[] shown = Arrays.copyOf(characters, length);
    float width = faces.width(shown, face) - face.tracking();
    float slack = room - width;
    boolean filled = goesOn && length > 1 && slack > 0 && slack < WORTH_SPREADING * face.size();
    return new Line(shown, width, filled ? slack / (length - 1) : 0);
  }

  /** Whether a title stands in one line, or in two with nothing torn apart. */
  boolean fits(String text, Face face, float measure) {
    return title(text, face, measure).size() <= 1
        || Breaks.halves(Faces.visible(text), measure, part -> faces.width(part, face)).size() == 2;
  }

  /** A title in lines of much the same length, not spread. */
  List<Line> title(String text, Face face, float measure) {
    int[] characters = Faces.visible(text);
    List<int[]> halves = Breaks.halves(characters, measure, part -> faces.width(part, face));
    return halves.size() == 2
        ? halves.stream().map(half -> line(half, face, 0, false)).toList()
        : of(text, face, measure, 0).stream().map(Line::loose).toList();
  }
}
