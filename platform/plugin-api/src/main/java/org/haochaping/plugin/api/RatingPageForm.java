package org.haochaping.plugin.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a citizen filled in on the core's rating page ({@link Surface#RATING_PAGE}), read the same
 * way by every channel that uses the page.
 *
 * @param level the level, if one was chosen
 * @param tags the chosen tags, each once
 * @param words the citizen's words
 * @param contact how to reach the citizen, if given with consent
 * @param problems all that is wrong; only a form without any may be used
 */
public record RatingPageForm(
    Optional<Level> level,
    List<String> tags,
    String words,
    Optional<Contact> contact,
    List<Problem> problems) {
  /** Characters of the citizen's own words. */
  public static final int MOST_WORDS = 500;

  static final int MOST_NAME = 20;
  private static final int MOST_TAGS = 20;

  /** Keeps its own copies. */
  public RatingPageForm {
    tags = List.copyOf(tags);
    problems = List.copyOf(problems);
  }

  /** Reads and checks what was filled in; {@code askContact} as the page asked. */
  public static RatingPageForm read(Form form, boolean askContact) {
    List<Problem> problems = new ArrayList<>();
    Optional<Level> level = level(form.text(Form.LEVEL));
    if (level.isEmpty()) {
      problems.add(RatingPageProblems.levelUnknown());
    }
    List<String> tags = tags(form, problems);
    String words = form.text(Form.WORDS);
    if (words.codePointCount(0, words.length()) > MOST_WORDS) {
      problems.add(RatingPageProblems.wordsTooLong(MOST_WORDS));
    }
    if (level.filter(Level::isBad).isPresent() && tags.isEmpty() && words.isEmpty()) {
      problems.add(RatingPageProblems.reasonRequired());
    }
    Optional<Contact> contact = contact(form, askContact, problems);
    return new RatingPageForm(level, tags, words, contact, problems);
  }

  private static Optional<Level> level(String name) {
    return Arrays.stream(Level.values()).filter(level -> level.name().equals(name)).findFirst();
  }

  private static List<String> tags(Form form, List<Problem> problems) {
    List<String> tags = form.all(Form.TAGS).stream().map(String::strip).distinct().toList();
    if (tags.size() > MOST_TAGS || tags.stream().anyMatch(tag -> !tag.matches("[0-9]{3}"))) {
      problems.add(RatingPageProblems.tagUnknown());
    }
    return tags;
  }

  private static Optional<Contact> contact(Form form, boolean askContact, List<Problem> problems) {
    String name = form.text(Form.CONTACT_NAME);
    String typed = form.text(Form.CONTACT_PHONE);
    if (name.isEmpty() && typed.isEmpty()) {
      return Optional.empty();
    }
    int before = problems.size();
    if (!askContact) {
      problems.add(RatingPageProblems.contactNotAsked());
    } else if (!form.flag(Form.CONTACT_CONSENT)) {
      problems.add(RatingPageProblems.consentRequired());
    }
    if (name.codePointCount(0, name.length()) > MOST_NAME) {
      problems.add(RatingPageProblems.nameTooLong(MOST_NAME));
    }
    Optional<String> phone = Phone.plausible(typed);
    if (phone.isEmpty()) {
      problems.add(RatingPageProblems.phoneInvalid());
    }
    return problems.size() > before
        ? Optional.empty()
        : phone.map(number -> new Contact(Optional.of(name).filter(n -> !n.isEmpty()), number));
  }

  /** What citizens write stays out of logs. */
  @Override
  public String toString() {
    return "RatingPageForm[" + level + "]";
  }
}
