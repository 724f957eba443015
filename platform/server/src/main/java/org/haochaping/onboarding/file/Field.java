package org.haochaping.onboarding.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of an entry: its name in files, its column in the database and what it may hold. Values
 * are kept as text, dates as {@code 2020-01-31}.
 *
 * @param column none for what is not a plain column
 * @param format what {@link Type#CODE} and {@link Type#REFERENCE} values look like
 * @param choices what {@link Type#CHOICE} values may be
 * @param least the smallest number
 * @param most the largest number, or the longest text
 * @param refersTo what a {@link Type#REFERENCE} points to
 * @param written whether it is written in files; else it follows from where the entry stands
 */
public record Field(
    String name,
    @Nullable String column,
    Type type,
    Format format,
    List<String> choices,
    int least,
    int most,
    @Nullable Kind refersTo,
    boolean required,
    boolean written) {

  /** What an item holds. */
  public enum Type {
    TEXT,
    CODE,
    CHOICE,
    NUMBER,
    FLAG,
    DATE,
    REFERENCE,
    SETTINGS
  }

  static Field text(String name, String column, int longest) {
    return new Field(name, column, Type.TEXT, Format.CODE, List.of(), 0, longest, null, true, true);
  }

  static Field code(String name, String column) {
    return code(name, column, Format.CODE);
  }

  static Field code(String name, String column, Format format) {
    return new Field(name, column, Type.CODE, format, List.of(), 0, 80, null, true, true);
  }

  static Field choice(String name, String column, List<String> choices) {
    return new Field(name, column, Type.CHOICE, Format.CODE, choices, 0, 0, null, true, true);
  }

  static Field number(String name, String column, int least, int most) {
    return new Field(
        name, column, Type.NUMBER, Format.CODE, List.of(), least, most, null, true, true);
  }

  static Field flag(String name) {
    return new Field(name, null, Type.FLAG, Format.CODE, List.of(), 0, 0, null, true, true);
  }

  static Field date(String name, String column) {
    return new Field(name, column, Type.DATE, Format.CODE, List.of(), 0, 0, null, true, true);
  }

  static Field reference(String name, String column, Kind kind) {
    return new Field(name, column, Type.REFERENCE, Format.CODE, List.of(), 0, 0, kind, true, true);
  }

  static Field settings(String name, String column) {
    return new Field(name, column, Type.SETTINGS, Format.CODE, List.of(), 0, 0, null, false, true);
  }

  Field optional() {
    return new Field(name, column, type, format, choices, least, most, refersTo, false, written);
  }

  /** The same, but it follows from where the entry stands. */
  Field implied() {
    return new Field(name, column, type, format, choices, least, most, refersTo, false, false);
  }
}
