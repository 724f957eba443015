package org.haochaping.plugin.api;

import java.util.List;
import java.util.Optional;

/**
 * One setting of an instance, as its form asks for it. Built by a static factory and refined by the
 * methods that return a changed copy.
 *
 * @param name the name in JSON, camelCase
 * @param kind what it holds
 * @param chinese its label
 * @param english its label in English
 * @param chineseHelp a sentence under the field, empty when the label says it all
 * @param englishHelp the same in English
 * @param choices the values to choose from, for {@link Kind#CHOICE} only
 * @param least the smallest number, or the shortest text
 * @param most the largest number, or the longest text
 * @param otherwise the value when nothing is set
 * @param required whether the instance cannot work until somebody sets it
 * @param destination whether it says where secrets go: once it is changed they are asked for again
 */
public record Setting(
    String name,
    Kind kind,
    String chinese,
    String english,
    String chineseHelp,
    String englishHelp,
    List<Choice> choices,
    int least,
    int most,
    Optional<String> otherwise,
    boolean required,
    boolean destination) {

  /** What a setting holds. */
  public enum Kind {
    /** One line of text. */
    TEXT,
    /** Text that is written but never shown again, and kept encrypted by the core. */
    SECRET,
    /** A whole number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    FLAG,
    /** One of a few values. */
    CHOICE,
    /** One {@code code=value} a line: how a counterpart's codes are called here. */
    MAP
  }

  /**
   * A value to choose.
   *
   * @param value as it is stored
   * @param chinese as it is read
   * @param english as it is read in English
   */
  public record Choice(String value, String chinese, String english) {}

  /** Keeps its own copies and refuses a definition that contradicts itself. */
  public Setting {
    choices = List.copyOf(choices);
    if (!name.matches("[a-z][A-Za-z0-9]{0,39}")) {
      throw new IllegalArgumentException("a setting's name is camelCase: " + name);
    }
    if (least > most) {
      throw new IllegalArgumentException(name + ": least is above most");
    }
    if (required && otherwise.isPresent()) {
      throw new IllegalArgumentException(name + ": a default makes 'required' pointless");
    }
    if (kind == Kind.SECRET && otherwise.isPresent()) {
      throw new IllegalArgumentException(name + ": a secret has no default");
    }
  }

  /** A line of text of at most so many characters. */
  public static Setting text(String name, int longest, String chinese, String english) {
    return plain(name, Kind.TEXT, chinese, english, 0, longest);
  }

  /** A secret of at most so many characters. */
  public static Setting secret(String name, int longest, String chinese, String english) {
    return plain(name, Kind.SECRET, chinese, english, 0, longest);
  }

  /** A whole number within bounds, both included. */
  public static Setting number(String name, int least, int most, String chinese, String english) {
    return plain(name, Kind.NUMBER, chinese, english, least, most);
  }

  /** A switch. */
  public static Setting flag(String name, boolean otherwise, String chinese, String english) {
    return plain(name, Kind.FLAG, chinese, english, 0, 5).otherwise(String.valueOf(otherwise));
  }

  /** One of these values. */
  public static Setting choice(String name, String chinese, String english, List<Choice> choices) {
    return new Setting(
        name,
        Kind.CHOICE,
        chinese,
        english,
        "",
        "",
        choices,
        0,
        100,
        Optional.empty(),
        false,
        false);
  }

  /** A code map, one {@code code=value} a line, of at most so many characters. */
  public static Setting map(String name, int longest, String chinese, String english) {
    return plain(name, Kind.MAP, chinese, english, 0, longest);
  }

  private static Setting plain(
      String name, Kind kind, String chinese, String english, int least, int most) {
    return new Setting(
        name,
        kind,
        chinese,
        english,
        "",
        "",
        List.of(),
        least,
        most,
        Optional.empty(),
        false,
        false);
  }

  /** The same with this value when nothing is set. */
  public Setting otherwise(String value) {
    return new Setting(
        name,
        kind,
        chinese,
        english,
        chineseHelp,
        englishHelp,
        choices,
        least,
        most,
        Optional.of(value),
        required,
        destination);
  }

  /** The same with a sentence under the field. */
  public Setting help(String chineseSentence, String englishSentence) {
    return new Setting(
        name,
        kind,
        chinese,
        english,
        chineseSentence,
        englishSentence,
        choices,
        least,
        most,
        otherwise,
        required,
        destination);
  }

  /** The same, but it must be set. */
  public Setting must() {
    return new Setting(
        name,
        kind,
        chinese,
        english,
        chineseHelp,
        englishHelp,
        choices,
        Math.max(least, 1),
        most,
        otherwise,
        true,
        destination);
  }

  /**
   * The same, but it says where secrets go, or how they are kept on the way; else whoever may
   * change the settings could have them sent to himself.
   */
  public Setting asDestination() {
    return new Setting(
        name,
        kind,
        chinese,
        english,
        chineseHelp,
        englishHelp,
        choices,
        least,
        most,
        otherwise,
        required,
        true);
  }
}
