package org.haochaping.plugin.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was filled in on one of the core's own pages, by field name. The core has read the JSON,
 * refused fields it does not know and bounded the sizes; what the values mean is the channel's.
 *
 * <p>{@link Surface#RATING_PAGE} has {@value #LEVEL} (a {@link Level} by its Java name), {@value
 * #TAGS} (several), {@value #WORDS}, {@value #SERVICE_RECORD_NUMBER}, {@value #CONTACT_NAME},
 * {@value #CONTACT_PHONE} and {@value #CONTACT_CONSENT}. {@link Surface#TERMINAL} has the same and
 * {@value #RATED_AT}. {@link Surface#QUESTIONNAIRE} and {@link Surface#INSPECTION_FORM} have
 * {@value #LEVEL} where the sheet rates the whole, {@value #POINTS} and {@value #FULL_POINTS} where
 * it gives points, {@value #WORDS}, {@value #RATED_AT}, {@value #ASSESSOR}, {@value #METHOD}, where
 * he agreed to be reached the contact, {@value #EVIDENCE} of an inspection, and every answer by
 * itself as {@value #ANSWER} with the code of its question. A questionnaire's sheet was received
 * when it was filled in and has no {@value #RATED_AT}.
 */
public record Form(Map<String, List<String>> fields) {
  /** The level by its Java name. */
  public static final String LEVEL = "level";

  /** The chosen tags, one value each. */
  public static final String TAGS = "tags";

  /** The citizen's own words. */
  public static final String WORDS = "words";

  /** How the citizen wants to be addressed. */
  public static final String CONTACT_NAME = "contactName";

  /** The citizen's number. */
  public static final String CONTACT_PHONE = "contactPhone";

  /** Whether the citizen agreed to be contacted, {@code true} or {@code false}. */
  public static final String CONTACT_CONSENT = "contactConsent";

  /**
   * 办件编号 as the citizen typed it at a window, where the channel's setting {@code askNumber} says
   * so. Nothing proves that it is his.
   */
  public static final String SERVICE_RECORD_NUMBER = "serviceRecordNumber";

  /**
   * When a terminal was tapped, an instant as {@code 2026-11-01T16:30:00Z}; the core has put right
   * what the terminal's clock had wrong. A rating may have waited there without a network.
   */
  public static final String RATED_AT = "ratedAt";

  /** The points a sheet gave in all, at most two decimals. */
  public static final String POINTS = "points";

  /** The points it could have given, of the questions that were asked. */
  public static final String FULL_POINTS = "fullPoints";

  /** Who assessed (评价机构): who asks by a questionnaire, or sends the inspector. */
  public static final String ASSESSOR = "assessor";

  /** How (评价方法): the title of the questionnaire or of the inspection. */
  public static final String METHOD = "method";

  /** The number of an inspector's record, by which whoever appeals asks for what was seen. */
  public static final String EVIDENCE = "evidence";

  /**
   * Begins the name of each answer of a sheet, before the code of its question: levels by their
   * Java names, choices by their codes, points and words as they were given.
   */
  public static final String ANSWER = "answer.";

  /** Keeps its own copies. */
  public Form {
    fields =
        fields.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  /** A form on which nothing was filled in; what a foreign system's request has. */
  public static Form empty() {
    return new Form(Map.of());
  }

  /** The first value without surrounding blanks, empty when there is none. */
  public String text(String field) {
    return all(field).stream().findFirst().map(String::strip).orElse("");
  }

  /** All values. */
  public List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** Whether the field says {@code true}. */
  public boolean flag(String field) {
    return text(field).equals("true");
  }

  /** Whether nothing at all was filled in. */
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** Names of the fields only: what citizens write stays out of logs. */
  @Override
  public String toString() {
    return "Form" + fields.keySet();
  }
}
