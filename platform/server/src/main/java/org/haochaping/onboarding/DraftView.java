package org.haochaping.onboarding;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** A draft with all that its steps show. */
public record DraftView(
    Summary summary,
    Place place,
    List<StepView> steps,
    JsonObject organisation,
    List<UnitChoice> units,
    JsonArray leads,
    List<UnitChoice> leadUnits,
    List<StepAnswers.LeadForm> usualLeads,
    JsonObject policies,
    List<RuleView> rules,
    Calendar calendar,
    JsonArray channels,
    List<String> channelPlugins,
    @Nullable JsonObject administrator) {

  /** A line of the list. */
  @Schema(name = "DraftSummary")
  public record Summary(
      UUID id,
      String code,
      String name,
      String level,
      String parentName,
      String state,
      int answered,
      int of,
      String createdBy,
      Instant changedAt,
      @Nullable Instant appliedAt,
      @Nullable Instant liveAt) {}

  /** Where the new tenant stands. */
  @Schema(name = "DraftPlace")
  public record Place(
      String code, String name, String parent, String parentName, String key, LocalDate startsOn) {}

  /** A step, when it was answered, and what has become wrong with it since. */
  @Schema(name = "DraftStep")
  public record StepView(String step, @Nullable Instant answeredAt, List<Refusal.Field> problems) {}

  /** A unit that may be chosen. */
  public record UnitChoice(
      String tenant, String tenantName, String code, String name, String kind) {}

  /** A rule as those above leave it. */
  public record RuleView(
      String rule,
      String chinese,
      JsonObject values,
      @Nullable String ruledBy,
      @Nullable String lockedBy,
      List<RuleField> fields) {}

  /** What a tenant may set of a rule. */
  public record RuleField(String name, String type, int least, int most, List<String> choices) {}

  /** Which layers there will be, and the years each has. */
  @Schema(name = "DraftCalendar")
  public record Calendar(int year, List<LayerView> layers, @Nullable String own) {}

  /** One layer. */
  public record LayerView(String area, String name, Set<Integer> years) {}
}
