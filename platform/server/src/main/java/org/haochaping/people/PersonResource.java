package org.haochaping.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.identity.Identity;
import org.haochaping.people.Desk.Office;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** One person, and what his administrator can do about him; each act names the version seen. */
@Path("staff/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN, Role.Names.PROVINCE_OFFICE})
@SuppressWarnings("NullAway.Init") // JAX-RS fills the parameters of the address
public class PersonResource {

  @Inject Identity identity;
  @Inject Desk desk;
  @Inject Roster roster;
  @Inject StaffRows rows;
  @Inject StaffWork work;
  @Inject RoleWork roles;
  @Inject DeputyWork deputies;
  @Inject StaffAccounts accounts;
  @Inject TenantTransactions transactions;

  @PathParam("id")
  UUID id;

  @QueryParam("tenant")
  @Nullable String tenant;

  @HeaderParam("If-Match")
  @Nullable String ifMatch;

  @GET
  @APIResponseSchema(StaffView.Detail.class)
  public Response one() {
    Office office = office();
    return transactions.in(
        office.id(),
        connection -> {
          Person person = desk.person(connection, office, id);
          return Response.ok(detail(connection, office, person))
              .tag(Versions.tag(person.version()))
              .build();
        });
  }

  @POST
  @Path("changes")
  public StaffView.Outcome change(Wanted.NameAndUnit body) {
    Office office = office();
    Person before =
        transactions.in(
            office.id(),
            connection -> {
              Person person = desk.person(connection, office, id);
              work.change(connection, office, id, ifMatch, body);
              return person;
            });
    String name = String.valueOf(body.name()).strip();
    return before.name().equals(name)
        ? StaffView.Outcome.of(id)
        : accounts.renamed(office, before, name);
  }

  @POST
  @Path("roles")
  public StaffView.Outcome grant(Wanted.RoleGrant body) {
    return act((connection, office) -> roles.grant(connection, office, id, ifMatch, body));
  }

  @POST
  @Path("role-endings")
  public StaffView.Outcome endRole(Wanted.RoleEnding body) {
    return act((connection, office) -> roles.endRole(connection, office, id, ifMatch, body));
  }

  @POST
  @Path("departures")
  public StaffView.Outcome leave(Wanted.Departure body) {
    Office office = office();
    Person person =
        transactions.in(
            office.id(), connection -> work.leave(connection, office, id, ifMatch, body));
    LocalDate last = body.lastDay();
    // On his last day he still signs in; an errand shuts the account when the day is over.
    return last != null && last.isBefore(desk.today())
        ? accounts.disabled(office, person)
        : StaffView.Outcome.of(id);
  }

  @POST
  @Path("disablements")
  public StaffView.Outcome disable(Wanted.Because body) {
    Office office = office();
    Person person =
        transactions.in(
            office.id(), connection -> work.disable(connection, office, id, ifMatch, body));
    return accounts.disabled(office, person);
  }

  @POST
  @Path("enablements")
  public StaffView.Outcome enable(Wanted.Because body) {
    Office office = office();
    Person person =
        transactions.in(
            office.id(), connection -> work.enable(connection, office, id, ifMatch, body));
    return accounts.enabled(office, person);
  }

  @POST
  @Path("invitations")
  public StaffView.Outcome invite(Wanted.Invited body) {
    return accounts.invite(office(), id, ifMatch, body);
  }

  @POST
  @Path("password-resets")
  public StaffView.Outcome resetPassword() {
    return accounts.resetPassword(office(), id, ifMatch);
  }

  @POST
  @Path("deputyships")
  public StaffView.Outcome appoint(Wanted.StandIn body) {
    return act((connection, office) -> deputies.appoint(connection, office, id, ifMatch, body));
  }

  @POST
  @Path("deputyship-endings")
  public StaffView.Outcome dismiss(Wanted.StandInEnding body) {
    return act((connection, office) -> deputies.dismiss(connection, office, id, ifMatch, body));
  }

  /** An act that touches our rows alone. */
  @FunctionalInterface
  private interface Act {
    void on(Connection connection, Office office) throws SQLException;
  }

  private StaffView.Outcome act(Act act) {
    Office office = office();
    transactions.run(office.id(), connection -> act.on(connection, office));
    return StaffView.Outcome.of(id);
  }

  private Office office() {
    return desk.office(identity.staff(), tenant);
  }

  private StaffView.Detail detail(Connection connection, Office office, Person person)
      throws SQLException {
    LocalDate today = desk.today();
    boolean himself = office.actor().login().equals(person.login());
    return new StaffView.Detail(
        StaffView.of(person, today),
        person.roles().stream().map(role -> StaffView.RoleView.of(role, today)).toList(),
        roster.deputies(connection, office.id(), id).stream()
            .filter(one -> !one.neverBegan())
            .map(one -> StaffView.DeputyView.of(one, id, today))
            .toList(),
        rows.changes(connection, office.id(), id),
        himself
            ? List.of()
            : PeopleRights.grantable(office.actor(), office.tenant(), office.scope()).stream()
                .map(Role::code)
                .toList(),
        himself);
  }
}
