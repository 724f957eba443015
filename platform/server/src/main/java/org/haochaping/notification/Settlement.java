package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Sending;
import org.haochaping.rectification.CaseReplies;
import org.jspecify.annotations.Nullable;

/** Writes down what became of a message; of an answer to a citizen in his case as well. */
@ApplicationScoped
public class Settlement {
  /** Together with the waits between them, about an hour. */
  static final int MOST_ATTEMPTS = 10;

  private static final int LONGEST_GATEWAY_ID = 100;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  @Inject SendingPolicies policies;
  @Inject CaseReplies replies;
  @Inject Clock clock;

  /** After the gateway has answered. */
  void settle(
      Connection connection,
      UUID tenant,
      NotifierInstance instance,
      Dispatch.Parcel parcel,
      Sending sending)
      throws SQLException {
    List<Outgoing> all =
        Stream.concat(Stream.of(parcel.message()), parcel.others().stream()).toList();
    Problem problem = sending.problem().orElse(null);
    for (Outgoing message : all) {
      switch (sending.outcome()) {
        case ACCEPTED ->
            end(connection, tenant, message, "SENT", sending.gatewayId().orElse(""), null);
        case REFUSED -> end(connection, tenant, message, "REFUSED", "", problem);
        case LATER -> again(connection, tenant, message, sending);
        case PAUSED -> untried(connection, tenant, message, sending);
      }
    }
    if (sending.outcome() == Sending.Outcome.PAUSED) {
      pause(connection, tenant, instance, sending);
    } else if (instance.pauses() > 0) {
      resume(connection, tenant, instance.id());
    }
  }

  /** What cannot be sent at all, without a gateway having been asked. */
  void skip(Connection connection, UUID tenant, Outgoing message, Problem why) throws SQLException {
    end(connection, tenant, message, "SKIPPED", "", why);
  }

  private void again(Connection connection, UUID tenant, Outgoing message, Sending sending)
      throws SQLException {
    if (message.attempts() + 1 >= MOST_ATTEMPTS) {
      end(connection, tenant, message, "STUCK", "", sending.problem().orElse(null));
      return;
    }
    Instant due = clock.instant().plus(wait(message.attempts(), sending));
    if (message.kind().manner() == MessageKind.Manner.BY_DAY) {
      due = policies.of(connection, tenant).afterQuiet(due);
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update outbox set state = 'WAITING', lease_until = null, sent_with = null,"
                + " due_at = ?, reason_code = ?, reason_zh = ?, reason_en = ?"
                + " where tenant_id = ? and id = ? and state = 'SENDING'")) {
      Problem problem = sending.problem().orElseThrow();
      statement.setTimestamp(1, Timestamp.from(due));
      statement.setString(2, problem.code());
      statement.setString(3, problem.chinese());
      statement.setString(4, problem.english());
      statement.setObject(5, tenant);
      statement.setObject(6, message.id());
      statement.executeUpdate();
    }
  }

  /** The gateway's trouble is not the message's: it stays due, and its attempts are not used up. */
  private void untried(Connection connection, UUID tenant, Outgoing message, Sending sending)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update outbox set state = 'WAITING', lease_until = null, sent_with = null,"
                + " attempts = attempts - 1, reason_code = ?, reason_zh = ?, reason_en = ?"
                + " where tenant_id = ? and id = ? and state = 'SENDING'")) {
      Problem problem = sending.problem().orElseThrow();
      statement.setString(1, problem.code());
      statement.setString(2, problem.chinese());
      statement.setString(3, problem.english());
      statement.setObject(4, tenant);
      statement.setObject(5, message.id());
      statement.executeUpdate();
    }
  }

  static Duration wait(int before, Sending sending) {
    if (sending.pause().isPresent()) {
      return sending.pause().get();
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(before, 10));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  private void end(
      Connection connection,
      UUID tenant,
      Outgoing message,
      String state,
      String gatewayId,
      @Nullable Problem problem)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update outbox set state = ?, lease_until = null, settled_at = ?, gateway_id = ?,"
                + " reason_code = ?, reason_zh = ?, reason_en = ?"
                + " where tenant_id = ? and id = ? and state in ('SENDING', 'WAITING')")) {
      statement.setString(1, state);
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      String id = plain(gatewayId);
      statement.setString(3, id.isEmpty() ? null : id);
      statement.setString(4, problem == null ? null : problem.code());
      statement.setString(5, problem == null ? null : problem.chinese());
      statement.setString(6, problem == null ? null : problem.english());
      statement.setObject(7, tenant);
      statement.setObject(8, message.id());
      if (statement.executeUpdate() > 0) {
        tellCase(connection, message, state, problem);
      }
    }
  }

  /** What a gateway calls its number may be anything. */
  private static String plain(String gatewayId) {
    String plain = gatewayId.replaceAll("\\p{Cntrl}", "");
    return plain.length() <= LONGEST_GATEWAY_ID ? plain : plain.substring(0, LONGEST_GATEWAY_ID);
  }

  /** 件件有反馈: how the answer reached the citizen, or why it did not. */
  void tellCase(Connection connection, Outgoing message, String state, @Nullable Problem problem)
      throws SQLException {
    if (!tellsCase(message)) {
      return;
    }
    CaseReplies.Outcome outcome =
        switch (state) {
          case "SENT" -> CaseReplies.Outcome.SENT;
          case "SKIPPED" -> CaseReplies.Outcome.SKIPPED;
          default -> CaseReplies.Outcome.FAILED;
        };
    String note = problem == null ? "" : problem.chinese();
    replies.sent(connection, message.subjectId(), CaseReplies.Way.SMS, outcome, note);
  }

  /** What will not be sent, told to the case at once: somebody has to telephone. */
  void notSent(Connection connection, UUID tenant, Outgoing message, Problem why)
      throws SQLException {
    if (tellsCase(message)) {
      replies.sentOnce(
          connection,
          tenant,
          message.subjectId(),
          CaseReplies.Way.SMS,
          CaseReplies.Outcome.SKIPPED,
          why.chinese());
    }
  }

  private static boolean tellsCase(Outgoing message) {
    return message.kind() == MessageKind.CASE_ANSWERED || message.kind() == MessageKind.CASE_VOIDED;
  }

  private void pause(Connection connection, UUID tenant, NotifierInstance instance, Sending sending)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update notifier_instance set paused_until = ?, pauses = pauses + 1, trouble_zh = ?,"
                + " trouble_en = ? where tenant_id = ? and id = ?"
                // Many at once find it closed; that is one pause.
                + " and (paused_until is null or paused_until <= ?)")) {
      Problem problem = sending.problem().orElseThrow();
      Instant now = clock.instant();
      statement.setTimestamp(1, Timestamp.from(now.plus(wait(instance.pauses(), sending))));
      statement.setString(2, problem.chinese());
      statement.setString(3, problem.english());
      statement.setObject(4, tenant);
      statement.setObject(5, instance.id());
      statement.setTimestamp(6, Timestamp.from(now));
      statement.executeUpdate();
    }
  }

  private static void resume(Connection connection, UUID tenant, UUID instance)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update notifier_instance set paused_until = null, pauses = 0, trouble_zh = null,"
                + " trouble_en = null where tenant_id = ? and id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, instance);
      statement.executeUpdate();
    }
  }
}
