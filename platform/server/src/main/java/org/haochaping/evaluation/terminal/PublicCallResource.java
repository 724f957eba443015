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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.Decoding;
import org.haochaping.evaluation.Refusals;
import org.haochaping.evaluation.Rules;
import org.haochaping.evaluation.push.SignedRequests;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Where a window's own system asks for a rating. Each request is signed, as pushes are. */
@Path("public/channels/{channelKey}/calls")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class PublicCallResource {
  private static final byte[] NO_BODY = {};
  private static final int SHORTEST = 10;
  private static final int LONGEST = 600;
  private static final int USUAL = 120;
  private static final int LONGEST_NUMBER = 64;

  @PathParam("channelKey")
  String channelKey = "";

  @Context @Nullable HttpHeaders headers;

  @Inject SignedRequests requests;
  @Inject TenantTransactions transactions;
  @Inject Organisation organisation;
  @Inject Decoding decoding;
  @Inject Calls calls;
  @Inject PairedTerminals terminals;
  @Inject Clock clock;

  /**
   * What is to be rated.
   *
   * @param seconds how long the terminal asks, 10 to 600; two minutes when left out
   */
  public record CallWanted(
      @Nullable String windowCode,
      @Nullable String staffNumber,
      @Nullable String matterCode,
      @Nullable String serviceRecordNumber,
      @Nullable Integer serviceNumber,
      @Nullable Integer seconds) {}

  /**
   * A call that was made.
   *
   * @param listening how many terminals of the window are switched on; with none nobody sees it
   */
  public record CallMade(UUID id, Instant expiresAt, long listening) {}

  /** Whether a call was answered; never how. */
  public record CallProgress(UUID id, Calls.State state) {}

  @POST
  @Consumes(MediaType.WILDCARD)
  @APIResponseSchema(value = CallMade.class, responseCode = "201")
  public Response call(
      @RequestBody(content = @Content(schema = @Schema(implementation = CallWanted.class)))
          byte[] body) {
    SignedRequests.Sender sender = sender("/calls", body);
    CallWanted wanted = SignedBody.read(body, CallWanted.class);
    UUID tenant = sender.tenant().id();
    UUID channel = sender.channel().id();
    CallMade made =
        transactions.in(
            tenant,
            connection -> {
              Calls.Call call =
                  calls.make(connection, tenant, channel, resolved(connection, tenant, wanted));
              return new CallMade(
                  call.id(),
                  call.expiresAt(),
                  terminals.listening(connection, tenant, channel, call.windowId()));
            });
    return Response.status(201).entity(made).build();
  }

  @POST
  @Path("{id}/state")
  public CallProgress state(@PathParam("id") UUID id) {
    SignedRequests.Sender sender = sender("/calls/" + id + "/state", NO_BODY);
    UUID tenant = sender.tenant().id();
    UUID channel = sender.channel().id();
    return transactions.in(
        tenant,
        connection -> {
          Calls.Call call =
              calls
                  .byId(connection, tenant, channel, id)
                  .orElseThrow(PublicCallResource::unknownCall);
          return new CallProgress(id, calls.state(connection, tenant, channel, call));
        });
  }

  private SignedRequests.Sender sender(String below, byte[] body) {
    SignedRequests.Sender sender = requests.admit(channelKey, below, headers, body);
    if (!decoding.surfaces(sender.tenant(), sender.channel()).contains(Surface.TERMINAL)) {
      throw TerminalResource.noTerminals();
    }
    return sender;
  }

  private Calls.Wanted resolved(Connection connection, UUID tenant, CallWanted wanted)
      throws SQLException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    List<Problem> problems = new ArrayList<>();
    String windowCode = Input.text(wanted.windowCode(), "windowCode", 1, LONGEST_NUMBER);
    String staffNumber = Input.atMost(wanted.staffNumber(), "staffNumber", LONGEST_NUMBER);
    String matterCode = Input.atMost(wanted.matterCode(), "matterCode", LONGEST_NUMBER);
    String number =
        Input.atMost(wanted.serviceRecordNumber(), "serviceRecordNumber", LONGEST_NUMBER);
    Optional<DirectoryEntry> window = organisation.window(connection, tenant, windowCode, today);
    Optional<DirectoryEntry> staff =
        staffNumber.isEmpty()
            ? Optional.empty()
            : organisation.staff(connection, tenant, staffNumber, today);
    Optional<DirectoryEntry> matter =
        matterCode.isEmpty()
            ? Optional.empty()
            : organisation.matter(connection, tenant, matterCode, today);
    if (window.isEmpty()) {
      problems.add(Rules.windowUnknown(windowCode));
    }
    if (!staffNumber.isEmpty() && staff.isEmpty()) {
      problems.add(Rules.staffUnknown(staffNumber));
    }
    if (!matterCode.isEmpty() && matter.isEmpty()) {
      problems.add(Rules.matterUnknown(matterCode));
    }
    if (!problems.isEmpty()) {
      throw Refusals.of(problems);
    }
    Integer seconds = wanted.seconds();
    Integer service = wanted.serviceNumber();
    return new Calls.Wanted(
        window.orElseThrow().id(),
        staff.map(DirectoryEntry::id).orElse(null),
        matter.map(DirectoryEntry::id).orElse(null),
        number.isEmpty() ? null : number,
        service == null ? 1 : Input.number(service, "serviceNumber", 1, 999),
        Duration.ofSeconds(
            seconds == null ? USUAL : Input.number(seconds, "seconds", SHORTEST, LONGEST)));
  }

  private static Refusal unknownCall() {
    return Refusal.unknown(
        "call-unknown",
        "没有这次请评价，或已过一个月不再保存。",
        "There is no such call, or it is more than a month old.");
  }
}
