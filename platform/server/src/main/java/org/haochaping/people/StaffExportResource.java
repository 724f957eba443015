package org.haochaping.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.identity.Identity;
import org.haochaping.people.Desk.Office;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;

/** Who has which role where, and since when, as a file. */
@Path("staff/export")
@RequestScoped
public class StaffExportResource {

  @Inject Identity identity;
  @Inject Desk desk;
  @Inject Roster roster;
  @Inject TenantTransactions transactions;

  /**
   * Of one's own tenant, as CSV for spreadsheets.
   *
   * @param all also people who have left and roles that have ended
   */
  @GET
  @APIResponseSchema(String.class)
  @Produces("text/csv; charset=UTF-8")
  @RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN, Role.Names.PROVINCE_OFFICE})
  public Response export(@QueryParam("all") boolean all) {
    Office office = desk.office(identity.staff(), null).whole();
    List<Person> people =
        transactions.in(office.id(), connection -> roster.everybody(connection, office.id()));
    String name = "staff-" + office.tenant().code() + "-" + desk.today() + ".csv";
    return Response.ok(StaffCsv.of(people, desk.today(), all))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
