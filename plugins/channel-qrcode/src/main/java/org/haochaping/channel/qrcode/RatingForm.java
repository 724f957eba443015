package org.haochaping.channel.qrcode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Problem;

/**
 * What a citizen filled in.
 *
 * @param level the level, if one was chosen
 * @param tags the chosen tags, each once
 * @param words the citizen's words
 * @param contact how to reach the citizen, if given with consent
 * @param problems all that is wrong; only a form without any may be used
 */
record RatingForm(
    Optional<Level> level,
    List<String> tags,
    String words,
    Optional<Contact> contact,
    List<Problem> problems) {
  static final int MOST_WORDS = 500;
  static final int MOST_NAME = 20;
  private static final int MOST_TAGS = 20;

  static RatingForm read(Form form, boolean askContact) {
    List<Problem> problems = new ArrayList<>();
    Optional<Level> level = level(form.text(Form.LEVEL));
    if (level.isEmpty()) {
      problems.add(Problems.levelUnknown());
    }
    List<String> tags = tags(form, problems);
    String words = form.text(Form.WORDS);
    if (words.codePointCount(0, words.length()) > MOST_WORDS) {
      problems.add(Problems.wordsTooLong(MOST_WORDS));
    }
    if (level.filter(Level::isBad).isPresent() && tags.isEmpty() && words.isEmpty()) {
      problems.add(Problems.reasonRequired());
    }
    Optional<Contact> contact = contact(form, askContact, problems);
    return new RatingForm(level, tags, words, contact, problems);
  }

  private static Optional<Level> level(String name) {
    return Arrays.stream(Level.values()).filter(level -> level.name().equals(name)).findFirst();
  }

  private static List<String> tags(Form form, List<Problem> problems) {
    List<String> tags = form.all(Form.TAGS).stream().map(String::strip).distinct().toList();
    if (tags.size() > MOST_TAGS || tags.stream().anyMatch(tag -> !tag.matches("[0-9]{3}"))) {
      problems.add(Problems.tagUnknown());
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
      problems.add(Problems.contactNotAsked());
    } else if (!form.flag(Form.CONTACT_CONSENT)) {
      problems.add(Problems.consentRequired());
    }
    if (name.codePointCount(0, name.length()) > MOST_NAME) {
      problems.add(Problems.nameTooLong(MOST_NAME));
    }
    Optional<String> phone = Phone.plausible(typed);
    if (phone.isEmpty()) {
      problems.add(Problems.phoneInvalid());
    }
    return problems.size() > before
        ? Optional.empty()
        : phone.map(number -> new Contact(Optional.of(name).filter(n -> !n.isEmpty()), number));
  }

  /** What citizens write stays out of logs. */
  @Override
  public String toString() {
    return "RatingForm[" + level + "]";
  }
}
