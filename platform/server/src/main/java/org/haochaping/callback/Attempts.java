package org.haochaping.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.duty.Duty;
import org.haochaping.rectification.CaseFile;
import org.haochaping.tenancy.Ids;

/** Every attempt to reach a citizen, also those in vain: 未联系上 is written down, never left out. */
@ApplicationScoped
public class Attempts {
  /** So often, and on two days, somebody is called in vain before 未联系上 can be recorded. */
  static final int TRIES = 3;

  @Inject Clock clock;

  /** What came of one. */
  public enum Outcome {
    REACHED("已接通", "Reached"),
    NO_ANSWER("无人接听", "No answer"),
    WRONG_NUMBER("号码不对", "Wrong number"),
    DECLINED("不愿回答", "Did not want to answer"),
    NO_CONTACT("未留联系方式", "Left no contact");

    private final String chinese;
    private final String english;

    Outcome(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    public String chinese() {
      return chinese;
    }

    public String english() {
      return english;
    }

    /** Whether it is of no use to try again. */
    boolean last() {
      return switch (this) {
        case REACHED, NO_ANSWER -> false;
        case WRONG_NUMBER, DECLINED, NO_CONTACT -> true;
      };
    }
  }

  /** One attempt. */
  @Schema(name = "CallbackAttempt")
  public record Attempt(Outcome outcome, Instant at, String by, String note) {}

  /** Whether 未联系上 can be recorded: once it is of no use to try again, or after enough calls. */
  static boolean suffice(List<Attempt> tried) {
    long days =
        tried.stream().map(one -> LocalDate.ofInstant(one.at(), Duty.CHINA)).distinct().count();
    return tried.stream().anyMatch(one -> one.outcome().last())
        || (tried.size() >= TRIES && days > 1);
  }

  void add(
      Connection connection,
      CaseFile file,
      Callback callback,
      Outcome outcome,
      String by,
      String note)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into callback_attempt (tenant_id, id, lead_tenant_id, centre_tenant_id,"
                + " callback_id, outcome, at, by_name, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, file.tenantId());
      statement.setObject(2, Ids.of(clock).next());
      statement.setObject(3, file.leadTenantId());
      statement.setObject(4, file.centreTenantId());
      statement.setObject(5, callback.id());
      statement.setString(6, outcome.name());
      statement.setTimestamp(7, Timestamp.from(clock.instant()));
      statement.setString(8, by);
      statement.setString(9, note);
      statement.executeUpdate();
    }
  }

  /** The first first. */
  List<Attempt> of(Connection connection, UUID tenant, UUID callback) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select outcome, at, by_name, note from callback_attempt"
                + " where tenant_id = ? and callback_id = ? order by id")) {
      statement.setObject(1, tenant);
      statement.setObject(2, callback);
      List<Attempt> attempts = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          attempts.add(
              new Attempt(
                  Outcome.valueOf(row.getString(1)),
                  row.getTimestamp(2).toInstant(),
                  row.getString(3),
                  row.getString(4)));
        }
      }
      return attempts;
    }
  }
}
