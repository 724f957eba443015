package org.haochaping.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haochaping.calendar.Calendars;
import org.haochaping.calendar.Layer;
import org.haochaping.calendar.Schedule;
import org.haochaping.evaluation.Trials;
import org.haochaping.identity.Accounts;
import org.haochaping.identity.Invitation;
import org.haochaping.onboarding.file.CalendarReader;
import org.haochaping.rectification.BadReviewCase;
import org.haochaping.rectification.Cases;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;

/** From a draft to a tenant: rows, an administrator, a trial, and going live. */
@ApplicationScoped
public class Launch {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject TenantImport imports;
  @Inject DraftDesk desk;
  @Inject Calendars calendars;
  @Inject Policies policies;
  @Inject Accounts accounts;
  @Inject Trials trials;
  @Inject Cases cases;
  @Inject Clock clock;

  @Inject
  public Launch() {}

  /** Makes the tenant. What broke off half-way is taken up again: an import repeats itself. */
  ImportResult apply(Actor actor, Draft draft) {
    draft.mustBeOpen();
    ImportResult result = imports.run(draft.file().text(), true, actor);
    if (!result.applied()) {
      return new ImportResult(
          result.tenant(), false, result.changes(), draft.file().told(result.problems()));
    }
    Tenant tenant = tenant(draft);
    draft.calendar().ifPresent(csv -> publish(tenant, csv));
    desk.save(draft.applied(clock.instant()));
    desk.journal(actor, draft, "OnboardingApplied");
    return result;
  }

  /** The administrator's account; asked again, he gets another one-time password. */
  Invitation invite(Actor actor, Draft draft) {
    draft.mustBeApplied();
    var first =
        draft
            .file()
            .administrator()
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "no-administrator",
                        "没有填写第一位管理员，请到“租户”页导入配置后再邀请。",
                        "No first administrator was named."));
    Invitation invitation =
        accounts.invite(
            tenant(draft),
            first.getString("login"),
            first.getString("name"),
            Optional.ofNullable(first.getString("email", null)));
    desk.journal(actor, draft, "FirstAdministratorInvited");
    return invitation;
  }

  Journey sendTrial(Actor actor, Draft draft) {
    draft.mustBeApplied();
    UUID evaluation = trials.rate(tenant(draft), actor.login());
    Draft tried = desk.save(draft.tried(evaluation));
    desk.journal(actor, draft, "TrialSent");
    return journey(tried).orElseThrow();
  }

  /** How far the latest trial has come; none when there was none. */
  Optional<Journey> journey(Draft draft) {
    if (draft.trial().isEmpty()) {
      return Optional.empty();
    }
    UUID evaluation = draft.trial().get();
    UUID tenant = tenant(draft).id();
    return transactions.in(
        tenant,
        connection ->
            trials
                .seen(connection, tenant, evaluation)
                .map(
                    seen ->
                        Journey.of(
                            seen,
                            cases.ofEvaluation(tenant, evaluation).map(BadReviewCase::arrived))));
  }

  Checklist checklist(Draft draft) {
    draft.mustBeApplied();
    Tenant tenant = tenant(draft);
    boolean arrived = journey(draft).map(Journey::arrived).orElse(false);
    LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
    return transactions.in(
        tenant.id(),
        connection ->
            Checklist.of(
                List.of(
                    Checklist.leads(leads(connection, tenant, today) == 8),
                    Checklist.centre(hasCentre(connection, tenant, today)),
                    Checklist.trial(arrived),
                    Checklist.administrator(signedIn(connection, tenant)),
                    Checklist.calendar(
                        calendars.of(connection, tenant.id()).layers().stream()
                            .allMatch(
                                layer ->
                                    layer.years().isEmpty()
                                        || layer.years().contains(today.getYear()))),
                    Checklist.policies(draft.steps().containsKey(Step.POLICIES)))));
  }

  Draft goLive(Actor actor, Draft draft) {
    Checklist checklist = checklist(draft);
    if (!checklist.ready()) {
      String missing =
          checklist.items().stream()
              .filter(item -> item.required() && !item.done())
              .map(Checklist.Item::title)
              .collect(Collectors.joining("、"));
      String missingEn =
          checklist.items().stream()
              .filter(item -> item.required() && !item.done())
              .map(Checklist.Item::titleEn)
              .collect(Collectors.joining("; "));
      throw Refusal.conflict(
          "not-ready",
          "还不能正式启用，请先完成：" + missing + "。",
          "It cannot go live yet. Still to do: " + missingEn + ".");
    }
    Draft live = desk.save(draft.live(clock.instant()));
    desk.journal(actor, draft, "WentLive");
    return live;
  }

  private void publish(Tenant tenant, String csv) {
    CalendarReader.CalendarFile file =
        CalendarReader.read(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), tenant.code());
    transactions.run(
        tenant.id(),
        connection -> {
          List<Layer> known = calendars.of(connection, tenant.id()).layers();
          for (Schedule schedule : file.schedules()) {
            boolean there =
                known.stream()
                    .anyMatch(
                        layer ->
                            layer.areaCode().equals(tenant.code())
                                && layer.years().contains(schedule.year()));
            if (!there) {
              calendars.publish(connection, tenant.name(), tenant.level().name(), schedule);
            }
          }
        });
  }

  private Tenant tenant(Draft draft) {
    return tenants.byCode(draft.code()).orElseThrow();
  }

  private static long leads(Connection connection, Tenant tenant, LocalDate today)
      throws SQLException {
    return number(
        connection,
        "select count(distinct source) from lead_assignment where tenant_id = ?"
            + " and line_of_work is null and valid_from <= ? and valid_to is null",
        tenant.id(),
        today);
  }

  private boolean hasCentre(Connection connection, Tenant tenant, LocalDate today)
      throws SQLException {
    UUID centre = policies.at(connection, tenant.id(), today).callback().centreTenantId();
    return !centre.equals(tenant.id())
        || number(
                connection,
                "select count(*) from unit where tenant_id = ? and kind = 'SERVICE_CENTRE'"
                    + " and valid_from <= ? and valid_to is null",
                tenant.id(),
                today)
            > 0;
  }

  private static boolean signedIn(Connection connection, Tenant tenant) throws SQLException {
    return number(
            connection,
            "select count(*) from staff s join staff_role r on r.tenant_id = s.tenant_id"
                + " and r.staff_id = s.id where s.tenant_id = ? and s.subject is not null"
                + " and r.role in ('county-admin', 'prefecture-admin')",
            tenant.id())
        > 0;
  }

  private static long number(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
