package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Actor;

/**
 * 反馈差评结果 before a bulletin, 二(一): the bad results of a period are told to every department they are
 * about, which then has the time to appeal counted from that day. What has not been handed over yet
 * is told by its hand-over.
 */
@ApplicationScoped
public class CaseFeedback {

  @Inject Cases cases;
  @Inject CaseDesk desk;
  @Inject CaseDeadlines deadlines;

  /** Ratings of which days and sources a bulletin tells. */
  public record Draft(UUID tenantId, LocalDate from, LocalDate to, Set<Source> sources) {}

  /** The bad results of one department; void ones are none. */
  public record Results(UUID unitId, String unitName, int cases) {}

  /** What a department was told, and until when it can appeal. */
  public record Told(Results results, LocalDate on, LocalDate lastDay) {}

  /** What there is to be told, by department. */
  public List<Results> of(Draft draft) {
    return byUnit(draft).values().stream()
        .map(CaseFeedback::results)
        .sorted(Comparator.comparing(Results::unitName))
        .toList();
  }

  /** How many of the period wait for their hand-over. */
  public int notHandedOver(Draft draft) {
    return (int) cases.ofDraft(draft).stream().filter(about -> about.handedOverAt == null).count();
  }

  /**
   * Tells a department, on the timeline of every case.
   *
   * @param bulletin the name of the bulletin to come
   */
  public Told tell(Connection connection, Actor actor, Draft draft, UUID unit, String bulletin)
      throws SQLException {
    List<BadReviewCase> found = byUnit(draft).get(unit);
    if (found == null) {
      throw new IllegalArgumentException("nothing to tell to " + unit);
    }
    LocalDate today = desk.today();
    remember(connection, draft.tenantId(), found, today);
    LocalDate last = today;
    Map<Integer, LocalDate> lastDays = new HashMap<>();
    for (BadReviewCase about : found) {
      int days = about.terms.appeal;
      if (!lastDays.containsKey(days)) {
        lastDays.put(days, deadlines.due(connection, about, today, days).dueOn());
      }
      LocalDate lastDay = lastDays.get(days);
      last = last.isAfter(lastDay) ? last : lastDay;
      desk.record(
          connection,
          actor,
          about,
          CaseEvent.FED_BACK,
          bulletin + "发布前反馈；有异议的可于" + lastDay + "前申请复核（二（二）1）");
    }
    return new Told(results(found), today, last);
  }

  /** The version of a case stays: nothing that somebody is about to do with it rests on this. */
  private static void remember(
      Connection connection, UUID tenant, List<BadReviewCase> found, LocalDate today)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update bad_review_case set feedback_on = ? where tenant_id = ? and id = any(?)")) {
      statement.setObject(1, today);
      statement.setObject(2, tenant);
      statement.setArray(
          3, connection.createArrayOf("uuid", found.stream().map(about -> about.id).toArray()));
      statement.executeUpdate();
    }
  }

  private Map<UUID, List<BadReviewCase>> byUnit(Draft draft) {
    return cases.ofDraft(draft).stream()
        .filter(about -> about.handedOverAt != null)
        .collect(Collectors.groupingBy(about -> about.unitId));
  }

  private static Results results(List<BadReviewCase> found) {
    BadReviewCase first = found.get(0);
    return new Results(first.unitId, first.unitName, found.size());
  }
}
