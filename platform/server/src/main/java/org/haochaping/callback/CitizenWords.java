package org.haochaping.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.rectification.CaseEvent;
import org.haochaping.rectification.CaseFile;
import org.haochaping.rectification.CaseFiles;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Ids;
import org.haochaping.vault.Masking;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * 评价人的办结表决 and 反映受到干扰: said by receipt, without being asked. The service centre reads them; the
 * rated office learns of a vote as of any step, of pressure nothing.
 */
@ApplicationScoped
public class CitizenWords {
  private static final String SELECT =
      "select id, tenant_id, case_id, number, unit_name, kind, text, at, taken_up_by, taken_up_at,"
          + " taken_up_how from citizen_word ";

  @Inject CaseFiles files;
  @Inject Clock clock;

  /** 整改属实 or 不属实, once for each answer; within a transaction of the rating's tenant. */
  public void vote(
      Connection connection, UUID tenant, UUID evaluation, boolean confirmed, String text)
      throws SQLException {
    CaseFile file = file(tenant, evaluation);
    if (!file.answered()) {
      throw Refusal.conflict(
          "not-answered-yet",
          "还没有答复，请在收到答复后再表决。",
          "There is no answer yet; vote when there is one.");
    }
    CitizenWord.Kind kind = confirmed ? CitizenWord.Kind.CONFIRMED : CitizenWord.Kind.DENIED;
    if (!add(connection, file, kind, text)) {
      throw Refusal.conflict(
          "voted-already", "您已经对这次答复作过表决。", "You have voted on this answer already.");
    }
    files.said(
        connection, file, confirmed ? CaseEvent.CITIZEN_CONFIRMED : CaseEvent.CITIZEN_DENIED);
  }

  /** 有人要求修改或撤销评价，或因评价受到为难: at any time once the case was handed over. */
  public void pressed(Connection connection, UUID tenant, UUID evaluation, String text)
      throws SQLException {
    add(connection, file(tenant, evaluation), CitizenWord.Kind.PRESSED, text);
  }

  /** What the citizen said himself, for his own page. */
  public List<CitizenWord> of(Connection connection, UUID tenant, UUID evaluation)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            SELECT + "where tenant_id = ? and evaluation_id = ? order by id")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      return all(statement);
    }
  }

  /** Whether his case stands where he can vote, and he has not. */
  public boolean canVote(Connection connection, UUID tenant, UUID evaluation) throws SQLException {
    Optional<CaseFile> file = files.ofRating(tenant, evaluation);
    if (file.isEmpty() || !file.get().answered()) {
      return false;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from citizen_word where tenant_id = ? and case_id = ? and hand_over = ?"
                + " and kind in ('CONFIRMED', 'DENIED')")) {
      statement.setObject(1, tenant);
      statement.setObject(2, file.get().id());
      statement.setInt(3, file.get().handOver());
      try (ResultSet row = statement.executeQuery()) {
        return !row.next();
      }
    }
  }

  /** What waits to be taken up, the first said first. */
  public List<CitizenWord> waiting(Connection connection, UUID centre, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            SELECT
                + "where centre_tenant_id = ? and taken_up_at is null and kind <> 'CONFIRMED'"
                + " order by id limit ?")) {
      statement.setObject(1, centre);
      statement.setInt(2, most);
      return all(statement);
    }
  }

  /** What citizens said to this service centre, that waiting to be taken up first. */
  List<CitizenWord> latest(Connection connection, UUID centre, int most) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            SELECT
                + "where centre_tenant_id = ?"
                + " order by (taken_up_at is null and kind <> 'CONFIRMED') desc, id desc limit ?")) {
      statement.setObject(1, centre);
      statement.setInt(2, most);
      return all(statement);
    }
  }

  /** Takes one up, with what is done about it. */
  CitizenWord take(Connection connection, Actor actor, UUID id, String how) throws SQLException {
    CitizenWord word =
        one(connection, actor.tenantId(), id)
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        "citizen-word-unknown",
                        "没有这条反映，或您无权查看。",
                        "There is no such word, or you may not see it."));
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update citizen_word set taken_up_by = ?, taken_up_at = ?, taken_up_how = ?"
                + " where tenant_id = ? and id = ? and taken_up_at is null"
                + " and kind <> 'CONFIRMED'")) {
      statement.setString(1, actor.name());
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setString(3, Masking.mask(how));
      statement.setObject(4, word.tenantId());
      statement.setObject(5, id);
      if (statement.executeUpdate() == 0) {
        throw Refusal.conflict(
            "taken-up-already",
            "这条反映已由他人处理，请刷新页面。",
            "Somebody took it up already; reload the page.");
      }
    }
    return one(connection, actor.tenantId(), id).orElseThrow();
  }

  private static Optional<CitizenWord> one(Connection connection, UUID centre, UUID id)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(SELECT + "where centre_tenant_id = ? and id = ?")) {
      statement.setObject(1, centre);
      statement.setObject(2, id);
      return all(statement).stream().findFirst();
    }
  }

  private CaseFile file(UUID tenant, UUID evaluation) {
    return files
        .ofRating(tenant, evaluation)
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "not-handed-over-yet",
                    "该评价没有转办的差评件，暂不需要处理。",
                    "There is no case that was handed over for this rating."));
  }

  private boolean add(Connection connection, CaseFile file, CitizenWord.Kind kind, String text)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into citizen_word (tenant_id, id, lead_tenant_id, centre_tenant_id, case_id,"
                + " evaluation_id, number, unit_name, kind, text, hand_over, at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
      statement.setObject(1, file.tenantId());
      statement.setObject(2, Ids.of(clock).next());
      statement.setObject(3, file.leadTenantId());
      statement.setObject(4, file.centreTenantId());
      statement.setObject(5, file.id());
      statement.setObject(6, file.evaluationId());
      statement.setString(7, file.number());
      statement.setString(8, file.unitName());
      statement.setString(9, kind.name());
      statement.setString(10, files.hide(file, text));
      statement.setInt(11, file.handOver());
      statement.setTimestamp(12, Timestamp.from(clock.instant()));
      return statement.executeUpdate() > 0;
    }
  }

  private static List<CitizenWord> all(PreparedStatement statement) throws SQLException {
    List<CitizenWord> words = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        @Nullable Timestamp takenUp = row.getTimestamp("taken_up_at");
        words.add(
            new CitizenWord(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("unit_name"),
                CitizenWord.Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getTimestamp("at").toInstant(),
                row.getString("taken_up_by"),
                takenUp == null ? null : takenUp.toInstant(),
                row.getString("taken_up_how")));
      }
    }
    return words;
  }
}
