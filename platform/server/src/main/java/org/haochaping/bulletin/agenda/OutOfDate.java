package org.haochaping.bulletin.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.bulletin.way.Issuer;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Closings;
import org.haochaping.figures.Figures;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Policy;
import org.haochaping.tenancy.Policy.FiguresPolicy;
import org.haochaping.tenancy.Policy.ScoreWeights;

/**
 * Whether a closing says what the office has not published: a period is closed again for ratings
 * that another office tells, too.
 */
@ApplicationScoped
public class OutOfDate {

  @Inject Closings closings;
  @Inject Issues issues;
  @Inject Policies policies;

  /** For work outside the container. */
  static OutOfDate by(Closings closings, Issues issues, Policies policies) {
    OutOfDate outOfDate = new OutOfDate();
    outOfDate.closings = closings;
    outOfDate.issues = issues;
    outOfDate.policies = policies;
    return outOfDate;
  }

  private record Published(UUID bulletinId, UUID closingId) {}

  /** Whether nothing is published of the period yet, or something else. */
  boolean isToTell(Connection connection, Closing closing, IssueKind kind, Issuer issuer)
      throws SQLException {
    Optional<Published> last = last(connection, closing, kind, issuer);
    if (last.isEmpty()) {
      return true;
    }
    if (last.get().closingId.equals(closing.id())) {
      return false;
    }
    Closing then = closings.get(connection, closing.tenantId(), last.get().closingId);
    Optional<Issue> issue = issues.find(connection, closing.tenantId(), last.get().bulletinId);
    boolean sameSources = issue.filter(one -> !one.sources().equals(issuer.sources())).isEmpty();
    return !sameSources
        || !told(then, issuer).equals(told(closing, issuer))
        || !arePrintedAlike(connection, then, closing);
  }

  /** Cases are told beside the ratings of windows alone, and go on coming in. */
  private static Figures told(Closing closing, Issuer issuer) {
    Figures told = closing.told(issuer.sources());
    return issuer.sources().contains(Source.WINDOW_TERMINAL)
        ? told
        : new Figures(told.from(), told.to(), told.units(), told.cells(), List.of(), told.scores());
  }

  /** The same figures have other decimals, and other ranks, where the rules have changed. */
  private boolean arePrintedAlike(Connection connection, Closing one, Closing other)
      throws SQLException {
    return one.policyVersion().equals(other.policyVersion())
        || Printed.of(policies.recorded(connection, one.tenantId(), one.policyVersion()))
            .equals(
                Printed.of(policies.recorded(connection, other.tenantId(), other.policyVersion())));
  }

  /** What rules say of the figures of a bulletin, whatever clause they are from. */
  private record Printed(
      int minimumVolume, int decimals, boolean sharesClosed, Optional<ScoreWeights> weights) {
    static Printed of(Policy policy) {
      FiguresPolicy figures = policy.figures();
      return new Printed(
          policy.ranking().minimumVolume(),
          figures.decimals(),
          figures.sharesClosed(),
          Optional.of(figures.weights()).filter(ScoreWeights::printed));
    }
  }

  /** Bulletins older than issuers told a period for everybody. */
  private static Optional<Published> last(
      Connection connection, Closing closing, IssueKind kind, Issuer issuer) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, closing_id from bulletin where tenant_id = ? and period = ?"
                + " and (issuer is null or kind = ? and issuer_unit_id is not distinct from ?)"
                + " order by version desc limit 1")) {
      statement.setObject(1, closing.tenantId());
      statement.setString(2, closing.period().code());
      statement.setString(3, kind.code());
      statement.setObject(4, issuer.unitId());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Published(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
            : Optional.empty();
      }
    }
  }
}
