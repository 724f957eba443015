package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Decoding;
import org.haochaping.plugin.api.CitizenAnswer;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * 一(二)2: the answers to ratings that a foreign system brought, on their way back through it. They
 * wait until it says that it has them, so that an answer lost on the way comes again.
 */
@ApplicationScoped
public class AnswersBack {
  static final int MOST = 100;

  /**
   * Posted since the counterpart last had an answer to it; a trial has no citizen. An answer is
   * known by its posting, so that one given anew after a case came back is another. Number and user
   * are kept with the first rating, which a follow-up is about.
   */
  private static final String PENDING =
      "select p.id, c.id, coalesce(e.follows_id, e.id), c.reply, c.answered_at"
          + " from bad_review_case c"
          + " join evaluation e on e.tenant_id = c.tenant_id and e.id = c.evaluation_id"
          + " join lateral (select r.id from case_reply r where r.tenant_id = c.tenant_id"
          + " and r.case_id = c.id and r.way = 'RECEIPT' order by r.id desc limit 1) p on true"
          + " where c.tenant_id = ? and e.channel_instance_id = ? and c.answered_at is not null"
          + " and c.reply is not null and not c.trial and not exists (select 1 from case_reply r"
          + " where r.tenant_id = c.tenant_id and r.case_id = c.id and r.way = 'CHANNEL'"
          + " and r.id > p.id)";

  private static final String TAKEN = "对方系统已接收，由其告知评价人";

  @Inject TenantTransactions transactions;
  @Inject CaseReplies replies;
  @Inject Vault vault;
  @Inject Decoding decoding;

  /**
   * An answer as a counterpart gets it; whose receipt belongs to it, is not for the counterpart: he
   * may have rated on a page of ours.
   *
   * @param id by which it is confirmed
   * @param serviceRecordNumber 办件编号 as it was sent
   * @param user whose answer it is, as the app that handed him over knows him
   * @param own the same in the counterpart's own form, where its channel knows one
   */
  public record Waiting(
      UUID id,
      @Nullable String serviceRecordNumber,
      @Nullable String user,
      String text,
      OffsetDateTime answeredAt,
      @Nullable String own) {}

  /** Notes what the counterpart has, and gives what it has not, the oldest first. */
  List<Waiting> exchange(Tenant tenant, ChannelInstance channel, List<UUID> received) {
    List<CitizenAnswer> waiting =
        transactions.in(
            tenant.id(),
            connection -> {
              confirm(connection, tenant, channel, received);
              return pending(connection, tenant, channel);
            });
    return waiting.stream().map(answer -> inItsForm(tenant, channel, answer)).toList();
  }

  /** Its own ratings only, and what waits for it: an id from elsewhere confirms nothing. */
  void confirm(Connection connection, Tenant tenant, ChannelInstance channel, List<UUID> received)
      throws SQLException {
    for (UUID posting : received) {
      Optional<UUID> answered = answered(connection, tenant.id(), channel.id(), posting);
      if (answered.isPresent()) {
        replies.sent(
            connection, answered.get(), CaseReplies.Way.CHANNEL, CaseReplies.Outcome.SENT, TAKEN);
      }
    }
  }

  private static Optional<UUID> answered(
      Connection connection, UUID tenant, UUID channel, UUID posting) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PENDING + " and p.id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setObject(3, posting);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(2, UUID.class)) : Optional.empty();
      }
    }
  }

  /** What it has not, the oldest first. */
  List<CitizenAnswer> pending(Connection connection, Tenant tenant, ChannelInstance channel)
      throws SQLException {
    List<CitizenAnswer> waiting = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(PENDING + " order by p.id limit ?")) {
      statement.setObject(1, tenant.id());
      statement.setObject(2, channel.id());
      statement.setInt(3, MOST);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          UUID first = row.getObject(3, UUID.class);
          waiting.add(
              new CitizenAnswer(
                  row.getString(1),
                  vault.forOwnWork(
                      connection, tenant.id(), first, Vault.Kind.SERVICE_RECORD_NUMBER),
                  row.getString(4),
                  row.getTimestamp(5).toInstant(),
                  vault.forOwnWork(connection, tenant.id(), first, Vault.Kind.APP_USER)));
        }
      }
    }
    return waiting;
  }

  private Waiting inItsForm(Tenant tenant, ChannelInstance channel, CitizenAnswer answer) {
    return new Waiting(
        UUID.fromString(answer.id()),
        answer.serviceRecordNumber().orElse(null),
        answer.user().orElse(null),
        answer.text(),
        answer.answeredAt().atZone(Duty.CHINA).toOffsetDateTime(),
        decoding
            .encode(tenant, channel, answer)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse(null));
  }
}
