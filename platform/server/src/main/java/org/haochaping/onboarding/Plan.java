package org.haochaping.onboarding;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haochaping.onboarding.Rows.Row;
import org.haochaping.onboarding.file.Entry;
import org.haochaping.onboarding.file.Kind;
import org.haochaping.onboarding.file.LeadTable;
import org.haochaping.onboarding.file.Problem;
import org.haochaping.onboarding.file.References;
import org.haochaping.onboarding.file.TenantFile;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.PolicyVersion;
import org.haochaping.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * What an import of a file would do to a tenant, and what speaks against it.
 *
 * @param head what happens to the tenant itself
 * @param policy what the file rules, if it does
 */
record Plan(
    Change head,
    @Nullable PolicyImport policy,
    Differences differences,
    Keys keys,
    List<Problem> problems) {

  static Plan of(
      Connection connection,
      TenantFile file,
      Tenant tenant,
      Above above,
      Change head,
      Optional<PolicyVersion> ruled,
      LocalDate today,
      Ids ids)
      throws SQLException {
    Rows rows = Rows.read(connection, tenant, above);
    Differences differences =
        Differences.between(rows, named(file, rows, tenant, above), today, ids);
    List<Problem> problems = new ArrayList<>();
    problems.addAll(References.unresolved(file, rows.keys().known()));
    List<Entry> leads = new ArrayList<>(file.entries(Kind.LEAD));
    differences.kept(Kind.LEAD).forEach(row -> leads.add(row.entry()));
    problems.addAll(LeadTable.problems(leads, file.leads()));
    problems.addAll(takenLogins(file, differences.kept(Kind.STAFF)));
    PolicyImport policy = file.policy() == null ? null : new PolicyImport(file.policy(), ruled);
    if (policy != null) {
      Set<String> codes = new HashSet<>(Set.of(tenant.code()));
      above.tenants().forEach(up -> codes.add(up.code()));
      problems.addAll(policy.problems(connection, tenant, codes, above, today));
    }
    return new Plan(head, policy, differences, rows.keys(), problems);
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>(List.of(head));
    if (policy != null) {
      changes.add(policy.change());
    }
    changes.addAll(differences.changes());
    return changes;
  }

  /** The entries, each lead with its unit's name, as rows keep it; what has ended keeps its own. */
  private static List<Entry> named(TenantFile file, Rows rows, Tenant tenant, Above above) {
    Map<String, String> names = new HashMap<>();
    above.units().forEach((key, unit) -> names.put(key, unit.name()));
    rows.of(Kind.UNIT).forEach((code, row) -> name(names, tenant, row.entry()));
    file.entries(Kind.UNIT).forEach(unit -> name(names, tenant, unit));
    return file.entries().stream()
        .map(entry -> entry.kind() == Kind.LEAD ? named(entry, names, rows) : entry)
        .toList();
  }

  private static void name(Map<String, String> names, Tenant tenant, Entry unit) {
    names.put(tenant.code() + "/" + unit.key(), unit.values().getOrDefault("name", ""));
  }

  private static Entry named(Entry lead, Map<String, String> names, Rows rows) {
    Row row = rows.of(Kind.LEAD).get(lead.key());
    boolean ended = lead.value("to") != null;
    return lead.with(
        "unitName",
        ended && row != null
            ? row.entry().value("unitName")
            : names.get(lead.values().getOrDefault("unit", "")));
  }

  private static List<Problem> takenLogins(TenantFile file, List<Row> kept) {
    List<Problem> problems = new ArrayList<>();
    for (Entry person : file.entries(Kind.STAFF)) {
      String login = person.value("login");
      for (Row other : kept) {
        if (login != null && login.equals(other.entry().value("login"))) {
          String number = other.entry().key();
          problems.add(
              Problem.at(
                  person.place("login"),
                  "登录名“" + login + "”已由文件中没有的人员“" + number + "”使用，请先在文件中列出并写上截止日期“to”。",
                  "'"
                      + login
                      + "' is the login of '"
                      + number
                      + "', whom the file leaves out; list and end him first."));
        }
      }
    }
    return problems;
  }
}
