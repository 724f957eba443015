package org.haochaping.evaluation.terminal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.ChannelResource;
import org.haochaping.evaluation.Decoding;
import org.haochaping.evaluation.Refusals;
import org.haochaping.evaluation.Rules;
import org.haochaping.identity.Identity;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The terminals of a channel: paired, watched and unpaired by those who run it. */
@Path("channels")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN, Role.Names.LOCAL_IT})
public class TerminalResource {
  private static final int LONGEST_CODE = 64;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject ChannelInstances channels;
  @Inject Organisation organisation;
  @Inject Decoding decoding;
  @Inject Pairings pairings;
  @Inject PairedTerminals terminals;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "haochaping.public.url")
  String publicUrl;

  /** The address terminals open, and those that are paired. */
  public record TerminalList(String address, List<CounterTerminal> items) {}

  /**
   * A terminal and how it stands.
   *
   * @param clockAhead seconds its clock was ahead of ours when it was last seen
   * @param clockWrong whether somebody should set its clock
   */
  public record CounterTerminal(
      UUID id,
      @Nullable String unitName,
      @Nullable String windowCode,
      @Nullable String windowName,
      PairedTerminal.State state,
      @Nullable Instant seenAt,
      int waiting,
      int refused,
      long clockAhead,
      boolean clockWrong,
      String pairedBy,
      Instant pairedAt,
      @Nullable String revokedBy,
      @Nullable Instant revokedAt) {}

  /** For which window a code is wanted. */
  public record PairingWanted(@Nullable String windowCode) {}

  /** A code just made. It cannot be shown again. */
  public record PairingMade(String code, Instant expiresAt, String address) {}

  @GET
  @Path("{id}/terminals")
  public TerminalList list(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    UUID tenant = actor.tenantId();
    return transactions.in(
        tenant,
        connection -> {
          channel(connection, tenant, id);
          Directory directory = organisation.directory(connection, tenant);
          Instant now = clock.instant();
          return new TerminalList(
              address(actor),
              terminals.of(connection, tenant, id).stream()
                  .map(terminal -> view(directory, terminal, now))
                  .toList());
        });
  }

  private static CounterTerminal view(Directory directory, PairedTerminal terminal, Instant now) {
    DirectoryEntry window = directory.byId(terminal.windowId()).orElse(null);
    return new CounterTerminal(
        terminal.id(),
        window == null
            ? null
            : directory.byId(window.unitId()).map(DirectoryEntry::name).orElse(null),
        window == null ? null : window.code(),
        window == null ? null : window.name(),
        terminal.state(now),
        terminal.seenAt(),
        terminal.waiting(),
        terminal.refused(),
        terminal.clockAhead(),
        TappedAt.isWrong(terminal.clockAhead()),
        terminal.pairedBy(),
        terminal.pairedAt(),
        terminal.revokedBy(),
        terminal.revokedAt());
  }

  @POST
  @Path("{id}/terminals/pairings")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = PairingMade.class, responseCode = "201")
  public Response pair(@PathParam("id") UUID id, PairingWanted wanted) {
    Actor actor = identity.staff();
    UUID tenant = actor.tenantId();
    ChannelInstance channel =
        transactions.in(tenant, connection -> channel(connection, tenant, id));
    if (!decoding
        .surfaces(Objects.requireNonNull(actor.tenant()), channel)
        .contains(Surface.TERMINAL)) {
      throw noTerminals();
    }
    String code = Input.text(wanted.windowCode(), "windowCode", 1, LONGEST_CODE);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    Pairings.Made made =
        transactions.in(
            tenant,
            connection -> {
              DirectoryEntry window =
                  organisation
                      .window(connection, tenant, code, today)
                      .orElseThrow(() -> Refusals.of(List.of(Rules.windowUnknown(code))));
              return pairings.make(connection, tenant, id, window.id(), actor.login());
            });
    return Response.status(201)
        .entity(new PairingMade(made.code(), made.expiresAt(), address(actor)))
        .build();
  }

  @POST
  @Path("terminals/{terminal}/revocation")
  @APIResponse(responseCode = "204", description = "Unpaired")
  public Response revoke(@PathParam("terminal") UUID terminal) {
    Actor actor = identity.staff();
    boolean revoked =
        transactions.in(
            actor.tenantId(),
            connection -> terminals.revoke(connection, actor.tenantId(), terminal, actor.login()));
    if (!revoked) {
      throw Refusal.unknown(
          "terminal-unknown",
          "没有这台已配对的评价器，请刷新列表。",
          "There is no such paired terminal; reload the list.");
    }
    return Response.noContent().build();
  }

  static Refusal noTerminals() {
    return Refusal.conflict(
        "channel-has-no-terminals",
        "该渠道不使用窗口评价器，请改用窗口评价器渠道。",
        "This channel has no counter terminals; use one that has.");
  }

  private ChannelInstance channel(Connection connection, UUID tenant, UUID id) throws SQLException {
    return channels.byId(connection, tenant, id).orElseThrow(ChannelResource::unknownChannel);
  }

  private String address(Actor actor) {
    return publicUrl + "/t/" + Objects.requireNonNull(actor.tenant()).key();
  }
}
