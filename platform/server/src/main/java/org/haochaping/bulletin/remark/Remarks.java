package org.haochaping.bulletin.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What everybody reads of remarks, and what only their senders do. */
@ApplicationScoped
public class Remarks {

  @Inject RemarkCodes codes;

  /** For work outside the container. */
  static Remarks by(RemarkCodes codes) {
    Remarks remarks = new Remarks();
    remarks.codes = codes;
    return remarks;
  }

  /**
   * A remark with what the office says to it; no name of anybody.
   *
   * @param place where the error is
   * @param words absent when they are erased, since their time is over
   * @param reply the answer; to its sender also why it is not shown
   * @param correction the bulletin that corrects what was accepted as an error, once there is one
   */
  @Schema(name = "PublicRemark")
  public record Shown(
      RemarkKind kind,
      String place,
      @Nullable String words,
      Instant receivedAt,
      RemarkState state,
      String stateName,
      @Nullable String reply,
      @Nullable String office,
      @Nullable Instant repliedAt,
      @Nullable UUID correction) {}

  /**
   * What stands beside a bulletin.
   *
   * @param waiting how many wait for an answer
   * @param withheld how many the office does not show
   */
  @Schema(name = "PublicRemarks")
  public record Beside(
      UUID bulletinId,
      String title,
      String issuer,
      List<Shown> answered,
      int waiting,
      int withheld) {
    /** Keeps its own copy. */
    public Beside {
      answered = List.copyOf(answered);
    }
  }

  /** One's own remark, by its code. */
  @Schema(name = "OwnRemark")
  public record Own(
      String tenantName, String tenantKey, UUID bulletinId, String title, Shown remark) {}

  /** What stands beside a published bulletin, the first answered first. */
  public Beside beside(Connection connection, UUID tenant, UUID bulletin) throws SQLException {
    AboutBulletin about = AboutBulletin.get(connection, tenant, bulletin);
    List<Shown> answered = new ArrayList<>();
    for (Remark remark : RemarkRows.shown(connection, tenant, bulletin)) {
      answered.add(shown(connection, remark));
    }
    int waiting = RemarkRows.count(connection, tenant, bulletin, RemarkState.RECEIVED);
    int withheld = RemarkRows.count(connection, tenant, bulletin, RemarkState.WITHHELD);
    return new Beside(about.id(), about.title(), about.issuer(), answered, waiting, withheld);
  }

  /** How many of each bulletin everybody may read. */
  public Map<UUID, Integer> counts(Connection connection, UUID tenant) throws SQLException {
    return RemarkRows.shown(connection, tenant);
  }

  Optional<Tenant> tenantOf(String code) {
    return codes.tenantOf(code);
  }

  /** Refused when nothing has this code. */
  Own own(Connection connection, Tenant tenant, String code) throws SQLException {
    Remark remark =
        RemarkRows.byCode(connection, tenant.id(), codes.stored(code))
            .orElseThrow(Remarks::unknown);
    AboutBulletin about = AboutBulletin.get(connection, tenant.id(), remark.bulletinId());
    return new Own(
        tenant.name(), tenant.key(), about.id(), about.title(), shown(connection, remark));
  }

  static Shown shown(Connection connection, Remark remark) throws SQLException {
    UUID correction =
        remark.state() == RemarkState.ACCEPTED
            ? AboutBulletin.correctedAfter(
                    connection, remark.tenantId(), remark.bulletinId(), remark.receivedAt())
                .orElse(null)
            : null;
    return new Shown(
        remark.kind(),
        remark.place(),
        remark.words().isEmpty() ? null : remark.words(),
        remark.receivedAt(),
        remark.state(),
        remark.state().chinese(),
        remark.reply().isEmpty() ? null : remark.reply(),
        remark.office(),
        remark.repliedAt(),
        correction);
  }

  static Refusal unknown() {
    return Refusal.unknown(
        "remark-unknown",
        "没有找到这个留言查询码，请核对后重新输入。",
        "There is no remark with this code; check it and enter it again.");
  }
}
