package org.haochaping.bulletin.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;

/** Takes remarks: each once, without numbers, and not more of them than can be answered. */
@ApplicationScoped
public class RemarkIntake {
  static final int LONGEST_KEY = 200;
  private static final Duration HOUR = Duration.ofHours(1);

  @Inject RemarkCodes codes;
  @Inject Policies policies;
  @Inject Journal journal;
  @Inject Clock clock;

  /** For work outside the container. */
  static RemarkIntake by(RemarkCodes codes, Policies policies, Journal journal, Clock clock) {
    RemarkIntake intake = new RemarkIntake();
    intake.codes = codes;
    intake.policies = policies;
    intake.journal = journal;
    intake.clock = clock;
    return intake;
  }

  /**
   * What became of it.
   *
   * @param repeated whether it had been taken before
   */
  record Taken(String code, boolean repeated) {}

  /**
   * Takes one; the same key again gives the same code.
   *
   * @param key the sender's, which is one for every remark
   */
  Taken take(Connection connection, Tenant tenant, UUID bulletin, SentRemark sent, String key)
      throws SQLException {
    AboutBulletin about = AboutBulletin.get(connection, tenant.id(), bulletin);
    lock(connection, tenant.id(), about.id());
    byte[] once = codes.once(about.id(), key);
    byte[] content = codes.content(sent);
    RemarkRows.Before before = RemarkRows.before(connection, tenant.id(), once, content);
    if (before != null) {
      if (!before.same()) {
        throw otherContent();
      }
      return new Taken(codes.of(tenant.key(), before.id()), true);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    withinBound(connection, tenant.id(), about.id(), now);
    Remark remark = Remark.received(tenant.id(), Ids.of(clock).next(), about.id(), sent, now);
    String code = codes.of(tenant.key(), remark.id());
    RemarkRows.insert(
        connection, remark, new RemarkRows.Digests(codes.stored(code), once, content));
    // Never the words: the journal is kept when they are erased.
    journal.record(
        connection,
        tenant.id(),
        "RemarkReceived",
        remark.id(),
        "citizen",
        Json.createObjectBuilder()
            .add("bulletin", about.id().toString())
            .add("kind", sent.kind().name())
            .build());
    return new Taken(code, false);
  }

  private void withinBound(Connection connection, UUID tenant, UUID bulletin, Instant now)
      throws SQLException {
    LocalDate today = LocalDate.ofInstant(now, Duty.CHINA);
    int most = policies.at(connection, tenant, today).remarks().perHour();
    Optional<Instant> first =
        RemarkRows.received(connection, tenant, bulletin, now.minus(HOUR), most - 1);
    if (first.isPresent()) {
      Duration wait = Duration.between(now, first.get().plus(HOUR));
      long minutes = wait.toMinutes() + 1;
      throw Refusal.tooMany(
          "too-many-remarks",
          "现在给这份通报留言的人较多，没有收下。请保留您写的内容，" + minutes + "分钟后再提交。",
          "Too many people remark on this bulletin at the moment, so yours was not taken; keep what"
              + " you wrote and send it again in "
              + minutes
              + " minutes.",
          wait);
    }
  }

  /** Whoever counts first and then writes finds nothing changed in between. */
  private static void lock(Connection connection, UUID tenant, UUID bulletin) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtext(?))")) {
      statement.setString(1, "bulletin-remark" + tenant + bulletin);
      statement.execute();
    }
  }

  private static Refusal otherContent() {
    return Refusal.conflict(
        "idempotency-conflict",
        "这条留言已经提交过，修改后的内容没有保存。请重新打开页面再写一条。",
        "This was submitted already; what was changed since was not taken. Open the page again and"
            + " write another.");
  }
}
