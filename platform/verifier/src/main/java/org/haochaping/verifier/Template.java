package org.haochaping.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with names in braces where values stand.
 *
 * @param claims values it tells by its wording, as that there is nothing
 */
record Template(String sentence, Pattern pattern, List<String> names, Map<String, String> claims) {
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)\\}");
  private static final String UNKNOWN = "…";

  static Template of(String sentence, Map<String, String> claims) {
    StringBuilder pattern = new StringBuilder();
    List<String> names = new ArrayList<>();
    Matcher name = NAME.matcher(sentence);
    int done = 0;
    while (name.find()) {
      pattern.append(Pattern.quote(sentence.substring(done, name.start()))).append("(.+?)");
      names.add(name.group(1));
      done = name.end();
    }
    pattern.append(Pattern.quote(sentence.substring(done)));
    return new Template(
        sentence, Pattern.compile(pattern.toString(), Pattern.DOTALL), names, claims);
  }

  /** What a text says for each name; empty when it is another sentence. */
  Optional<Map<String, String>> saidIn(String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> said = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      said.put(names.get(i), matcher.group(i + 1));
    }
    said.putAll(claims);
    return Optional.of(said);
  }

  /** The sentence with these values. */
  String with(Map<String, String> values) {
    return NAME.matcher(sentence)
        .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), UNKNOWN)));
  }
}
