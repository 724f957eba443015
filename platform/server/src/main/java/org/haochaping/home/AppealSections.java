package org.haochaping.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.appeal.Appeal;
import org.haochaping.appeal.AppealAction;
import org.haochaping.appeal.AppealOverview;
import org.haochaping.appeal.AppealRow;
import org.haochaping.appeal.AppealState;
import org.haochaping.appeal.AppealWindows;
import org.haochaping.bulletin.DraftFeedback;
import org.haochaping.bulletin.FeedbackRows;
import org.haochaping.closing.Period;
import org.haochaping.duty.DutyState;
import org.haochaping.rectification.CaseView;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** What of 复核, part 二, waits for each role. */
@ApplicationScoped
public class AppealSections {
  /** How long somebody is told of what was decided about him. */
  private static final int TOLD_DAYS = 30;

  @Inject AppealOverview overview;
  @Inject AppealWindows windows;
  @Inject DraftFeedback feedback;

  List<Home.Section> of(Connection connection, Actor actor, LocalDate today) throws SQLException {
    List<Home.Section> sections = new ArrayList<>();
    boolean handles = actor.has(Role.DEPARTMENT_HANDLER);
    boolean decides = actor.has(Role.LEAD_DEPARTMENT) || actor.has(Role.SERVICE_BUREAU);
    boolean signs = actor.has(Role.UNIT_APPROVER);
    boolean rated = actor.has(Role.RATED_STAFF);
    if (!handles && !decides && !signs && !rated) {
      return sections;
    }
    List<AppealRow> open = overview.open(connection, actor);
    if (decides) {
      sections.add(
          Home.Section.of(
              "appeals-to-decide",
              "待决定的复核",
              "Appeals to decide",
              "没有待决定的复核。被评价部门提交申请后会出现在这里。",
              "No appeal to decide; those lodged by departments will appear here.",
              items(open, AppealAction.DECIDE)));
    }
    if (signs) {
      sections.add(
          Home.Section.of(
              "appeals-to-sign",
              "待签署的复核申请",
              "Appeals to sign",
              "没有待签署的复核申请。经办人拟写后会出现在这里。",
              "No appeal to sign; those your section has written will appear here.",
              items(open, AppealAction.LODGE)));
    }
    if (handles || signs) {
      sections.add(
          Home.Section.of(
              "appeal-windows",
              "可申请复核的差评",
              "Bad reviews that can be appealed",
              "没有即将截止的复核申请。对差评结果有异议的，可在差评页面申请复核。",
              "No time to appeal is about to end; appeal on the page of a bad review you object to.",
              ofDepartment(connection, actor, open, today)));
    }
    if (rated) {
      sections.add(
          Home.Section.of(
              "appeals-about-me",
              "与我有关的复核",
              "Appeals about me",
              "没有与您有关的复核。本单位申请复核后会出现在这里，您可以举证申辩。",
              "No appeal concerns you. Once your unit lodges one, you can state your case here.",
              aboutMe(connection, actor, open, today)));
    }
    return sections;
  }

  private static List<Home.Item> items(List<AppealRow> open, AppealAction action) {
    return open.stream()
        .filter(row -> row.actions().contains(action))
        .map(row -> item(action.chinese(), action.english(), row))
        .toList();
  }

  /** Drafts, what was fed back before a bulletin, and cases whose time is about to end. */
  private List<Home.Item> ofDepartment(
      Connection connection, Actor actor, List<AppealRow> open, LocalDate today)
      throws SQLException {
    List<UUID> units = units(actor);
    List<Home.Item> items = new ArrayList<>();
    open.stream()
        .filter(row -> row.actions().contains(AppealAction.DRAFT))
        .map(row -> item("待提交的复核申请", "Appeal to be lodged:", row))
        .forEach(items::add);
    for (FeedbackRows.Sent sent : feedback.running(connection, actor.tenantId(), units, today)) {
      items.add(fedBack(sent, today));
    }
    windows.of(connection, actor.tenantId(), units).stream()
        .filter(window -> window.lastDay().state() != DutyState.LATER)
        .map(AppealSections::closing)
        .forEach(items::add);
    return items;
  }

  private List<Home.Item> aboutMe(
      Connection connection, Actor actor, List<AppealRow> open, LocalDate today)
      throws SQLException {
    Stream<AppealRow> rows =
        Stream.concat(
            open.stream().filter(row -> row.appeal().state() == AppealState.LODGED),
            overview.decidedSince(connection, actor, today.minusDays(TOLD_DAYS)).stream());
    return rows.filter(row -> actor.has(Role.RATED_STAFF, row.appeal().unitId()))
        .map(
            row ->
                row.actions().contains(AppealAction.STATE) && !row.heard()
                    ? item("请举证申辩", "State your case:", row)
                    : item(row.appeal().state().chinese(), row.appeal().state().english(), row))
        .toList();
  }

  private static Home.Item item(String what, String whatEn, AppealRow row) {
    Appeal appeal = row.appeal();
    return new Home.Item(
        what + " " + appeal.caseNumber(),
        capital(whatEn) + " " + appeal.caseNumber(),
        appeal.unitName() + "：" + appeal.matter(),
        appeal.unitName() + ": " + appeal.matter(),
        due(row.due()),
        "appeals",
        appeal.id().toString());
  }

  private static Home.Item fedBack(FeedbackRows.Sent sent, LocalDate today) {
    return new Home.Item(
        Period.parse(sent.period()).chinese() + "通报前反馈的差评结果",
        "Bad results of " + sent.period() + ", fed back before the bulletin",
        sent.unitName() + "共" + sent.cases() + "件；有异议的可申请复核（二（二）1）",
        sent.unitName() + ": " + sent.cases() + "; object by an appeal (二(二)1)",
        due(CaseView.Due.on("二(二)1", "申请复核", sent.lastDay(), today)),
        "cases",
        null);
  }

  private static Home.Item closing(AppealWindows.Open window) {
    return new Home.Item(
        "申请复核即将截止 " + window.number(),
        "The time to appeal is about to end: " + window.number(),
        window.unitName(),
        window.unitName(),
        due(window.lastDay()),
        "cases",
        window.caseId().toString());
  }

  private static Home.@Nullable DueOn due(CaseView.@Nullable Due due) {
    return due == null ? null : new Home.DueOn(due.on(), due.state(), due.words());
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static List<UUID> units(Actor actor) {
    return actor.roles().stream()
        .filter(held -> held.role() == Role.DEPARTMENT_HANDLER || held.role() == Role.UNIT_APPROVER)
        .map(Actor.Held::unitId)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
