package org.haochaping.onboarding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.PolicyVersion;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The tenants one may know of, and bringing them in and out as YAML. */
@Path("tenants")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TenantResource {
  private static final String YAML = "application/yaml";

  @Inject Identity identity;
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject Policies policies;
  @Inject TenantImport imports;
  @Inject TenantExport exports;

  /** A tenant in the list. */
  public record TenantView(
      UUID id,
      String code,
      String name,
      TenantLevel level,
      @Nullable String parentCode,
      String key,
      @Nullable Integer profileVersion) {}

  /** One's own and all below it; for an operator all there are. */
  @GET
  @RolesAllowed("**")
  public Page<TenantView> list() {
    Actor actor = identity.actor();
    Tenant own = actor.tenant();
    List<Tenant> visible = own == null ? tenants.all() : tenants.atOrBelow(own.id());
    Map<UUID, Tenant> byId =
        visible.stream().collect(Collectors.toMap(Tenant::id, Function.identity()));
    return Page.all(visible.stream().map(tenant -> view(tenant, byId)).toList());
  }

  /**
   * Compares a tenant's file with its rows, and applies it when asked to and nothing is wrong.
   * Problems come with their lines, all at once; then nothing has been applied.
   */
  @POST
  @Path("imports")
  @Consumes({YAML, "application/x-yaml", "text/yaml"})
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.PROVINCE_OFFICE, Role.Names.PREFECTURE_ADMIN})
  public ImportResult run(byte[] file, @QueryParam("apply") @DefaultValue("false") boolean apply) {
    return imports.run(text(file), apply, identity.actor());
  }

  /** A file that imports back without a difference. */
  @GET
  @Path("{code}/export")
  @Produces(YAML)
  @RolesAllowed({
    Role.Names.OPERATOR,
    Role.Names.PROVINCE_OFFICE,
    Role.Names.PREFECTURE_ADMIN,
    Role.Names.COUNTY_ADMIN
  })
  @APIResponseSchema(String.class)
  public Response export(@PathParam("code") String code) {
    Actor actor = identity.actor();
    Tenant tenant =
        tenants
            .byCode(code)
            .filter(found -> ImportRights.mayExport(actor, found))
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        "tenant-unknown",
                        "没有找到这个租户，或它不由您管理。",
                        "There is no such tenant, or it is not yours."));
    return Response.ok(exports.yaml(tenant))
        .header("Content-Disposition", "attachment; filename=\"tenant-" + code + ".yaml\"")
        .build();
  }

  private TenantView view(Tenant tenant, Map<UUID, Tenant> visible) {
    Tenant parent = tenant.parentId() == null ? null : visible.get(tenant.parentId());
    Optional<PolicyVersion> ruled =
        transactions.in(tenant.id(), connection -> policies.latest(connection, tenant.id()));
    return new TenantView(
        tenant.id(),
        tenant.code(),
        tenant.name(),
        tenant.level(),
        parent == null ? null : parent.code(),
        tenant.key(),
        ruled.map(PolicyVersion::version).orElse(null));
  }

  private static String text(byte[] file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.invalid(
          "not-utf-8",
          "文件不是UTF-8编码，请另存为UTF-8后重新导入。",
          "The file is not UTF-8; save it as UTF-8 and import it again.");
    }
  }
}
