package org.haochaping.assessment.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.assessment.Sheet;
import org.haochaping.plugin.api.Form;
import org.jspecify.annotations.Nullable;

/**
 * What the survey's page sends.
 *
 * @param unit the code of the department the sheet is about
 * @param answers by the code of the question
 * @param phone where each number answers once, or with consent to be reached by it
 * @param name how to address him, with consent
 * @param consent whether name and number may be kept to reach him
 * @param invitation the code he was given
 */
@Schema(name = "SurveySheet")
public record SheetForm(
    @Nullable String unit,
    @Nullable Map<String, List<String>> answers,
    @Nullable String phone,
    @Nullable String name,
    @Nullable Boolean consent,
    @Nullable String invitation) {

  boolean hasConsent() {
    return Boolean.TRUE.equals(consent);
  }

  /** The sheet with what the survey adds, as the channel's plugin reads it. */
  Form form(Sheet sheet, String assessor, String method) {
    Map<String, List<String>> fields = new HashMap<>(sheet.form().fields());
    fields.put(Form.ASSESSOR, List.of(assessor));
    fields.put(Form.METHOD, List.of(method));
    if (hasConsent() && !text(phone).isEmpty()) {
      fields.put(Form.CONTACT_NAME, List.of(text(name)));
      fields.put(Form.CONTACT_PHONE, List.of(text(phone)));
      fields.put(Form.CONTACT_CONSENT, List.of("true"));
    }
    return new Form(fields);
  }

  /** All of it as one text in which equal forms are equal; only its keyed digest is kept. */
  String whole() {
    return String.join(
        "\u001f",
        text(unit),
        new TreeMap<>(answers == null ? Map.of() : answers).toString(),
        text(phone),
        text(name),
        Boolean.toString(hasConsent()),
        text(invitation));
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  /** Answers, names and numbers stay out of logs. */
  @Override
  public String toString() {
    return "SheetForm[" + unit + "]";
  }
}
