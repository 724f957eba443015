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
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Tenant;
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
  public record TenantView(UUID id, String code, String name, String level, String key) {}

  /** A role he holds now. */
  public record RoleView(
      String role,
      String chinese,
      @Nullable UUID unitId,
      @Nullable String unitName,
      @Nullable Integer source) {}

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
                tenant.id(), tenant.code(), tenant.name(), tenant.level().name(), tenant.key()),
        actor.roles().stream()
            .map(
                held ->
                    new RoleView(
                        held.role().code(),
                        held.role().chinese(),
                        held.unitId(),
                        held.unitName(),
                        held.source()))
            .toList());
  }
}
