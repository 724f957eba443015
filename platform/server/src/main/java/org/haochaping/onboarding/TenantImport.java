package org.haochaping.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.evaluation.Catalogues;
import org.haochaping.journal.Journal;
import org.haochaping.onboarding.file.Entry;
import org.haochaping.onboarding.file.PolicyEntry;
import org.haochaping.onboarding.file.Problem;
import org.haochaping.onboarding.file.References;
import org.haochaping.onboarding.file.TenantFile;
import org.haochaping.onboarding.file.TenantFileReader;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.DatabaseFailure;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.PolicyRule;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;

/** Compares a tenant's file with its rows and, when asked to, makes the rows say the same. */
@ApplicationScoped
public class TenantImport {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Comparator<Problem> BY_LINE =
      Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject Policies policies;
  @Inject Journal journal;
  @Inject SettingsCheck settings;
  @Inject Clock clock;

  /**
   * @param apply whether to do it, if nothing is wrong, or only to show what it would do
   */
  public ImportResult run(String yaml, boolean apply, Actor actor) {
    TenantFile file = TenantFileReader.read(yaml);
    Entry head = file.tenant();
    if (head == null || head.key().isEmpty()) {
      return ImportResult.refused("", sorted(file.problems()));
    }
    Optional<Tenant> existing = tenants.byCode(head.key());
    Optional<Tenant> parent = Optional.ofNullable(head.value("parent")).flatMap(tenants::byCode);
    ImportRights.check(actor, existing, parent);
    List<Problem> problems = new ArrayList<>(file.problems());
    List<Problem> ofHead = HeadChecks.of(head, existing, tenants);
    problems.addAll(ofHead);
    problems.addAll(PluginSettings.problems(file, settings));
    Optional<Tenant> stated = existing.or(() -> stated(head, parent));
    if (stated.isEmpty() || !ofHead.isEmpty()) {
      problems.addAll(References.withinFile(file));
      return ImportResult.refused(head.key(), sorted(problems));
    }
    Above above = parent.map(up -> above(up, file)).orElse(Above.NOBODY);
    Change change =
        existing.map(tenant -> renaming(tenant, head)).orElseGet(() -> Change.add(head));
    try {
      return run(file, stated.get(), above, change, problems, apply, actor);
    } catch (DatabaseFailure e) {
      throw clash(e);
    }
  }

  private ImportResult run(
      TenantFile file,
      Tenant tenant,
      Above above,
      Change change,
      List<Problem> problems,
      boolean apply,
      Actor actor) {
    return transactions.in(
        tenant.id(),
        connection -> {
          TenantRows.lock(connection, tenant);
          Plan plan =
              Plan.of(
                  connection,
                  file,
                  tenant,
                  above,
                  change,
                  policies.latest(connection, tenant.id()),
                  today(),
                  Ids.of(clock));
          problems.addAll(plan.problems());
          if (!problems.isEmpty()) {
            return ImportResult.refused(tenant.code(), sorted(problems));
          }
          if (apply) {
            write(connection, plan, tenant, file, above, actor.login());
          }
          return new ImportResult(tenant.code(), apply, plan.changes(), List.of());
        });
  }

  private void write(
      Connection connection, Plan plan, Tenant tenant, TenantFile file, Above above, String by)
      throws SQLException {
    Instant now = clock.instant();
    if (plan.head().op() == Change.Op.ADD) {
      TenantRows.add(connection, tenant, above.tenants(), now);
    } else if (plan.head().changesRows() && file.tenant() != null) {
      TenantRows.rename(
          connection, tenant, file.tenant().values().getOrDefault("name", tenant.name()));
    }
    PolicyImport policy = plan.policy();
    if (policy != null && policy.change().changesRows()) {
      policy.write(connection, policies, tenant, by, now);
    }
    plan.differences()
        .write(
            new RowWriter(connection, tenant.id(), plan.keys(), now), plan.keys(), tenant.code());
    List<Change> done = plan.changes().stream().filter(Change::changesRows).toList();
    if (!done.isEmpty()) {
      journal.record(connection, tenant.id(), "TenantImported", tenant.id(), by, content(done));
    }
  }

  /** The tenants above and what they say, each read in a transaction of its own. */
  private Above above(Tenant parent, TenantFile file) {
    List<Tenant> up = tenants.atOrAbove(parent.id());
    Map<String, Above.Unit> units = new HashMap<>();
    for (Tenant tenant : up) {
      units.putAll(
          transactions.<Map<String, Above.Unit>>in(
              tenant.id(), connection -> Above.unitsOf(connection, tenant)));
    }
    PolicyEntry policy = file.policy();
    LocalDate today = today();
    LocalDate day = policy != null && policy.from().isAfter(today) ? policy.from() : today;
    Map<PolicyRule, String> locks =
        transactions.in(parent.id(), connection -> policies.locks(connection, parent.id(), day));
    List<Catalogues.Released> catalogues =
        transactions.in(parent.id(), connection -> Catalogues.of(connection, parent.id()));
    return new Above(up, units, locks, catalogues);
  }

  /** The tenant a file makes; none when its head is not complete. */
  private Optional<Tenant> stated(Entry head, Optional<Tenant> parent) {
    String key = head.value("key");
    String name = head.value("name");
    String level = head.value("level");
    if (key == null || name == null || level == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Tenant(
            Ids.of(clock).next(),
            head.key(),
            key,
            name,
            TenantLevel.valueOf(level),
            parent.map(Tenant::id).orElse(null)));
  }

  private static Change renaming(Tenant tenant, Entry head) {
    return Change.between(
        head.kind(),
        head.key(),
        Map.of("name", tenant.name()),
        Map.of("name", head.values().getOrDefault("name", tenant.name())));
  }

  private static JsonObject content(List<Change> changes) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (Change change : changes) {
      JsonObjectBuilder item =
          Json.createObjectBuilder()
              .add("op", change.op().name())
              .add("kind", change.kind())
              .add("key", change.key());
      if (change.before() != null && change.after() != null) {
        item.add("before", change.before()).add("after", change.after());
      }
      list.add(item);
    }
    return Json.createObjectBuilder().add("changes", list).build();
  }

  private static List<Problem> sorted(List<Problem> problems) {
    return problems.stream().distinct().sorted(BY_LINE).toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CHINA);
  }

  /** Two that may not be alike, which no check of ours has found. */
  private static RuntimeException clash(DatabaseFailure failure) {
    boolean constraint =
        failure.getCause() instanceof SQLException sql
            && sql.getSQLState() != null
            && sql.getSQLState().startsWith("23");
    return constraint
        ? Refusal.conflict(
            "import-clash",
            "文件内容与现有数据冲突(代码、登录名或公开标识重复)，未作任何更改，请核对后再试。",
            "The file clashes with what is there (a code, login or key taken twice); nothing was changed.")
        : failure;
  }
}
