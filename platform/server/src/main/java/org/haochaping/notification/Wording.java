package org.haochaping.notification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.haochaping.web.Refusal;

/** The words of a kind of message, with {@code {{…}}} where values go. */
public record Wording(String subject, String body) {
  private static final Pattern OPEN = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
  private static final int LONGEST_SUBJECT = 100;
  private static final int LONGEST_BODY = 1000;

  static Wording standard(MessageKind kind) {
    return new Wording(kind.subject(), kind.body());
  }

  /** Refused with everything that is wrong: the length, and what nothing is known to put into. */
  Wording checked(MessageKind kind) {
    List<Refusal.Field> wrong = new ArrayList<>();
    check(kind, "subject", subject, LONGEST_SUBJECT, wrong);
    check(kind, "body", body, LONGEST_BODY, wrong);
    if (subject.lines().count() > 1) {
      wrong.add(new Refusal.Field("subject", "one-line", "标题只能有一行。", "A subject is one line."));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return this;
  }

  private static void check(
      MessageKind kind, String field, String text, int longest, List<Refusal.Field> wrong) {
    if (text.isBlank() || text.length() > longest) {
      wrong.add(
          new Refusal.Field(
              field, "length", "请填写1至" + longest + "字。", "Write 1 to " + longest + " characters."));
    }
    List<String> known = kind.placeholders().stream().map(Placeholder::key).toList();
    Set<String> unknown = new LinkedHashSet<>();
    Matcher open = OPEN.matcher(text);
    while (open.find()) {
      if (!known.contains(open.group(1))) {
        unknown.add(open.group(1));
      }
    }
    if (!unknown.isEmpty()) {
      wrong.add(
          new Refusal.Field(
              field,
              "placeholder-unknown",
              "没有这些占位符："
                  + String.join("、", unknown)
                  + "。可用的有："
                  + kind.placeholders().stream()
                      .map(one -> "{{" + one.key() + "}}" + one.chinese())
                      .collect(Collectors.joining("、"))
                  + "。",
              "Unknown placeholders: "
                  + String.join(", ", unknown)
                  + ". There are "
                  + known.stream().map(key -> "{{" + key + "}}").collect(Collectors.joining(", "))
                  + "."));
    }
  }

  /** With values in their places; nothing where there is none. */
  Wording filled(Map<String, String> values) {
    return new Wording(fill(subject, values).replaceAll("\\s+", " "), fill(body, values));
  }

  private static String fill(String text, Map<String, String> values) {
    return OPEN.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
  }
}
