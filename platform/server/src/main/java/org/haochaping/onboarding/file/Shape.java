package org.haochaping.onboarding.file;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.haochaping.tenancy.PolicyRule;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantLevel;

/** Which items an entry of each kind has; {@code tenants/tenant.schema.json} says the same. */
public final class Shape {
  private static final List<String> UNIT_KINDS =
      List.of("DEPARTMENT", "SECTION", "SERVICE_CENTRE", "SERVICE_BUREAU", "GOVERNMENT");
  private static final List<String> GOOD_LEVELS =
      List.of("VERY_SATISFIED", "SATISFIED", "BASICALLY_SATISFIED");

  private Shape() {}

  /** The items of an entry, those that identify it first. */
  public static List<Field> of(Kind kind) {
    return switch (kind) {
      case TENANT ->
          List.of(
              Field.code("code", "code", Format.TENANT),
              Field.text("name", "name", 80),
              Field.choice("level", "level", names(TenantLevel.values())),
              Field.code("parent", "parent_id", Format.TENANT).optional(),
              Field.code("key", "public_key", Format.PUBLIC_KEY));
      case POLICY -> List.of(Field.date("from", "effective_from"));
      case UNIT ->
          dated(
              Field.code("code", "code"),
              Field.text("name", "name", 80),
              Field.choice("kind", "kind", UNIT_KINDS),
              Field.text("lineOfWork", "line_of_work", 40).optional(),
              Field.reference("parent", "parent_id", Kind.UNIT).optional());
      case HALL ->
          dated(
              Field.code("code", "code"),
              Field.text("name", "name", 80),
              Field.text("address", "address", 200).optional());
      case WINDOW ->
          datedAbove(
              Field.code("code", "code"),
              Field.text("name", "name", 80),
              Field.reference("hall", "hall_id", Kind.HALL).implied(),
              Field.reference("unit", "unit_id", Kind.UNIT));
      case MATTER ->
          datedAbove(
              Field.code("code", "code"),
              Field.text("name", "name", 80),
              Field.reference("unit", "unit_id", Kind.UNIT));
      case STAFF ->
          dated(
              Field.code("number", "number"),
              Field.text("name", "name", 80),
              Field.code("login", "login", Format.LOGIN).optional(),
              Field.reference("unit", "unit_id", Kind.UNIT));
      case ROLE ->
          datedAbove(
              Field.reference("staff", "staff_id", Kind.STAFF).implied(),
              Field.choice("role", "role", roles()),
              Field.reference("unit", "unit_id", Kind.UNIT).optional(),
              Field.number("source", "source", 1, 8).optional());
      case LEAD_UNIT -> List.of();
      case LEAD ->
          dated(
              Field.number("source", "source", 1, 8),
              Field.text("lineOfWork", "line_of_work", 40).optional(),
              Field.reference("tenant", "lead_tenant_id", Kind.TENANT).optional(),
              Field.reference("unit", "lead_unit_id", Kind.LEAD_UNIT),
              Field.text("unitName", "lead_unit_name", 80).implied());
      case CHANNEL ->
          List.of(
              Field.code("code", "code"),
              Field.text("name", "name", 80),
              Field.code("plugin", "plugin_id", Format.PLUGIN),
              Field.settings("settings", "settings"));
    };
  }

  /** The items of a rule. */
  public static List<Field> of(PolicyRule rule) {
    Stream<Field> own =
        switch (rule) {
          case HAND_OVER,
              RECTIFY_CLEAR,
              RECTIFY_COMPLEX,
              GIVE_BACK,
              EXTENSION,
              REPORT,
              APPEAL,
              APPEAL_DECISION,
              HEARING,
              REMINDER,
              ESCALATION ->
              Stream.of(Field.number("workingDays", "", 1, 60));
          case CORRECTION -> Stream.of(Field.number("minutes", "", 0, 1440));
          case FOLLOW_UP -> Stream.of(Field.number("calendarDays", "", 0, 365));
          case LATE_TERMINAL -> Stream.of(Field.number("calendarDays", "", 0, 31));
          case CALLBACK ->
              Stream.of(
                  Field.number("percent", "", 20, 100),
                  Field.code("centre", "", Format.TENANT).optional());
          case DEFAULT_RATING ->
              Stream.of(
                  Field.flag("active"),
                  Field.number("workingDays", "", 1, 60),
                  Field.choice("level", "", GOOD_LEVELS));
          case RANKING -> Stream.of(Field.number("minimumVolume", "", 1, 100_000));
          case FIGURES -> Stream.of(Field.number("decimals", "", 0, 4), Field.flag("sharesClosed"));
          case AVERAGE_SCORE ->
              Stream.concat(
                  Stream.of(
                          "verySatisfied",
                          "satisfied",
                          "basicallySatisfied",
                          "dissatisfied",
                          "veryDissatisfied")
                      .map(level -> Field.number(level, "", 0, 100)),
                  Stream.of(Field.flag("printed").optional()));
          case CREDIBILITY ->
              Stream.of(
                  Field.number("burstRatings", "", 2, 10_000),
                  Field.number("burstMinutes", "", 1, 1440),
                  Field.number("windowPercent", "", 50, 100),
                  Field.number("sameWords", "", 2, 10_000),
                  Field.number("wordsLength", "", 1, 500));
          case BULLETIN_FORMS ->
              Stream.of("website", "noticeBoard", "document", "openData").map(Field::flag);
          case REMARKS -> Stream.of(Field.number("perHour", "", 1, 10_000));
          case KEEP_CONTACT,
              KEEP_WORDS,
              KEEP_NUMBER,
              KEEP_REJECTED,
              KEEP_FILE,
              KEEP_MESSAGES,
              KEEP_ANSWERED ->
              Stream.of(Field.number("days", "", 1, 3650));
          case TAGS -> Stream.of(Field.text("catalogue", "", 40));
        };
    return Stream.concat(
            own, Stream.of(Field.text("clause", "", 80), Field.flag("locked").optional()))
        .toList();
  }

  private static List<Field> dated(Field... fields) {
    return dated(fields, Field.date("from", "valid_from"));
  }

  /** Begins with what it belongs to, unless the file says otherwise. */
  private static List<Field> datedAbove(Field... fields) {
    return dated(fields, Field.date("from", "valid_from").optional());
  }

  private static List<Field> dated(Field[] fields, Field from) {
    return Stream.concat(
            Arrays.stream(fields), Stream.of(from, Field.date("to", "valid_to").optional()))
        .toList();
  }

  /** Operators belong to no tenant, so no file makes one. */
  private static List<String> roles() {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.OPERATOR)
        .map(Role::code)
        .toList();
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
