package org.haochaping.definition;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What defines the figures of a tenant.
 *
 * @param mayRule whether the reader makes these rules
 * @param revision of what the tenant has ruled, for the next to follow it; 0 when nothing
 * @param earliest from which day a new ruling can hold
 * @param latest until which day
 * @param edition of the formulas themselves, stored with each closing
 * @param sentences the definitions as documents print them today
 * @param catalogues the versions of contents that can be chosen
 * @param history what the tenant has ruled, the latest first; for those who rule alone
 */
@Schema(name = "Definitions")
public record DefinitionsView(
    String tenantCode,
    String tenantName,
    boolean mayRule,
    int revision,
    LocalDate today,
    LocalDate earliest,
    LocalDate latest,
    String edition,
    List<Rule> rules,
    List<String> sentences,
    List<Choice> catalogues,
    List<Ruled> history) {

  public DefinitionsView {
    rules = List.copyOf(rules);
    sentences = List.copyOf(sentences);
    catalogues = List.copyOf(catalogues);
    history = List.copyOf(history);
  }

  /**
   * One rule.
   *
   * @param values with the clause they rest on
   * @param ruledBy the tenant that has set it; none where it is the platform's default
   * @param since the day it has held from, as it is now; none where it always has
   * @param next what is ruled already and does not hold yet
   */
  @Schema(name = "DefinedRule")
  public record Rule(
      String rule,
      String chinese,
      JsonObject values,
      @Nullable String ruledBy,
      @Nullable LocalDate since,
      @Nullable String lockedBy,
      List<Field> fields,
      List<Coming> next) {}

  /** What can be set of a rule, and within what bounds. */
  @Schema(name = "DefinedRuleField")
  public record Field(String name, String type, int least, int most, List<String> choices) {}

  /** How a rule will be. */
  @Schema(name = "DefinedRuleComing")
  public record Coming(LocalDate from, JsonObject values, @Nullable String lockedBy) {}

  /** A version of contents. */
  @Schema(name = "DefinedCatalogue")
  public record Choice(String version, String name, @Nullable LocalDate from) {}

  /** A version of what the tenant has ruled. */
  @Schema(name = "DefinitionRuled")
  public record Ruled(int version, LocalDate from, List<String> rules, String by, Instant at) {}
}
