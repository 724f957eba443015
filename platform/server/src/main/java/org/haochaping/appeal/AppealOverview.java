package org.haochaping.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.rectification.CaseFile;
import org.haochaping.rectification.CaseFiles;
import org.haochaping.rectification.CaseView;
import org.haochaping.rectification.Party;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Page;
import org.jspecify.annotations.Nullable;

/** Appeals as they look to somebody: what runs, what he can do, what waits for him first. */
@ApplicationScoped
public class AppealOverview {
  private static final int MOST_OPEN = 200;
  private static final int PAGE = 30;

  @Inject CaseFiles files;
  @Inject AppealRights rights;
  @Inject AppealSearch search;
  @Inject AppealFiles papers;
  @Inject Clock clock;

  /**
   * What is looked for.
   *
   * @param mine only what waits for whoever asks
   */
  record Filter(@Nullable AppealState state, boolean mine) {
    boolean wants(AppealRow row) {
      return (state == null || row.appeal().state() == state) && (!mine || row.waits());
    }
  }

  /** All that are open, what waits for him first; then those decided, the latest first. */
  Page<AppealRow> page(Connection connection, Actor actor, Filter filter, @Nullable UUID behind)
      throws SQLException {
    List<AppealRow> rows = new ArrayList<>();
    if (behind == null) {
      open(connection, actor).stream().filter(filter::wants).forEach(rows::add);
    }
    if (filter.mine() || (filter.state() != null && filter.state() != AppealState.DECIDED)) {
      return Page.all(rows);
    }
    AppealSearch.Scope scope = AppealSearch.Scope.of(actor);
    List<Appeal> decided = search.decided(connection, scope, behind, PAGE + 1);
    rows.addAll(rows(connection, actor, decided.stream().limit(PAGE).toList()));
    return decided.size() > PAGE
        ? new Page<>(rows, decided.get(PAGE - 1).id().toString())
        : Page.all(rows);
  }

  /** Those not decided, what waits for him and ends first in front. */
  public List<AppealRow> open(Connection connection, Actor actor) throws SQLException {
    return rows(connection, actor, search.open(connection, AppealSearch.Scope.of(actor), MOST_OPEN))
        .stream()
        .sorted(
            Comparator.comparing((AppealRow row) -> !row.waits()).thenComparing(AppealRow::endsOn))
        .toList();
  }

  /** Those decided on a day or later, the latest first. */
  public List<AppealRow> decidedSince(Connection connection, Actor actor, LocalDate day)
      throws SQLException {
    List<Appeal> decided =
        search.decided(connection, AppealSearch.Scope.of(actor), null, PAGE).stream()
            .filter(one -> one.isDecidedSince(day))
            .toList();
    return rows(connection, actor, decided);
  }

  /** Those of a case that he may read, the latest first. */
  List<AppealRow> ofCase(Connection connection, Actor actor, CaseFile file) throws SQLException {
    return rows(connection, actor, search.ofCase(connection, file.tenantId(), file.id()));
  }

  private List<AppealRow> rows(Connection connection, Actor actor, List<Appeal> appeals)
      throws SQLException {
    List<AppealRow> rows = new ArrayList<>();
    for (Appeal appeal : appeals) {
      if (rights.mayRead(actor, appeal)) {
        rows.add(row(connection, actor, appeal));
      }
    }
    return rows;
  }

  AppealRow row(Connection connection, Actor actor, Appeal appeal) throws SQLException {
    boolean heard = !papers.statements(connection, appeal).isEmpty();
    CaseView.Due due = due(connection, actor, appeal, heard);
    return new AppealRow(appeal, due, heard, actions(actor, appeal, due));
  }

  /** Whether nothing can be decided yet: the rated person has time left and has not spoken. */
  boolean hearingOpen(Appeal appeal, boolean heard) {
    LocalDate until = appeal.hearingUntil();
    return !heard
        && appeal.state() == AppealState.LODGED
        && until != null
        && !today().isAfter(until);
  }

  private CaseView.@Nullable Due due(
      Connection connection, Actor actor, Appeal appeal, boolean heard) throws SQLException {
    Optional<CaseFile> found = files.known(appeal.caseId());
    if (found.isEmpty()) {
      return null;
    }
    CaseFile file = found.get();
    LocalDate until = appeal.hearingUntil();
    return switch (appeal.state()) {
      case DRAFTED ->
          CaseView.Due.on(
              "二(二)1",
              "提交复核申请",
              files.lastDay(connection, file, file.feedbackOn(), file.appealDays()),
              today());
      case LODGED ->
          until != null && hearingOpen(appeal, heard) && AppealRights.isStaff(actor, appeal)
              ? CaseView.Due.on("二(二)3", "举证申辩", until, today())
              : files.owed(connection, file, DutyKind.APPEAL_DECISION).orElse(null);
      case DECIDED -> null;
    };
  }

  /** None to write or lodge it once the time is over: it would be refused. */
  private List<AppealAction> actions(Actor actor, Appeal appeal, CaseView.@Nullable Due due) {
    List<Party> as = files.of(actor, appeal.caseId()).map(CaseFile::as).orElse(List.of());
    boolean inTime = due == null || !today().isAfter(due.on());
    return AppealLife.edges().stream()
        .filter(edge -> edge.from() == appeal.state())
        .map(AppealLife.Edge::action)
        .filter(
            action ->
                switch (action) {
                  case DRAFT, LODGE_SEALED -> inTime && as.contains(Party.RATED);
                  case LODGE -> inTime && as.contains(Party.APPROVER);
                  case STATE -> AppealRights.isStaff(actor, appeal);
                  case DECIDE -> as.contains(Party.DECIDER);
                })
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Duty.CHINA);
  }
}
