package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Ids;

/**
 * Every way an answer was brought to the citizen, 一(二)2: 件件有反馈. Every receipt page shows it;
 * whether he could also be reached otherwise is told apart.
 */
@ApplicationScoped
public class CaseReplies {
  private static final String NO_SMS = "未接入短信服务，请由牵头部门电话答复";

  @Inject Clock clock;
  @Inject Cases cases;

  private Iterable<CitizenPost> posts = List.of();

  @Inject
  void found(@Any Instance<CitizenPost> found) {
    posts(found);
  }

  void posts(Iterable<CitizenPost> ways) {
    posts = ways;
  }

  /** By which way. */
  public enum Way {
    RECEIPT,
    SMS,
    EMAIL,
    CHANNEL,
    PHONE
  }

  /** What came of it. */
  public enum Outcome {
    POSTED,
    SENT,
    REACHED,
    NOT_REACHED,
    SKIPPED,
    FAILED
  }

  /** One attempt. */
  public record Attempt(Way way, Outcome outcome, Instant at, String by, String note) {}

  /** The receipt page shows the answer from now on. */
  void post(Connection connection, BadReviewCase about, Actor actor) throws SQLException {
    add(connection, about, new Attempt(Way.RECEIPT, Outcome.POSTED, now(), actor.name(), ""));
    if (about.contactGiven && !isPostOpen(connection, about.tenantId)) {
      add(connection, about, new Attempt(Way.SMS, Outcome.SKIPPED, now(), actor.name(), NO_SMS));
    }
  }

  private boolean isPostOpen(Connection connection, UUID tenant) throws SQLException {
    for (CitizenPost post : posts) {
      if (post.isOpen(connection, tenant)) {
        return true;
      }
    }
    return false;
  }

  /** What became of a message to the citizen; within a transaction of the case's own tenant. */
  public void sent(Connection connection, UUID caseId, Way way, Outcome outcome, String note)
      throws SQLException {
    Optional<BadReviewCase> about = cases.any(caseId);
    if (about.isPresent()) {
      add(connection, about.get(), new Attempt(way, outcome, now(), "系统", note));
    }
  }

  /** The same, unless something was written of this way since the answer was posted. */
  public void sentOnce(
      Connection connection, UUID tenant, UUID caseId, Way way, Outcome outcome, String note)
      throws SQLException {
    boolean told = false;
    for (Attempt attempt : of(connection, tenant, caseId)) {
      told = attempt.way() == way || (told && attempt.way() != Way.RECEIPT);
    }
    if (!told) {
      sent(connection, caseId, way, outcome, note);
    }
  }

  /** The lead department called the number that the citizen had left. */
  void called(Connection connection, BadReviewCase about, Actor actor, boolean reached, String note)
      throws SQLException {
    Outcome outcome = reached ? Outcome.REACHED : Outcome.NOT_REACHED;
    add(connection, about, new Attempt(Way.PHONE, outcome, now(), actor.name(), note));
  }

  void add(Connection connection, BadReviewCase about, Attempt attempt) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into case_reply (tenant_id, id, lead_tenant_id, centre_tenant_id, case_id, way,"
                + " outcome, at, by_name, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, about.tenantId);
      statement.setObject(2, Ids.of(clock).next());
      statement.setObject(3, about.leadTenantId);
      statement.setObject(4, about.centreTenantId);
      statement.setObject(5, about.id);
      statement.setString(6, attempt.way().name());
      statement.setString(7, attempt.outcome().name());
      statement.setTimestamp(8, Timestamp.from(attempt.at()));
      statement.setString(9, attempt.by());
      statement.setString(10, attempt.note());
      statement.executeUpdate();
    }
  }

  /** The first first. */
  List<Attempt> of(Connection connection, UUID tenant, UUID caseId) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select way, outcome, at, by_name, note from case_reply"
                + " where tenant_id = ? and case_id = ? order by id")) {
      statement.setObject(1, tenant);
      statement.setObject(2, caseId);
      List<Attempt> attempts = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          attempts.add(
              new Attempt(
                  Way.valueOf(row.getString(1)),
                  Outcome.valueOf(row.getString(2)),
                  row.getTimestamp(3).toInstant(),
                  row.getString(4),
                  row.getString(5)));
        }
      }
      return attempts;
    }
  }

  private Instant now() {
    return clock.instant();
  }
}
