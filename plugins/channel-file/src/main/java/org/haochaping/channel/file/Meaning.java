package org.haochaping.channel.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;

/** What the text of a cell stands for; empty when it stands for nothing. */
final class Meaning {
  private Meaning() {}

  static Optional<Source> source(String text) {
    return text.matches("[1-8]") ? Source.ofNumber(Integer.parseInt(text)) : Source.ofChinese(text);
  }

  static Optional<Terminal> terminal(String text) {
    return text.matches("[1-7]") ? Terminal.ofPf(Integer.parseInt(text)) : Terminal.ofChinese(text);
  }

  /** By its short or full name; nothing written means imported, and a trial is not for files. */
  static Optional<Origin> origin(String text) {
    return switch (text) {
      case "" -> Optional.of(Origin.IMPORTED);
      case "主动" -> Optional.of(Origin.ACTIVE);
      case "邀请" -> Optional.of(Origin.INVITED);
      case "协助" -> Optional.of(Origin.STAFF_ASSISTED);
      case "代录" -> Optional.of(Origin.STAFF_ENTERED);
      case "默认" -> Optional.of(Origin.DEFAULT);
      default ->
          Arrays.stream(Origin.values())
              .filter(origin -> origin != Origin.TEST && origin.chinese().equals(text))
              .findFirst();
    };
  }

  static Optional<Integer> count(String text, int most) {
    if (text.isEmpty()) {
      return Optional.of(1);
    }
    return text.matches("[1-9][0-9]{0,3}") && Integer.parseInt(text) <= most
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }

  static Optional<List<String>> tags(String text) {
    List<String> tags =
        Arrays.stream(text.split("[,|，、;；\\s]+")).filter(tag -> !tag.isEmpty()).distinct().toList();
    return tags.stream().allMatch(tag -> tag.matches("[0-9]{3}")) && tags.size() <= 20
        ? Optional.of(tags)
        : Optional.empty();
  }
}
