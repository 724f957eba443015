package org.haochaping.bulletin.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.vault.Masking;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Where the office that issued a bulletin answers what is said of it. */
@ApplicationScoped
public class RemarkDesk {

  @Inject Issues issues;
  @Inject Issuers issuers;
  @Inject Journal journal;
  @Inject Clock clock;

  /** For work outside the container. */
  static RemarkDesk by(Issues issues, Issuers issuers, Journal journal, Clock clock) {
    RemarkDesk desk = new RemarkDesk();
    desk.issues = issues;
    desk.issuers = issuers;
    desk.journal = journal;
    desk.clock = clock;
    return desk;
  }

  /**
   * A remark for the office.
   *
   * @param words absent when they are erased, and when they are withheld from whoever asks
   * @param actions what whoever asks may do with it now
   */
  @Schema(name = "BulletinRemark")
  public record Line(
      UUID id,
      RemarkKind kind,
      String place,
      @Nullable String words,
      Instant receivedAt,
      RemarkState state,
      @Nullable String reply,
      @Nullable String repliedBy,
      @Nullable String office,
      @Nullable Instant repliedAt,
      @Nullable UUID correction,
      List<RemarkAction> actions) {
    /** Keeps its own copy. */
    public Line {
      actions = List.copyOf(actions);
    }
  }

  /**
   * Remarks of one bulletin that wait.
   *
   * @param since when the first of them came
   */
  public record Waiting(UUID bulletinId, String title, int count, Instant since) {}

  /** All of a bulletin, the first first. */
  List<Line> of(Connection connection, Actor actor, UUID bulletin) throws SQLException {
    AboutBulletin.get(connection, actor.tenantId(), bulletin);
    boolean own = isOwn(connection, actor, bulletin);
    List<Line> lines = new ArrayList<>();
    for (Remark remark : RemarkRows.of(connection, actor.tenantId(), bulletin)) {
      lines.add(line(connection, remark, own));
    }
    return lines;
  }

  /** Takes one of the actor's own one step further. */
  Line act(
      Connection connection, Actor actor, UUID bulletin, UUID id, RemarkAction action, String text)
      throws SQLException {
    Remark remark = get(connection, actor.tenantId(), bulletin, id);
    if (!isOwn(connection, actor, bulletin)) {
      throw Refusal.forbidden(
          "not-your-bulletin",
          "留言由发布该通报的单位或政务服务管理局答复，您所在单位不能代为答复。",
          "The office that issued the bulletin or the service bureau answers; you cannot for it.");
    }
    RemarkState next = RemarkLife.after(remark.state(), remark.kind(), action);
    String told = Masking.maskName(text);
    Remark replied =
        remark.replied(
            next,
            told,
            actor.name(),
            actor.office(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (!RemarkRows.update(connection, replied)) {
      throw Refusal.conflict(
          "changed-meanwhile", "这条留言刚刚有变动，请刷新页面后再试。", "Somebody was faster; reload the page.");
    }
    journal.record(
        connection,
        actor.tenantId(),
        action.event(),
        id,
        actor.login(),
        Json.createObjectBuilder().add("bulletin", bulletin.toString()).add("text", told).build());
    return line(connection, replied, true);
  }

  /** The kind of one; refused when it does not stand any more as whoever acts has read it. */
  RemarkKind kind(
      Connection connection, UUID tenant, UUID bulletin, UUID id, @Nullable RemarkState seen)
      throws SQLException {
    Remark remark = get(connection, tenant, bulletin, id);
    if (seen != null && seen != remark.state()) {
      throw Refusal.precondition(
          412,
          "changed-meanwhile",
          "这条留言刚刚已由他人办理，请刷新页面查看后再操作。",
          "Somebody acted on this meanwhile; reload, look and try again.");
    }
    return remark.kind();
  }

  /** What waits for an answer of the actor, the longest first. */
  public List<Waiting> waiting(Connection connection, Actor actor) throws SQLException {
    List<Waiting> own = new ArrayList<>();
    for (Waiting one : RemarkRows.waiting(connection, actor.tenantId())) {
      if (isOwn(connection, actor, one.bulletinId())) {
        own.add(one);
      }
    }
    return own;
  }

  private static Remark get(Connection connection, UUID tenant, UUID bulletin, UUID id)
      throws SQLException {
    return RemarkRows.byId(connection, tenant, id)
        .filter(one -> one.bulletinId().equals(bulletin))
        .orElseThrow(
            () ->
                Refusal.unknown("remark-unknown", "没有找到这条留言，请刷新后重试。", "There is no such remark."));
  }

  private boolean isOwn(Connection connection, Actor actor, UUID bulletin) throws SQLException {
    if (actor.has(Role.SERVICE_BUREAU)) {
      return true;
    }
    Optional<Issue> issue = issues.find(connection, actor.tenantId(), bulletin);
    return issue.isPresent()
        && issuers
            .of(connection, Objects.requireNonNull(actor.tenant()), issue.get())
            .isActedForBy(actor);
  }

  private static Line line(Connection connection, Remark remark, boolean own) throws SQLException {
    Remarks.Shown shown = Remarks.shown(connection, remark);
    // What nobody has looked through yet may name somebody, to the very office he complains of.
    boolean hidden = !own && !remark.state().isPublic();
    return new Line(
        remark.id(),
        remark.kind(),
        hidden ? "" : remark.place(),
        hidden ? null : shown.words(),
        remark.receivedAt(),
        remark.state(),
        hidden ? null : shown.reply(),
        remark.repliedBy(),
        remark.office(),
        remark.repliedAt(),
        shown.correction(),
        own ? RemarkLife.actions(remark.state(), remark.kind()) : List.of());
  }
}
