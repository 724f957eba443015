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

/** Opens a link by its code, or tells the citizen where to go instead. */
@ApplicationScoped
public class OpenLinks {

  @Inject RatingLinks links;
  @Inject ChannelInstances channels;
  @Inject Organisation organisation;
  @Inject Clock clock;

  /** A link that may be used now. */
  public record Open(RatingLink link, ChannelInstance channel, LinkFacts facts) {}

  Open open(Connection connection, Tenant tenant, String code) throws SQLException {
    RatingLink link = links.byCode(connection, tenant.id(), code).orElseThrow(OpenLinks::unknown);
    if (link.revokedAt() != null) {
      throw Refusal.gone(
              "link-revoked",
              "此二维码已停用,请扫描窗口现用的二维码,或拨打12345。",
              "This code has been withdrawn; scan the one now at the window, or call 12345.")
          .backTo(link.backUrl());
    }
    if (link.isExpired(clock.instant())) {
      throw Refusal.gone(
              "link-expired",
              "此评价链接已过期,如仍需反映情况请拨打12345。",
              "This link has expired; call 12345 if you still want to tell us.")
          .backTo(link.backUrl());
    }
    ChannelInstance channel =
        channels
            .byId(connection, tenant.id(), link.channelInstanceId())
            .filter(ChannelInstance::active)
            .orElseThrow(
                () ->
                    Refusal.unavailable(
                            "channel-paused",
                            "该评价渠道暂停使用,请稍后再试或拨打12345。",
                            "This channel is paused; try again later or call 12345.")
                        .backTo(link.backUrl()));
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    return new Open(
        link, channel, facts(organisation.directory(connection, tenant.id()), link, today));
  }

  static Refusal unknown() {
    return Refusal.unknown(
        "link-unknown",
        "没有找到这个评价码,请重新扫描窗口的二维码,或拨打12345。",
        "There is no such code; scan the code at the window again, or call 12345.");
  }

  /** A code on a wall outlives the unit that put it there: the window's unit of today is rated. */
  private static LinkFacts facts(Directory directory, RatingLink link, LocalDate today) {
    UUID unit =
        optional(link.windowId())
            .flatMap(directory::byId)
            .map(DirectoryEntry::unitId)
            .orElse(link.unitId());
    return new LinkFacts(
        directory
            .inForce(unit, today)
            .or(() -> directory.byId(link.unitId()))
            .map(DirectoryEntry::code)
            .orElse(""),
        optional(link.windowId()).flatMap(directory::byId).map(DirectoryEntry::code),
        optional(link.staffId()).flatMap(directory::byId).map(DirectoryEntry::code),
        optional(link.matterId()).flatMap(directory::byId).map(DirectoryEntry::code),
        Optional.ofNullable(link.serviceRecordNumber()),
        link.serviceNumber(),
        terminal(link.terminal()),
        Optional.of(link.id().toString()).filter(id -> link.kind() == RatingLink.Kind.VISIT));
  }

  @SuppressWarnings("NullableOptional") // as below
  private static Optional<Terminal> terminal(@org.jspecify.annotations.Nullable Terminal terminal) {
    return Optional.ofNullable(terminal);
  }

  @SuppressWarnings("NullableOptional") // a column that may be null becomes an Optional here
  private static Optional<UUID> optional(@org.jspecify.annotations.Nullable UUID id) {
    return Optional.ofNullable(id);
  }
}
