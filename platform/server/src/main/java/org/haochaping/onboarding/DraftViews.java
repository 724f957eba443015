package org.haochaping.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.haochaping.calendar.Calendars;
import org.haochaping.onboarding.file.Kind;
import org.haochaping.onboarding.file.Problem;
import org.haochaping.onboarding.file.Shape;
import org.haochaping.plugin.Lodging;
import org.haochaping.plugin.Plugins;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.RuleInForce;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;

/** Puts together what the steps of a draft show. */
@ApplicationScoped
public class DraftViews {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final List<String> ORGANISATION =
      List.of(
          Kind.UNIT.section(), Kind.HALL.section(), Kind.MATTER.section(), Kind.STAFF.section());

  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject Policies policies;
  @Inject Calendars calendars;
  @Inject Plugins plugins;
  @Inject DraftChecks checks;
  @Inject Clock clock;

  @Inject
  public DraftViews() {}

  DraftView.Summary summary(Draft draft) {
    Tenant parent = tenants.byId(draft.parentId()).orElseThrow();
    JsonObject head = draft.file().object(Kind.TENANT.section());
    return new DraftView.Summary(
        draft.id(),
        draft.code(),
        draft.name(),
        head.getString("level", ""),
        parent.name(),
        draft.state().name(),
        draft.steps().size(),
        Step.values().length,
        draft.createdBy(),
        draft.changedAt(),
        draft.appliedAt().orElse(null),
        draft.liveAt().orElse(null));
  }

  DraftView view(Draft draft, Actor actor) {
    Tenant parent = tenants.byId(draft.parentId()).orElseThrow();
    List<Tenant> up = tenants.atOrAbove(parent.id());
    LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
    List<DraftView.UnitChoice> own = own(draft);
    List<DraftView.UnitChoice> leading = new ArrayList<>(own);
    up.forEach(
        tenant ->
            leading.addAll(
                transactions.<List<DraftView.UnitChoice>>in(
                    tenant.id(), connection -> units(connection, tenant))));
    JsonObject head = draft.file().object(Kind.TENANT.section());
    return new DraftView(
        summary(draft),
        new DraftView.Place(
            draft.code(),
            draft.name(),
            parent.code(),
            parent.name(),
            head.getString("key", ""),
            draft.startsOn()),
        steps(draft, actor),
        organisation(draft),
        own,
        draft.file().list(Kind.LEAD.section()),
        leading,
        usualLeads(parent, leading),
        draft.file().object(Kind.POLICY.section()),
        transactions.in(
            parent.id(),
            connection ->
                policies.rules(connection, parent.id(), today).stream()
                    .map(DraftViews::rule)
                    .toList()),
        calendar(draft, parent, today),
        draft.file().list(Kind.CHANNEL.section()),
        channelPlugins(),
        draft.file().administrator().orElse(null));
  }

  /** Problems are told of what was answered; a tenant that exists is no draft any more. */
  private List<DraftView.StepView> steps(Draft draft, Actor actor) {
    List<Problem> problems =
        draft.state() == Draft.State.DRAFT ? checks.compare(draft, actor).problems() : List.of();
    return Arrays.stream(Step.values())
        .map(
            step ->
                new DraftView.StepView(
                    step.name(),
                    draft.steps().get(step),
                    problems.stream()
                        .filter(problem -> draft.steps().containsKey(step))
                        .filter(problem -> Step.of(problem.path()) == step)
                        .map(DraftChecks::field)
                        .toList()))
        .toList();
  }

  private static JsonObject organisation(Draft draft) {
    JsonObjectBuilder sections = Json.createObjectBuilder();
    ORGANISATION.forEach(section -> sections.add(section, draft.file().list(section)));
    return sections.build();
  }

  private static List<DraftView.UnitChoice> own(Draft draft) {
    List<DraftView.UnitChoice> units = new ArrayList<>();
    for (JsonValue unit : draft.file().list(Kind.UNIT.section())) {
      JsonObject values = unit.asJsonObject();
      units.add(
          new DraftView.UnitChoice(
              draft.code(),
              draft.name(),
              values.getString("code", ""),
              values.getString("name", ""),
              values.getString("kind", "")));
    }
    return units;
  }

  private static List<DraftView.UnitChoice> units(Connection connection, Tenant tenant)
      throws SQLException {
    List<DraftView.UnitChoice> units = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select code, name, kind from unit where tenant_id = ? and valid_to is null"
                + " and kind <> 'SECTION' order by kind <> 'SERVICE_BUREAU', code")) {
      statement.setObject(1, tenant.id());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          units.add(
              new DraftView.UnitChoice(
                  tenant.code(),
                  tenant.name(),
                  row.getString(1),
                  row.getString(2),
                  row.getString(3)));
        }
      }
    }
    return units;
  }

  /** Who leads the tenant above's own sources leads here, too; else its bureau. */
  private List<StepAnswers.LeadForm> usualLeads(Tenant parent, List<DraftView.UnitChoice> leading) {
    Optional<DraftView.UnitChoice> bureau =
        leading.stream()
            .filter(unit -> unit.tenant().equals(parent.code()))
            .filter(unit -> unit.kind().equals("SERVICE_BUREAU"))
            .findFirst();
    List<StepAnswers.LeadForm> usual = new ArrayList<>();
    String[] of = transactions.in(parent.id(), connection -> leads(connection, parent.id()));
    for (int source = 1; source <= 8; source++) {
      String unit =
          of[source] == null ? bureau.map(DraftView.UnitChoice::code).orElse("") : of[source];
      if (!unit.isEmpty()) {
        usual.add(new StepAnswers.LeadForm(source, parent.code(), unit));
      }
    }
    return usual;
  }

  private static String[] leads(Connection connection, UUID tenant) throws SQLException {
    String[] leads = new String[9];
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select l.source, u.code from lead_assignment l join unit u"
                + " on u.tenant_id = l.tenant_id and u.id = l.lead_unit_id where l.tenant_id = ?"
                + " and l.line_of_work is null and l.valid_to is null and u.valid_to is null")) {
      statement.setObject(1, tenant);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          leads[row.getInt(1)] = row.getString(2);
        }
      }
    }
    return leads;
  }

  private static DraftView.RuleView rule(RuleInForce rule) {
    return new DraftView.RuleView(
        rule.rule().key(),
        rule.rule().chinese(),
        rule.values(),
        rule.ruledBy(),
        rule.lockedBy(),
        Shape.of(rule.rule()).stream()
            .filter(field -> !Set.of("locked", "centre").contains(field.name()))
            .map(
                field ->
                    new DraftView.RuleField(
                        field.name(),
                        field.type().name(),
                        field.least(),
                        field.most(),
                        field.choices()))
            .toList());
  }

  private DraftView.Calendar calendar(Draft draft, Tenant parent, LocalDate today) {
    List<DraftView.LayerView> layers =
        transactions.in(
            parent.id(),
            connection ->
                calendars.of(connection, parent.id()).layers().stream()
                    .map(
                        layer ->
                            new DraftView.LayerView(
                                layer.areaCode(), layer.name(), new TreeSet<>(layer.years())))
                    .toList());
    return new DraftView.Calendar(today.getYear(), layers, draft.calendar().orElse(null));
  }

  private List<String> channelPlugins() {
    return plugins.lodgings().stream()
        .filter(lodging -> lodging.health() == Lodging.Health.READY)
        .map(lodging -> lodging.artefact().pluginId())
        .filter(id -> id.startsWith("channel-"))
        .distinct()
        .sorted()
        .toList();
  }
}
