package org.haochaping.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.haochaping.identity.Accounts;
import org.haochaping.identity.Identity;
import org.haochaping.journal.Journal;
import org.haochaping.people.Desk.Office;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Where Keycloak and our rows differ, and the repairs that take one press of a button. */
@Path("staff/drift")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN, Role.Names.PROVINCE_OFFICE})
public class DriftResource {

  @Inject Identity identity;
  @Inject Desk desk;
  @Inject Roster roster;
  @Inject Accounts accounts;
  @Inject Journal journal;
  @Inject TenantTransactions transactions;

  /**
   * What came of a repair.
   *
   * @param oneTimePassword of a new invitation, shown once
   */
  public record Repaired(String login, @Nullable String oneTimePassword) {}

  /** In one's own tenant. */
  @GET
  public Page<Drift> list() {
    return Page.all(drift(office()));
  }

  /** Only what the list offers at this moment. */
  @POST
  @Path("repairs")
  public Repaired repair(Wanted.Repair wanted) {
    Office office = office();
    PeopleRights.notHimself(office.actor(), String.valueOf(wanted.login()));
    Drift found =
        drift(office).stream()
            .filter(one -> one.login().equals(wanted.login()))
            .filter(one -> one.repair() != null && one.repair().name().equals(wanted.repair()))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "no-such-drift",
                        "这项差异已不存在,请刷新页面。",
                        "This difference is gone; reload the page."));
    Repaired repaired = repaired(office, found);
    transactions.run(
        office.id(),
        connection ->
            journal.record(
                connection,
                office.id(),
                "StaffDriftRepaired",
                found.staffId() == null ? office.id() : found.staffId(),
                office.actor().login(),
                content(found).build()));
    return repaired;
  }

  private Repaired repaired(Office office, Drift found) {
    Drift.Repair repair = Optional.ofNullable(found.repair()).orElseThrow();
    switch (repair) {
      case DISABLE -> accounts.disable(office.tenant(), found.login());
      case ENABLE -> accounts.enable(office.tenant(), found.login());
      case RENAME -> accounts.rename(office.tenant(), found.login(), found.name());
      case INVITE -> {
        var invitation =
            accounts.invite(office.tenant(), found.login(), found.name(), Optional.empty());
        return new Repaired(found.login(), invitation.oneTimePassword());
      }
    }
    return new Repaired(found.login(), null);
  }

  private List<Drift> drift(Office office) {
    List<Person> people =
        transactions.in(office.id(), connection -> roster.everybody(connection, office.id()));
    return Drift.between(
        accounts.accounts(office.tenant()), people, desk.today(), accounts::exists);
  }

  private Office office() {
    return desk.office(identity.staff(), null).whole();
  }

  private static JsonObjectBuilder content(Drift found) {
    return StaffRows.content()
        .add("login", found.login())
        .add("drift", found.kind().name())
        .add("repair", String.valueOf(found.repair()));
  }
}
