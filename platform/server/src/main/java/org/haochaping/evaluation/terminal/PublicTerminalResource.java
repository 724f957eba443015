package org.haochaping.evaluation.terminal;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.evaluation.QrSvg;
import org.haochaping.plugin.api.Level;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What the page of a counter terminal asks for. Once paired, it signs each request. */
@Path("public/{tenantKey}/terminals")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class PublicTerminalResource {
  private static final byte[] NO_BODY = {};
  private static final int MOST_WAITING = 100_000;

  @PathParam("tenantKey")
  String tenantKey = "";

  @Context @Nullable HttpHeaders headers;

  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject Pairings pairings;
  @Inject PairedTerminals terminals;
  @Inject TerminalRequests requests;
  @Inject TerminalPages pages;
  @Inject TerminalRatings ratings;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "haochaping.public.url")
  String publicUrl;

  /**
   * What was typed into the terminal.
   *
   * @param key random; who asks again with the same one is told the same, should the answer be lost
   */
  public record PairingTyped(@Nullable String code, @Nullable String key) {}

  /**
   * What the terminal signs with from now on; told to nobody else.
   *
   * @param windowId by which it knows what it rated here, should it be paired elsewhere later
   */
  public record TerminalPaired(UUID windowId, String accessKey, String secret) {
    /** Secrets stay out of logs. */
    @Override
    public String toString() {
      return "TerminalPaired[" + windowId + "]";
    }
  }

  /** What a terminal says of itself every few seconds. */
  public record TerminalBeat(int waiting, int refused) {}

  /**
   * The server's time, and the call that waits for an answer.
   *
   * @param page the script of the page as it is now; a terminal with another one opens anew
   */
  public record TerminalNews(
      Instant now, TerminalPages.@Nullable TerminalCall call, @Nullable String page) {}

  /** The proof of an accepted rating, and where its citizen reads what becomes of it. */
  public record TerminalThanks(
      String receipt, Level level, LocalDate ratedOn, String url, String qrSvg) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = TerminalPaired.class, responseCode = "201")
  public Response pair(PairingTyped typed) {
    Tenant tenant =
        tenants
            .byKey(tenantKey)
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        "tenant-unknown",
                        "没有找到该地区，请核对网址。",
                        "There is no such place; check the address."));
    String code = typed.code() == null ? "" : typed.code();
    String asker = Pairings.asker(typed.key());
    Optional<TerminalPaired> paired =
        Pairings.isCode(code)
            ? transactions.in(
                tenant.id(), connection -> paired(connection, tenant.id(), code, asker))
            : Optional.empty();
    return Response.status(201)
        .entity(paired.orElseThrow(PublicTerminalResource::codeWrong))
        .build();
  }

  private Optional<TerminalPaired> paired(
      Connection connection, UUID tenant, String code, String asker) throws SQLException {
    pairings.withinBounds(connection, tenant);
    Optional<Pairings.Claim> claim = pairings.take(connection, tenant, code, asker);
    if (claim.isPresent()) {
      PairedTerminals.Made made = terminals.pair(connection, tenant, claim.get());
      pairings.paired(connection, tenant, claim.get().id(), made.id());
      return Optional.of(
          new TerminalPaired(claim.get().windowId(), made.accessKey(), made.secret()));
    }
    Optional<UUID> before = pairings.before(connection, tenant, code, asker);
    if (before.isEmpty()) {
      pairings.wrong(connection, tenant);
      return Optional.empty();
    }
    return terminals
        .byId(connection, tenant, before.get())
        .filter(signer -> signer.terminal().revokedAt() == null)
        .map(
            signer ->
                new TerminalPaired(
                    signer.terminal().windowId(), signer.terminal().accessKey(), signer.secret()));
  }

  @POST
  @Path("page")
  public TerminalPages.TerminalPage page() {
    TerminalRequests.Caller caller = requests.admit(tenantKey, "/page", headers, NO_BODY);
    return transactions.in(caller.tenant().id(), connection -> pages.page(connection, caller));
  }

  @POST
  @Path("beats")
  @Consumes(MediaType.WILDCARD)
  public TerminalNews beat(
      @RequestBody(content = @Content(schema = @Schema(implementation = TerminalBeat.class)))
          byte[] body) {
    TerminalRequests.Caller caller = requests.admit(tenantKey, "/beats", headers, body);
    TerminalBeat beat = SignedBody.read(body, TerminalBeat.class);
    Instant now = clock.instant();
    return transactions.in(
        caller.tenant().id(),
        connection -> {
          terminals.seen(
              connection,
              caller.tenant().id(),
              caller.terminal(),
              new PairedTerminals.Report(
                  bounded(beat.waiting()),
                  bounded(beat.refused()),
                  caller.time() - now.getEpochSecond()));
          return new TerminalNews(
              now, pages.call(connection, caller).orElse(null), PageScript.name().orElse(null));
        });
  }

  @POST
  @Path("evaluations")
  @Consumes(MediaType.WILDCARD)
  @APIResponseSchema(value = TerminalThanks.class, responseCode = "201")
  public Response rate(
      @RequestBody(
              content =
                  @Content(schema = @Schema(implementation = TerminalRatings.TerminalRating.class)))
          byte[] body) {
    TerminalRequests.Caller caller = requests.admit(tenantKey, "/evaluations", headers, body);
    TerminalRatings.Accepted accepted =
        ratings.accept(caller, SignedBody.read(body, TerminalRatings.TerminalRating.class));
    String url = publicUrl + "/q/" + accepted.receipt();
    return Response.status(accepted.repeated() ? 200 : 201)
        .entity(
            new TerminalThanks(
                accepted.receipt(), accepted.level(), accepted.ratedOn(), url, QrSvg.of(url)))
        .build();
  }

  private static int bounded(int said) {
    return Math.max(0, Math.min(said, MOST_WAITING));
  }

  private static Refusal codeWrong() {
    return Refusal.unknown(
        "pairing-code-wrong",
        "配对码不正确、已用过或已过期，请核对，或请管理员在渠道页面重新生成。",
        "The code is wrong, was used, or is too old: check it, or ask for a new one.");
  }
}
