package org.haochaping.channel.survey;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haochaping.plugin.api.Apart;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RatingPageForm;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Surface;
import org.haochaping.plugin.api.Terminal;

/** One tenant's questionnaires: a sheet becomes one rating, or none where it has no level. */
final class SurveyChannel implements ChannelAdapter {
  /** More text than all questions of a sheet can take. */
  static final int MOST_TEXT = 40_000;

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String MORE = "……（全文见答卷）";

  private final boolean askContact;

  SurveyChannel(boolean askContact) {
    this.askContact = askContact;
  }

  @Override
  public Set<Surface> surfaces() {
    return EnumSet.of(Surface.QUESTIONNAIRE);
  }

  @Override
  public void decode(ChannelRequest request, DraftSink sink) {
    LinkFacts about =
        request.link().orElseThrow(() -> new RejectedException(SurveyProblems.sheetsOnly()));
    String key =
        request
            .submissionKey()
            .orElseThrow(() -> new RejectedException(SurveyProblems.noSubmissionKey()));
    Form form = request.form();
    List<Problem> problems = problems(form);
    if (!problems.isEmpty()) {
      sink.reject(1, problems);
      return;
    }
    Optional<Level> level = level(form);
    if (level.isEmpty()) {
      sink.apart(1, Apart.NOT_RATED);
      return;
    }
    sink.accept(
        1,
        new EvaluationDraft(
            "sheet:" + key,
            level.get(),
            Source.QUESTIONNAIRE,
            about.terminal().orElse(Terminal.MOBILE),
            Origin.INVITED,
            LocalDate.ofInstant(request.receivedAt(), CHINA),
            about.unitCode(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            1,
            List.of(),
            cut(form.text(Form.WORDS)),
            contact(form)));
  }

  private List<Problem> problems(Form form) {
    if (form.isEmpty()) {
      return List.of(SurveyProblems.nothingAnswered());
    }
    if (!form.text(Form.LEVEL).isEmpty() && level(form).isEmpty()) {
      return List.of(SurveyProblems.levelUnknown());
    }
    if (form.text(Form.WORDS).length() > MOST_TEXT) {
      return List.of(SurveyProblems.wordsTooLong(MOST_TEXT));
    }
    if (form.text(Form.CONTACT_PHONE).isEmpty()) {
      return List.of();
    }
    if (!askContact) {
      return List.of(SurveyProblems.contactNotAsked());
    }
    return contact(form).isEmpty() ? List.of(SurveyProblems.contactInvalid()) : List.of();
  }

  private static Optional<Level> level(Form form) {
    return Arrays.stream(Level.values())
        .filter(level -> level.name().equals(form.text(Form.LEVEL)))
        .findFirst();
  }

  /** Without consent there is none, whatever was sent. */
  private static Optional<Contact> contact(Form form) {
    return form.flag(Form.CONTACT_CONSENT)
        ? Contact.plausible(form.text(Form.CONTACT_NAME), form.text(Form.CONTACT_PHONE))
        : Optional.empty();
  }

  /** A rating has as many words as the core keeps; the sheet has them all. */
  private static String cut(String words) {
    int most = RatingPageForm.MOST_WORDS;
    if (words.codePointCount(0, words.length()) <= most) {
      return words;
    }
    return words.substring(0, words.offsetByCodePoints(0, most - MORE.length())) + MORE;
  }
}
