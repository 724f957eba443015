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
import java.util.Set;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Decoding;
import org.haochaping.plugin.api.CitizenAnswer;
import org.haochaping.plugin.api.HandOver;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.vault.Vault;
import org.haochaping.web.Refusal;
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

  /** Of those alone whom an app handed over, and who have not wished to be forgotten since. */
  private static final String OF_USERS =
      " and exists (select 1 from vault_entry u where u.tenant_id = c.tenant_id"
          + " and u.evaluation_id = coalesce(e.follows_id, e.id) and u.kind = 'APP_USER')";

  private static final String TAKEN = "对方系统已接收，由其告知评价人";

  /** Whose answers a counterpart may have. */
  enum Whose {
    /** All ratings' that it brought: it knows whose they are. */
    ITS_RATINGS(""),
    /** Its own users', by its own word for them and not by their 办件编号. */
    ITS_USERS(OF_USERS);

    private final String condition;

    Whose(String condition) {
      this.condition = condition;
    }
  }

  @Inject TenantTransactions transactions;
  @Inject CaseReplies replies;
  @Inject Vault vault;
  @Inject Decoding decoding;

  /**
   * An answer as a counterpart gets it; whose receipt belongs to it, is not for the counterpart: he
   * may have rated on a page of ours.
   *
   * @param id by which it is confirmed
   * @param serviceRecordNumber 办件编号 as it was sent; left out where the user is named
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
    Whose whose = whose(tenant, channel);
    List<CitizenAnswer> waiting =
        transactions.in(
            tenant.id(),
            connection -> {
              confirm(connection, tenant, channel, whose, received);
              return pending(connection, tenant, channel, whose);
            });
    return waiting.stream().map(answer -> inItsForm(tenant, channel, answer)).toList();
  }

  /**
   * Of a system that only leads citizens to our page nobody knows that it is not the rated office's
   * own, to which an answer would tell whose bad review that was. Of an app its administrator says
   * so, or it gets none.
   */
  private Whose whose(Tenant tenant, ChannelInstance channel) {
    Set<Surface> surfaces = decoding.surfaces(tenant, channel);
    if (surfaces.contains(Surface.HAND_OVER)) {
      if (!Boolean.parseBoolean(
          channel.settings().getOrDefault(HandOver.ANSWERS_SETTING, "false"))) {
        throw notItsOwn();
      }
      return Whose.ITS_USERS;
    }
    if (surfaces.contains(Surface.PUSH)) {
      return Whose.ITS_RATINGS;
    }
    throw bringsNone();
  }

  private static Refusal notItsOwn() {
    return Refusal.conflict(
        "answers-not-allowed",
        "该渠道没有开启“App取回答复”，评价人凭查询码查看答复；需要时请接收方的管理员确认该App不属于被评价单位后开启。",
        "This channel may not fetch answers; citizens read theirs by receipt. The receiver's"
            + " administrator allows it once he has made sure that the app is not the rated office's"
            + " own.");
  }

  private static Refusal bringsNone() {
    return Refusal.conflict(
        "channel-brings-no-ratings",
        "该渠道不推送评价，没有可以取回的答复；评价人凭查询码查看答复。",
        "This channel brings no ratings and has no answers to fetch; citizens read theirs by"
            + " receipt.");
  }

  /** Its own ratings only, and what waits for it: an id from elsewhere confirms nothing. */
  void confirm(
      Connection connection,
      Tenant tenant,
      ChannelInstance channel,
      Whose whose,
      List<UUID> received)
      throws SQLException {
    for (UUID posting : received) {
      Optional<UUID> answered = answered(connection, tenant.id(), channel.id(), whose, posting);
      if (answered.isPresent()) {
        replies.sent(
            connection, answered.get(), CaseReplies.Way.CHANNEL, CaseReplies.Outcome.SENT, TAKEN);
      }
    }
  }

  private static Optional<UUID> answered(
      Connection connection, UUID tenant, UUID channel, Whose whose, UUID posting)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(PENDING + whose.condition + " and p.id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setObject(3, posting);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(2, UUID.class)) : Optional.empty();
      }
    }
  }

  /** What it has not, the oldest first. */
  List<CitizenAnswer> pending(
      Connection connection, Tenant tenant, ChannelInstance channel, Whose whose)
      throws SQLException {
    List<CitizenAnswer> waiting = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(PENDING + whose.condition + " order by p.id limit ?")) {
      statement.setObject(1, tenant.id());
      statement.setObject(2, channel.id());
      statement.setInt(3, MOST);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          UUID first = row.getObject(3, UUID.class);
          Optional<String> user =
              vault.forOwnWork(connection, tenant.id(), first, Vault.Kind.APP_USER);
          waiting.add(
              new CitizenAnswer(
                  row.getString(1),
                  user.isPresent()
                      ? Optional.empty()
                      : vault.forOwnWork(
                          connection, tenant.id(), first, Vault.Kind.SERVICE_RECORD_NUMBER),
                  row.getString(4),
                  row.getTimestamp(5).toInstant(),
                  user));
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
