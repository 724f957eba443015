package org.haochaping.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.jspecify.annotations.Nullable;

/** Who is signed in, and what he may do. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

  @Inject Identity identity;

  /** The signed-in person. */
  public record Me(
      String login,
      String name,
      String office,
      @Nullable TenantView tenant,
      List<RoleView> roles) {}

  /** His tenant. */
  @Schema(name = "MyTenant")
  public record TenantView(UUID id, String code, String name, TenantLevel level, String key) {}

  /** A role he holds now: his own, or of somebody he stands in for. */
  public record RoleView(
      @Schema(
              enumeration = {
                Role.Names.OPERATOR,
                Role.Names.PROVINCE_OFFICE,
                Role.Names.PREFECTURE_ADMIN,
                Role.Names.COUNTY_ADMIN,
                Role.Names.LEAD_DEPARTMENT,
                Role.Names.DEPARTMENT_HANDLER,
                Role.Names.UNIT_APPROVER,
                Role.Names.RATED_STAFF,
                Role.Names.SERVICE_CENTRE,
                Role.Names.SERVICE_BUREAU,
                Role.Names.GOVERNMENT_APPROVER,
                Role.Names.INSPECTOR,
                Role.Names.LOCAL_IT
              })
          String role,
      String chinese,
      @Nullable UUID unitId,
      @Nullable String unitName,
      @Nullable Integer source,
      @Nullable String heldFor) {}

  @GET
  @RolesAllowed("**")
  public Me me() {
    Actor actor = identity.actor();
    Tenant tenant = actor.tenant();
    return new Me(
        actor.login(),
        actor.name(),
        actor.office(),
        tenant == null
            ? null
            : new TenantView(
                tenant.id(), tenant.code(), tenant.name(), tenant.level(), tenant.key()),
        actor.roles().stream()
            .map(
                held ->
                    new RoleView(
                        held.role().code(),
                        held.role().chinese(),
                        held.unitId(),
                        held.unitName(),
                        held.source(),
                        held.heldFor()))
            .toList());
  }
}
