package org.haochaping.plugin.api;

import java.util.List;

/**
 * Posters of the core, each with a QR code, free of any layout: all words are already those that
 * are printed.
 *
 * @param title what the file is called in its properties
 * @param issuer the office they are for
 * @param language BCP 47, as {@code zh-CN}
 * @param perPage how many share a page
 * @param posters in the order they are printed
 */
public record Posters(
    String title, String issuer, String language, PerPage perPage, List<Poster> posters) {

  /** Keeps its own copies. */
  public Posters {
    posters = List.copyOf(posters);
  }

  /** How many posters share a sheet of A4. */
  public enum PerPage {
    /** A4 upright. */
    ONE(1),
    /** A5 lengthwise. */
    TWO(2),
    /** A6 upright. */
    FOUR(4),
    /** A7 lengthwise. */
    EIGHT(8);

    private final int number;

    PerPage(int number) {
      this.number = number;
    }

    /** The number. */
    public int number() {
      return number;
    }
  }

  /**
   * One poster. A text that is empty is left out.
   *
   * @param office above all: whose it is
   * @param invitation in the largest letters
   * @param gloss the invitation once more in the second language, in small ones
   * @param code what is scanned
   * @param place the window, in large letters
   * @param unit the unit the window belongs to
   * @param steps what to do, a line each
   * @param notes what the citizen should know, a line each, in small letters
   */
  public record Poster(
      String office,
      String invitation,
      String gloss,
      QrCode code,
      String place,
      String unit,
      List<String> steps,
      List<String> notes) {

    /** Keeps its own copies. */
    public Poster {
      steps = List.copyOf(steps);
      notes = List.copyOf(notes);
    }
  }
}
