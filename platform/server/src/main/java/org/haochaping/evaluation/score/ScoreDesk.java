package org.haochaping.evaluation.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.figures.ScoreCounts;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.LeadAssignment;
import org.haochaping.organisation.LeadDepartments;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Refusal;

/**
 * Scores for those who answer for them: the lead department of their source and the service bureau.
 * A department that was assessed reads its own in the closing, and nobody else's here.
 */
@ApplicationScoped
public class ScoreDesk {
  @Inject Organisation organisation;
  @Inject Scores scores;
  @Inject Clock clock;

  /** What he may read of a channel's, the latest first; refused to who leads no assessment. */
  List<ScoreRows.Score> list(Connection connection, Actor actor, UUID channel) throws SQLException {
    Reach reach = reach(connection, actor);
    if (!reach.leadsAny()) {
      throw Refusal.forbidden(
          "scores-not-led",
          "得分由该来源的牵头部门和政务服务管理局查看，被评价部门在结算和通报中看到本部门的得分。",
          "Scores are read by the lead department of their source and the service bureau; who was"
              + " assessed reads his own in closings and bulletins.");
    }
    return ScoreRows.of(connection, actor.tenantId(), channel, reach::covers);
  }

  /** Withdraws one he may read; whether it stood. */
  boolean withdraw(Connection connection, Actor actor, UUID channel, UUID id, String why)
      throws SQLException {
    Reach reach = reach(connection, actor);
    return ScoreRows.of(connection, actor.tenantId(), channel, id).filter(reach::covers).isPresent()
        && scores.withdraw(connection, actor, channel, id, why);
  }

  private Reach reach(Connection connection, Actor actor) throws SQLException {
    return new Reach(
        actor,
        organisation.leads(connection, actor.tenantId()),
        organisation.directory(connection, actor.tenantId()),
        LocalDate.ofInstant(clock.instant(), Duty.CHINA));
  }

  /** How far somebody sees on a day. */
  private record Reach(Actor actor, LeadDepartments leads, Directory directory, LocalDate today) {

    boolean leadsAny() {
      return actor.has(Role.SERVICE_BUREAU)
          || leads.assignments().stream()
              .filter(one -> ScoreCounts.SCORED.stream().anyMatch(of -> of.number() == one.source()))
              .anyMatch(one -> isHis(leads.lead(one.source(), one.lineOfWork(), today)));
    }

    boolean covers(ScoreRows.Score score) {
      String line = directory.byId(score.unitId()).map(DirectoryEntry::lineOfWork).orElse(null);
      return actor.has(Role.SERVICE_BUREAU) || isHis(leads.lead(score.source(), line, today));
    }

    private boolean isHis(Optional<LeadAssignment> lead) {
      return lead.filter(one -> actor.has(Role.LEAD_DEPARTMENT, one.unitId(), one.source()))
          .isPresent();
    }
  }
}
