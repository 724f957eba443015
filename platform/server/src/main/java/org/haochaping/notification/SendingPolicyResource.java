package org.haochaping.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.identity.Identity;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** When a tenant's messages go out. */
@Path("sending-policy")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN, Role.Names.LOCAL_IT})
public class SendingPolicyResource {
  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject SendingPolicies policies;
  @Inject Journal journal;

  /** Times of the day in China, as 21:00. */
  @Schema(name = "SendingPolicy")
  public record PolicyView(
      int version,
      @Nullable String quietFrom,
      @Nullable String quietUntil,
      @Nullable String digestAt) {

    static PolicyView of(SendingPolicy policy) {
      return new PolicyView(
          policy.version(),
          policy.quietFrom().toString(),
          policy.quietUntil().toString(),
          policy.digestAt().toString());
    }
  }

  @GET
  public PolicyView get() {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(), connection -> PolicyView.of(policies.of(connection, actor.tenantId())));
  }

  @PUT
  public PolicyView change(@HeaderParam("If-Match") @Nullable String match, PolicyView wanted) {
    Actor actor = identity.staff();
    LocalTime from = time(wanted.quietFrom(), "quietFrom");
    LocalTime until = time(wanted.quietUntil(), "quietUntil");
    LocalTime digest = time(wanted.digestAt(), "digestAt");
    return transactions.in(
        actor.tenantId(),
        connection -> {
          int version = policies.of(connection, actor.tenantId()).version();
          Versions.match(match, version);
          SendingPolicy policy = new SendingPolicy(version + 1, from, until, digest);
          policies.record(connection, actor.tenantId(), policy, actor.login());
          journal.record(
              connection,
              actor.tenantId(),
              "SendingPolicyChanged",
              actor.tenantId(),
              actor.login(),
              Json.createObjectBuilder()
                  .add("quietFrom", from.toString())
                  .add("quietUntil", until.toString())
                  .add("digestAt", digest.toString())
                  .build());
          return PolicyView.of(policy);
        });
  }

  private static LocalTime time(@Nullable String text, String field) {
    try {
      return LocalTime.parse(text == null ? "" : text.strip());
    } catch (DateTimeParseException e) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  field, "time-malformed", "请填写时间，如 21:00。", "Give a time, as 21:00.")));
    }
  }
}
