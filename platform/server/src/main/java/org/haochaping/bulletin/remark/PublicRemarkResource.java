package org.haochaping.bulletin.remark;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What people say of a published bulletin, and the way to say it. No sign-in, no name. */
@Path("public/{tenantKey}/bulletins/{id}/remarks")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class PublicRemarkResource {

  @PathParam("tenantKey")
  String tenantKey = "";

  @PathParam("id")
  UUID id = new UUID(0, 0);

  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject Remarks remarks;
  @Inject RemarkIntake intake;

  /**
   * What somebody has to say.
   *
   * @param place where the error is: which table, which unit, which number
   */
  public record NewRemark(
      @Nullable RemarkKind kind, @Nullable String place, @Nullable String words) {}

  /**
   * It was taken.
   *
   * @param code by which its sender, and nobody else, finds the answer; shown this once
   */
  @Schema(name = "RemarkThanks")
  public record Thanks(String code) {}

  @GET
  public Remarks.Beside list() {
    UUID tenant = tenant().id();
    return transactions.in(tenant, connection -> remarks.beside(connection, tenant, id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = Thanks.class, responseCode = "201")
  public Response take(
      @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
      @Nullable NewRemark body) {
    Tenant tenant = tenant();
    if (key == null || key.isBlank() || key.length() > RemarkIntake.LONGEST_KEY) {
      throw Refusal.malformed(
          "idempotency-key-missing",
          "提交缺少防重复标识，请刷新页面后重试。",
          "The Idempotency-Key header is missing or too long; reload the page and try again.");
    }
    NewRemark given = Input.body(body);
    SentRemark sent = SentRemark.of(given.kind(), given.place(), given.words());
    RemarkIntake.Taken taken =
        transactions.in(
            tenant.id(), connection -> intake.take(connection, tenant, id, sent, key.strip()));
    return Response.status(taken.repeated() ? 200 : 201).entity(new Thanks(taken.code())).build();
  }

  private Tenant tenant() {
    return tenants
        .byKey(tenantKey)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "tenant-unknown",
                    "没有找到该地区，请核对网址。",
                    "There is no such place; check the address."));
  }
}
