package org.haochaping.evaluation.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Rules;
import org.haochaping.evaluation.ScoreBook;
import org.haochaping.figures.ScoreCounts;
import org.haochaping.journal.Journal;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.ScoreDraft;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.IdRows;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Tenant;
import org.haochaping.vault.Masking;
import org.haochaping.vault.MasterKeys;

/** Enters scores, each once, and withdraws what was entered wrongly. */
@ApplicationScoped
public class Scores implements ScoreBook {
  @Inject Organisation organisation;
  @Inject MasterKeys keys;
  @Inject Journal journal;
  @Inject Clock clock;

  @Override
  public List<Entered> enter(
      Connection connection, Tenant tenant, ChannelInstance channel, List<ScoreDraft> drafts)
      throws SQLException {
    if (drafts.isEmpty()) {
      return List.of();
    }
    Directory directory = organisation.directory(connection, tenant.id());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    List<Entered> entered = new ArrayList<>();
    for (ScoreDraft draft : drafts) {
      Optional<UUID> unit = directory.unit(draft.unitCode(), draft.to()).map(DirectoryEntry::id);
      List<Problem> problems = problems(draft, unit, today);
      entered.add(
          problems.isEmpty()
              ? enter(connection, tenant.id(), channel.id(), unit.orElseThrow(), draft)
              : new Entered(false, problems));
    }
    return entered;
  }

  private static List<Problem> problems(ScoreDraft draft, Optional<UUID> unit, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    if (!ScoreCounts.SCORED.contains(draft.source())) {
      problems.add(ScoreRules.noAssessment(draft.source()));
    }
    if (draft.to().isAfter(today)) {
      problems.add(ScoreRules.notOver(draft.to(), today));
    }
    if (unit.isEmpty()) {
      problems.add(Rules.unitUnknown(draft.unitCode()));
    }
    if (draft.onceKey().isBlank()) {
      problems.add(ScoreRules.keyMissing());
    }
    return problems;
  }

  private Entered enter(
      Connection connection, UUID tenant, UUID channel, UUID unit, ScoreDraft draft)
      throws SQLException {
    byte[] once = onceKey(channel, draft.onceKey());
    byte[] body = keys.digest("score-body", ScoreText.of(draft));
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into assessment_score (tenant_id, id, channel_instance_id, once_key, body,"
                + " source, unit_id, score, full_score, assessor, method, period_from, period_to,"
                + " sample_size, evidence, words, received_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (tenant_id, channel_instance_id, once_key)"
                + " where withdrawn_at is null do nothing")) {
      statement.setObject(1, tenant);
      statement.setObject(2, Ids.of(clock).next());
      statement.setObject(3, channel);
      statement.setBytes(4, once);
      statement.setBytes(5, body);
      statement.setInt(6, draft.source().number());
      statement.setObject(7, unit);
      statement.setBigDecimal(8, draft.score());
      statement.setBigDecimal(9, draft.fullScore());
      statement.setString(10, draft.assessor().strip());
      statement.setString(11, draft.method().strip());
      statement.setObject(12, draft.from());
      statement.setObject(13, draft.to());
      statement.setObject(14, draft.sampleSize().orElse(null), java.sql.Types.INTEGER);
      statement.setString(15, draft.evidence().strip());
      statement.setString(16, Masking.mask(draft.words().strip(), ""));
      statement.setTimestamp(17, Timestamp.from(clock.instant()));
      if (statement.executeUpdate() == 1) {
        return new Entered(false, List.of());
      }
    }
    return isSame(connection, tenant, channel, once, body)
        ? new Entered(true, List.of())
        : new Entered(false, List.of(ScoreRules.otherContent()));
  }

  private static boolean isSame(
      Connection connection, UUID tenant, UUID channel, byte[] once, byte[] body)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select body from assessment_score where tenant_id = ? and channel_instance_id = ?"
                + " and once_key = ? and withdrawn_at is null")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setBytes(3, once);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && Arrays.equals(row.getBytes(1), body);
      }
    }
  }

  private byte[] onceKey(UUID channel, String key) {
    return keys.digest("score", channel + "|" + key);
  }

  @Override
  public boolean withdraw(
      Connection connection, Actor actor, ChannelInstance channel, String onceKey, String why)
      throws SQLException {
    List<UUID> standing;
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id from assessment_score where tenant_id = ? and channel_instance_id = ?"
                + " and once_key = ? and withdrawn_at is null")) {
      statement.setObject(1, actor.tenantId());
      statement.setObject(2, channel.id());
      statement.setBytes(3, onceKey(channel.id(), onceKey));
      standing = IdRows.of(statement);
    }
    return !standing.isEmpty() && withdraw(connection, actor, channel.id(), standing.get(0), why);
  }

  /**
   * Takes a score out of the closings to come; its report may enter another. Closings that were
   * made keep what they printed.
   *
   * @return whether there was one that stood
   */
  boolean withdraw(Connection connection, Actor actor, UUID channel, UUID id, String why)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update assessment_score set withdrawn_by = ?, withdrawn_at = ?, withdrawn_why = ?"
                + " where tenant_id = ? and channel_instance_id = ? and id = ?"
                + " and withdrawn_at is null")) {
      statement.setString(1, actor.name());
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setString(3, why);
      statement.setObject(4, actor.tenantId());
      statement.setObject(5, channel);
      statement.setObject(6, id);
      if (statement.executeUpdate() == 0) {
        return false;
      }
    }
    journal.record(
        connection,
        actor.tenantId(),
        "ScoreWithdrawn",
        id,
        actor.login(),
        Json.createObjectBuilder().add("why", why).build());
    return true;
  }
}
