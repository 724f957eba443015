package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Opens a link by its code, or tells the citizen where to go instead. */
@ApplicationScoped
public class OpenLinks {

  @Inject RatingLinks links;
  @Inject ChannelInstances channels;
  @Inject Organisation organisation;
  @Inject Clock clock;

  /** What a code leads to. */
  sealed interface Opened permits Open, Dead, Unknown {}

  /** A link that may be used now. */
  public record Open(RatingLink link, ChannelInstance channel, LinkFacts facts) implements Opened {}

  /** A link that may not, and what to tell whoever scanned it. */
  record Dead(RatingLink link, DeadEnd why, Refusal refusal) implements Opened {}

  /** A code that nobody made. */
  record Unknown() implements Opened {}

  /** The link of a code, refused unless it may be used now. */
  Open open(Connection connection, Tenant tenant, String code) throws SQLException {
    Opened opened = look(connection, tenant, code);
    if (opened instanceof Open open) {
      return open;
    }
    throw opened instanceof Dead dead ? dead.refusal() : unknown();
  }

  /** What a code leads to. */
  Opened look(Connection connection, Tenant tenant, String code) throws SQLException {
    Optional<RatingLink> found = links.byCode(connection, tenant.id(), code);
    if (found.isEmpty()) {
      return new Unknown();
    }
    Optional<ChannelInstance> its =
        channels.byId(connection, tenant.id(), found.get().channelInstanceId());
    RatingLink link = its.map(one -> WaysBack.shown(one, found.get())).orElseGet(found::get);
    Optional<ChannelInstance> channel = its.filter(ChannelInstance::active);
    Directory directory = organisation.directory(connection, tenant.id());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    Optional<DeadEnd> why = why(directory, link, channel.isPresent(), today);
    return why.isPresent()
        ? new Dead(
            link,
            why.get(),
            why.get().refusal(Elsewhere.of(directory, link, today)).backTo(link.backUrl()))
        : new Open(link, channel.orElseThrow(), facts(directory, link, today));
  }

  private Optional<DeadEnd> why(
      Directory directory, RatingLink link, boolean active, LocalDate today) {
    if (link.revokedAt() != null) {
      return Optional.of(DeadEnd.REVOKED);
    }
    if (link.isExpired(clock.instant())) {
      return Optional.of(DeadEnd.EXPIRED);
    }
    Optional<DirectoryEntry> window = optional(link.windowId()).flatMap(directory::byId);
    boolean standing = window.filter(one -> one.validOn(today)).isPresent();
    if (directory.inForce(unit(window, link), today).isEmpty()) {
      return Optional.of(DeadEnd.UNIT_CLOSED);
    }
    if (link.kind() == RatingLink.Kind.WINDOW && window.isPresent() && !standing) {
      return Optional.of(DeadEnd.WINDOW_CLOSED);
    }
    return active ? Optional.empty() : Optional.of(DeadEnd.PAUSED);
  }

  static Refusal unknown() {
    return Refusal.unknown(
        "link-unknown",
        "没有找到这个评价码，请重新扫描窗口的二维码，或拨打12345。",
        "There is no such code; scan the code at the window again, or call 12345.");
  }

  /** A code on a wall outlives the unit that put it there: the window's unit of today is rated. */
  private static UUID unit(Optional<DirectoryEntry> window, RatingLink link) {
    return window.map(DirectoryEntry::unitId).orElse(link.unitId());
  }

  /** What has ended since is left out: nobody sits at a window that is no more. */
  private static LinkFacts facts(Directory directory, RatingLink link, LocalDate today) {
    return new LinkFacts(
        directory
            .inForce(unit(optional(link.windowId()).flatMap(directory::byId), link), today)
            .map(DirectoryEntry::code)
            .orElse(""),
        code(directory, link.windowId(), today),
        code(directory, link.staffId(), today),
        code(directory, link.matterId(), today),
        Optional.ofNullable(link.serviceRecordNumber()),
        link.serviceNumber(),
        terminal(link.terminal()),
        visit(link));
  }

  /** Of a visit that its app does not number, each hand-over is another. */
  private static Optional<String> visit(RatingLink link) {
    return link.kind() == RatingLink.Kind.VISIT
        ? Optional.of(link.visit().orElseGet(() -> link.id().toString()))
        : Optional.empty();
  }

  private static Optional<String> code(Directory directory, @Nullable UUID id, LocalDate today) {
    return optional(id)
        .flatMap(directory::byId)
        .filter(entry -> entry.validOn(today))
        .map(DirectoryEntry::code);
  }

  @SuppressWarnings("NullableOptional") // as below
  private static Optional<Terminal> terminal(@Nullable Terminal terminal) {
    return Optional.ofNullable(terminal);
  }

  @SuppressWarnings("NullableOptional") // a column that may be null becomes an Optional here
  private static Optional<UUID> optional(@Nullable UUID id) {
    return Optional.ofNullable(id);
  }
}
