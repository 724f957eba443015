package org.haochaping.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.identity.Identity;
import org.haochaping.people.Desk.Office;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;
import org.jspecify.annotations.Nullable;

/** The people of a tenant, for those who manage them. */
@Path("staff")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN, Role.Names.PROVINCE_OFFICE})
public class StaffResource {
  private static final int PAGE = 50;

  @Inject Identity identity;
  @Inject Desk desk;
  @Inject Roster roster;
  @Inject StaffAccounts accounts;
  @Inject TenantTransactions transactions;

  /**
   * By staff number.
   *
   * @param tenant the code of a tenant right under one's own, to see its administrators
   * @param text a part of a name, number, login or unit
   * @param all also those who have left
   */
  @GET
  public Page<StaffView> list(
      @QueryParam("tenant") @Nullable String tenant,
      @QueryParam("q") @Nullable String text,
      @QueryParam("all") boolean all,
      @QueryParam("cursor") @Nullable UUID cursor) {
    Office office = desk.office(identity.staff(), tenant);
    boolean everybody = office.scope() == PeopleRights.Scope.EVERYBODY;
    Roster.Search search =
        new Roster.Search(
            text == null ? "" : text.strip(),
            all,
            desk.today(),
            cursor,
            everybody ? PAGE + 1 : Integer.MAX_VALUE);
    List<StaffView> people =
        transactions
            .in(office.id(), connection -> roster.search(connection, office.id(), search))
            .stream()
            .filter(person -> Desk.visible(office, person))
            .map(person -> StaffView.of(person, desk.today()))
            .toList();
    return everybody ? Page.cut(people, PAGE, view -> view.id().toString()) : Page.all(people);
  }

  /** Registers somebody; with a login he is invited and his one-time password is answered. */
  @POST
  @APIResponseSchema(value = StaffView.Outcome.class, responseCode = "201")
  public Response join(@QueryParam("tenant") @Nullable String tenant, Wanted.Joining body) {
    Office office = desk.office(identity.staff(), tenant);
    return Response.status(Response.Status.CREATED).entity(accounts.join(office, body)).build();
  }
}
