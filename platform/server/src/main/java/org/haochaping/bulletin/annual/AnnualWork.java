package org.haochaping.bulletin.annual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.figures.Printing;
import org.haochaping.journal.Journal;
import org.haochaping.plugin.api.Document;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Policy;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/**
 * The way of a year's report: drafted and submitted by the service centre, received by the
 * government.
 */
@ApplicationScoped
public class AnnualWork {

  @Inject AnnualReports reports;
  @Inject YearCounts counts;
  @Inject Tenants tenants;
  @Inject Policies policies;
  @Inject Journal journal;
  @Inject Clock clock;

  /**
   * Counts the year and drafts its report; the first of January at the earliest for the year
   * before.
   */
  AnnualReport draft(Connection connection, Actor actor, int year, AnnualReports.Texts texts)
      throws SQLException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    if (year > today.getYear()) {
      throw Refusal.invalid(
          "year-not-begun", year + "年还没有开始，请选择今年或以前的年份。", "The year has not begun.");
    }
    UUID centre = actor.tenantId();
    YearFigures figures = counts.count(connection, centre, tenants.atOrBelow(centre), year, today);
    AnnualReport drafted =
        reports.add(connection, centre, figures, texts, actor.office(), actor.name());
    record(connection, actor, "AnnualReportDrafted", drafted);
    return drafted;
  }

  AnnualReport write(
      Connection connection,
      Actor actor,
      UUID id,
      @Nullable String ifMatch,
      AnnualReports.Texts texts)
      throws SQLException {
    AnnualReport report = take(connection, actor, id, ifMatch, AnnualReport.State.DRAFTED);
    return reports.write(connection, actor.tenantId(), report, texts);
  }

  /** 报州人民政府. A year that is not over cannot be reported on. */
  AnnualReport submit(Connection connection, Actor actor, UUID id, @Nullable String ifMatch)
      throws SQLException {
    AnnualReport report = take(connection, actor, id, ifMatch, AnnualReport.State.DRAFTED);
    LocalDate counted = LocalDate.ofInstant(report.cutOff(), Duty.CHINA);
    if (counted.getYear() <= report.year()) {
      throw Refusal.conflict(
          "year-not-over",
          "该报告是在" + report.year() + "年结束之前统计的，请在年度结束后重新起草再报送。",
          "It was counted before the year was over; draft it again once it is.");
    }
    AnnualReport submitted = reports.submit(connection, actor.tenantId(), report, actor.name());
    record(connection, actor, "AnnualReportSubmitted", submitted);
    return submitted;
  }

  /** 州人民政府收到. */
  AnnualReport receive(Connection connection, Actor actor, UUID id, @Nullable String ifMatch)
      throws SQLException {
    AnnualReport report = take(connection, actor, id, ifMatch, AnnualReport.State.SUBMITTED);
    AnnualReport received = reports.receive(connection, actor.tenantId(), report, actor.name());
    record(connection, actor, "AnnualReportReceived", received);
    return received;
  }

  /** As it goes to the government of the centre's place, by the rules of its year. */
  Document letter(Connection connection, Actor actor, AnnualReport report) throws SQLException {
    Tenant tenant = tenants.byId(actor.tenantId()).orElseThrow();
    LocalDate counted = LocalDate.ofInstant(report.cutOff(), Duty.CHINA);
    LocalDate last = LocalDate.of(report.year(), 12, 31);
    Policy policy = policies.at(connection, tenant.id(), counted.isBefore(last) ? counted : last);
    return new AnnualLetter(report, tenant.name() + "人民政府", new Printing(policy.figures()))
        .document();
  }

  AnnualReport found(Connection connection, Actor actor, UUID id) throws SQLException {
    return reports
        .byId(connection, actor.tenantId(), id)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "annual-report-unknown",
                    "没有这份年度报告，或您无权查看。",
                    "There is no such report, or you may not see it."));
  }

  private AnnualReport take(
      Connection connection,
      Actor actor,
      UUID id,
      @Nullable String ifMatch,
      AnnualReport.State needed)
      throws SQLException {
    AnnualReport report = found(connection, actor, id);
    Versions.match(ifMatch, report.revision());
    if (report.state() != needed) {
      throw Refusal.conflict(
          "not-allowed-now",
          "该报告目前为“" + report.state().chinese() + "”，不能进行这一操作，请刷新页面。",
          "The report is " + report.state() + " now; reload the page.");
    }
    return report;
  }

  private void record(Connection connection, Actor actor, String what, AnnualReport report)
      throws SQLException {
    journal.record(
        connection,
        actor.tenantId(),
        what,
        report.id(),
        actor.login(),
        Json.createObjectBuilder()
            .add("year", report.year())
            .add("version", report.version())
            .add("sha256", report.sha256())
            .build());
  }
}
