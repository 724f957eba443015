package org.haochaping.evaluation.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.LevelChoice;
import org.haochaping.evaluation.TagCatalogue;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What a terminal shows: its window, the levels, and who serves when the window has called. */
@ApplicationScoped
public class TerminalPages {
  @Inject Organisation organisation;
  @Inject Policies policies;
  @Inject TagCatalogue catalogue;
  @Inject Calls calls;
  @Inject Clock clock;

  /** What stays the same between calls; a terminal keeps it for when it has no network. */
  public record TerminalPage(
      String tenantName,
      String unitName,
      String windowCode,
      String windowName,
      String title,
      List<LevelChoice> levels) {

    public TerminalPage {
      levels = List.copyOf(levels);
    }
  }

  /** A call as citizens may see it: the service, and nothing of whom it was rendered to. */
  public record TerminalCall(
      UUID id,
      @Nullable String staffName,
      @Nullable String staffNumber,
      @Nullable String matterName,
      Instant expiresAt) {}

  TerminalPage page(Connection connection, TerminalRequests.Caller caller) throws SQLException {
    Tenant tenant = caller.tenant();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    DirectoryEntry window =
        organisation
            .window(connection, tenant.id(), caller.terminal().windowId())
            .filter(one -> one.validOn(today))
            .orElseThrow(TerminalPages::windowEnded);
    TagCatalogue.Version tags = catalogue.on(connection, policies, tenant.id(), today);
    return new TerminalPage(
        tenant.name(),
        organisation
            .unit(connection, tenant.id(), window.unitId())
            .map(DirectoryEntry::name)
            .orElse(""),
        window.code(),
        window.name(),
        caller.channel().settings().getOrDefault("title", ""),
        LevelChoice.of(tags));
  }

  Optional<TerminalCall> call(Connection connection, TerminalRequests.Caller caller)
      throws SQLException {
    UUID tenant = caller.tenant().id();
    Optional<Calls.Call> open =
        calls.open(connection, tenant, caller.channel().id(), caller.terminal().windowId());
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Calls.Call call = open.get();
    UUID staff = call.staffId();
    UUID matter = call.matterId();
    Optional<DirectoryEntry> serves =
        staff == null ? Optional.empty() : organisation.staff(connection, tenant, staff);
    return Optional.of(
        new TerminalCall(
            call.id(),
            serves.map(DirectoryEntry::name).orElse(null),
            serves.map(DirectoryEntry::code).orElse(null),
            matter == null
                ? null
                : organisation
                    .matter(connection, tenant, matter)
                    .map(DirectoryEntry::name)
                    .orElse(null),
            call.expiresAt()));
  }

  private static Refusal windowEnded() {
    return Refusal.conflict(
        "window-ended",
        "本机配对的窗口已撤销，请联系管理员把本机配对到现在的窗口。",
        "The window of this terminal was closed: ask the administrator to pair it with another.");
  }
}
