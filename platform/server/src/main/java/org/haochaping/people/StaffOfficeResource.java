package org.haochaping.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.identity.Identity;
import org.haochaping.organisation.UnitList;
import org.haochaping.people.Desk.Office;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

/** What an administrator needs to know before he acts: where he may, and what he may give. */
@Path("staff/office")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN, Role.Names.PROVINCE_OFFICE})
public class StaffOfficeResource {

  @Inject Identity identity;
  @Inject Desk desk;
  @Inject Tenants tenants;
  @Inject UnitList units;

  /**
   * Where he acts.
   *
   * @param everybody whether he manages everybody there or the administrators alone
   * @param grantable the roles he may give there
   * @param below the tenants right under his own, whose administrators he manages
   */
  @Schema(name = "StaffOffice")
  public record OfficeView(
      String tenant,
      String name,
      boolean everybody,
      List<String> grantable,
      List<OfficeUnit> units,
      List<Below> below) {}

  /** A unit in force. */
  public record OfficeUnit(UUID id, String code, String name) {}

  /** A tenant right under his own. */
  public record Below(String code, String name) {}

  /** Of one's own tenant, or of the one named by its code. */
  @GET
  public OfficeView office(@QueryParam("tenant") @Nullable String tenant) {
    Actor actor = identity.staff();
    Office office = desk.office(actor, tenant);
    return new OfficeView(
        office.tenant().code(),
        office.tenant().name(),
        office.scope() == PeopleRights.Scope.EVERYBODY,
        PeopleRights.grantable(actor, office.tenant(), office.scope()).stream()
            .map(Role::code)
            .toList(),
        units.of(office.id(), desk.today()).stream()
            .map(unit -> new OfficeUnit(unit.id(), unit.code(), unit.name()))
            .toList(),
        actor.has(Role.PREFECTURE_ADMIN) || actor.has(Role.PROVINCE_OFFICE)
            ? tenants.atOrBelow(actor.tenantId()).stream()
                .filter(one -> Objects.equals(one.parentId(), actor.tenantId()))
                .map(one -> new Below(one.code(), one.name()))
                .toList()
            : List.of());
  }
}
