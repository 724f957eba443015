package org.haochaping.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.duty.Duty;
import org.haochaping.rectification.CaseFile;
import org.haochaping.rectification.CaseFiles;
import org.haochaping.rectification.CaseState;
import org.haochaping.rectification.CaseView;
import org.haochaping.rectification.Party;
import org.haochaping.tenancy.Actor;

/** 自反馈之日起, 二(二)1: until when a department can still apply. */
@ApplicationScoped
public class AppealWindows {
  /** Far longer than any window: five working days around the longest holidays. */
  private static final int LOOK_BACK_DAYS = 40;

  @Inject CaseFiles files;
  @Inject AppealRights rights;
  @Inject AppealSearch search;
  @Inject AppealOverview overview;
  @Inject Clock clock;

  /**
   * The window of a case and its appeals.
   *
   * @param feedbackOn the day it is counted from
   * @param again whether that is the feedback before a bulletin, 二(一), and not the hand-over
   * @param open whether the department can still apply, and has not
   * @param mayApply whether whoever asks can do it
   */
  @Schema(name = "CaseAppeals")
  public record OfCase(
      LocalDate feedbackOn,
      boolean again,
      CaseView.Due lastDay,
      boolean open,
      boolean mayApply,
      List<AppealRow> appeals) {}

  /** A case a department can still appeal about. */
  public record Open(UUID caseId, String number, String unitName, CaseView.Due lastDay) {}

  /** Cases told on one day under one rule have the same last day. */
  private record Told(LocalDate on, int workingDays) {}

  OfCase ofCase(Connection connection, Actor actor, UUID id) throws SQLException {
    CaseFile file = rights.file(actor, id);
    CaseView.Due lastDay = lastDay(connection, file);
    boolean open = isOpen(connection, file, lastDay);
    return new OfCase(
        file.feedbackOn(),
        file.feedbackOn().isAfter(file.handedOverOn()),
        lastDay,
        open,
        open && file.as().contains(Party.RATED),
        overview.ofCase(connection, actor, file));
  }

  /** What these units of a tenant can still appeal about, the first to end first. */
  public List<Open> of(Connection connection, UUID tenant, List<UUID> units) throws SQLException {
    List<Open> open = new ArrayList<>();
    Map<Told, CaseView.Due> counted = new HashMap<>();
    for (CaseFile file : files.toldSince(tenant, units, today().minusDays(LOOK_BACK_DAYS))) {
      Told told = new Told(file.feedbackOn(), file.appealDays());
      CaseView.Due lastDay = counted.get(told);
      if (lastDay == null) {
        lastDay = lastDay(connection, file);
        counted.put(told, lastDay);
      }
      if (isOpen(connection, file, lastDay)) {
        open.add(new Open(file.id(), file.number(), file.unitName(), lastDay));
      }
    }
    open.sort(Comparator.comparing(one -> one.lastDay().on()));
    return open;
  }

  private boolean isOpen(Connection connection, CaseFile file, CaseView.Due lastDay)
      throws SQLException {
    return file.state() != CaseState.VOIDED
        && !today().isAfter(lastDay.on())
        && !search.begun(connection, file);
  }

  private CaseView.Due lastDay(Connection connection, CaseFile file) throws SQLException {
    return CaseView.Due.on(
        "二(二)1",
        "申请复核",
        files.lastDay(connection, file, file.feedbackOn(), file.appealDays()),
        today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Duty.CHINA);
  }
}
