package org.haochaping.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Problem;
import org.haochaping.vault.Masking;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What a citizen says by his receipt: a level, contents of it, words. */
public record Opinion(Level level, List<String> tags, String words) {

  public Opinion {
    tags = List.copyOf(tags);
  }

  /** As it was filled in; refused with the fields that are wrong. */
  public static Opinion of(
      TagCatalogue.Version catalogue,
      @Nullable String level,
      @Nullable List<String> tags,
      @Nullable String words) {
    Level chosen =
        Arrays.stream(Level.values())
            .filter(one -> one.name().equals(level))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        List.of(
                            new Refusal.Field(
                                "level",
                                "required",
                                "请选择一个满意程度。",
                                "Choose how satisfied you are."))));
    String text = words == null ? "" : words.strip();
    List<String> codes =
        tags == null ? List.of() : tags.stream().map(String::valueOf).distinct().toList();
    List<Problem> problems = new ArrayList<>();
    for (String code : codes) {
      Optional<TagCatalogue.Tag> tag = catalogue.tag(code);
      if (tag.isEmpty() || tag.get().level() != chosen) {
        problems.add(Rules.tagUnknown(code, chosen));
      }
    }
    if (chosen.isBad() && codes.isEmpty() && text.isEmpty()) {
      problems.add(Rules.reasonMissing(chosen));
    }
    if (text.codePointCount(0, text.length()) > Screening.MOST_WORDS) {
      problems.add(Rules.wordsTooLong(Screening.MOST_WORDS));
    }
    if (!problems.isEmpty()) {
      throw Refusals.of(problems);
    }
    return new Opinion(chosen, codes, text);
  }

  /** Without numbers, and without the name it may be signed with. */
  Opinion masked(String name) {
    return new Opinion(level, tags, Masking.mask(words, name));
  }
}
