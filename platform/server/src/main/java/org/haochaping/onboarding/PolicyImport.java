package org.haochaping.onboarding;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.haochaping.evaluation.Catalogues;
import org.haochaping.onboarding.file.Kind;
import org.haochaping.onboarding.file.PolicyEntry;
import org.haochaping.onboarding.file.Problem;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.PolicyRule;
import org.haochaping.tenancy.PolicyVersion;
import org.haochaping.tenancy.Tenant;

/** What a file rules beside what the tenant has ruled last. */
record PolicyImport(PolicyEntry stated, Optional<PolicyVersion> latest) {

  /** What is locked above, and names that do not exist. */
  List<Problem> problems(
      Connection connection, Tenant tenant, Set<String> tenantCodes, Above above, LocalDate today)
      throws SQLException {
    List<Problem> problems = new ArrayList<>();
    for (PolicyRule rule : PolicyRule.values()) {
      String by = above.locks().get(rule);
      if (by != null && stated.places().containsKey(rule)) {
        add(
            problems,
            rule,
            "“" + rule.key() + "”(" + rule.chinese() + ")已由" + by + "锁定，本级不得更改，请删除这一项。",
            "'" + rule.key() + "' is locked by a tenant above; remove it.");
      }
    }
    String centre = text(PolicyRule.CALLBACK, "centre");
    if (!centre.isEmpty() && !tenantCodes.contains(centre)) {
      add(
          problems,
          PolicyRule.CALLBACK,
          "“centre”应为本级或上级租户的代码，现为“" + centre + "”，请更正。",
          "'centre' must be the code of this tenant or one above it, not '" + centre + "'.");
    }
    String catalogue = text(PolicyRule.TAGS, "catalogue");
    if (!catalogue.isEmpty() && !isUsable(connection, tenant, catalogue, above)) {
      add(
          problems,
          PolicyRule.TAGS,
          "自" + stated.from() + "起没有可用的评价内容版本“" + catalogue + "”，请更正“catalogue”或“from”。",
          "There is no tag catalogue '"
              + catalogue
              + "' to use from "
              + stated.from()
              + "; correct 'catalogue' or 'from'.");
    }
    if (latest.isPresent()
        && stated.from().isBefore(latest.get().from())
        && !stated.from().isAfter(today)
        && change().changesRows()) {
      problems.add(
          Problem.at(
              stated.place(),
              "本级已有自" + latest.get().from() + "起的规定，“from”应不早于这一天，或改为明天以后的日期；请先导出现在的文件，在其上修改。",
              "There are rules from "
                  + latest.get().from()
                  + " already; 'from' must be that day, later, or a day to come."
                  + " Export the file as it is now and change that."));
    }
    return problems;
  }

  Change change() {
    return latest
        .map(version -> Change.between(Kind.POLICY, Kind.POLICY.section(), words(version), words()))
        .orElseGet(() -> Change.of(Change.Op.ADD, Kind.POLICY, Kind.POLICY.section()));
  }

  void write(Connection connection, Policies policies, Tenant tenant, String by, Instant at)
      throws SQLException {
    policies.record(connection, tenant.id(), stated.from(), stated.rules(), by, at);
  }

  private Map<String, String> words() {
    return words(stated.from().toString(), stated.rules());
  }

  private static Map<String, String> words(PolicyVersion version) {
    return words(version.from().toString(), version.rules());
  }

  private static Map<String, String> words(String from, JsonObject rules) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("from", from);
    rules.forEach((rule, values) -> words.put(rule, sorted(values.asJsonObject())));
    return words;
  }

  /** Rows come back with their items in another order. */
  private static String sorted(JsonObject values) {
    return new TreeMap<>(values).toString();
  }

  private String text(PolicyRule rule, String item) {
    JsonObject values = stated.rules().getJsonObject(rule.key());
    return values == null ? "" : values.getString(item, "");
  }

  /** A tenant that is new is told by those above it: it has no rows to see them by yet. */
  private boolean isUsable(Connection connection, Tenant tenant, String catalogue, Above above)
      throws SQLException {
    return Stream.concat(
            Catalogues.of(connection, tenant.id()).stream(), above.catalogues().stream())
        .anyMatch(one -> one.version().equals(catalogue) && one.usableOn(stated.from()));
  }

  private void add(List<Problem> problems, PolicyRule rule, String chinese, String english) {
    problems.add(Problem.at(stated.places().getOrDefault(rule, stated.place()), chinese, english));
  }
}
