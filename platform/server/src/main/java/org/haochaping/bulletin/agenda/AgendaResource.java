package org.haochaping.bulletin.agenda;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.duty.DutyState;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;
import org.jspecify.annotations.Nullable;

/** Which office owes which bulletin by when. */
@Path("bulletins/duties")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.SERVICE_BUREAU,
  Role.Names.SERVICE_CENTRE,
  Role.Names.COUNTY_ADMIN,
  Role.Names.PREFECTURE_ADMIN,
  Role.Names.GOVERNMENT_APPROVER
})
public class AgendaResource {

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Agenda agenda;
  @Inject Clock clock;

  /**
   * One duty.
   *
   * @param assigned whether an office of the tenant owes it; else the tenant has none for it yet
   * @param late whether it is overdue, or was done late
   * @param why the reason for its date
   */
  @Schema(name = "BulletinDuty")
  public record DutyView(
      DutyKind kind,
      String kindName,
      String clause,
      String period,
      UUID unitId,
      String unitName,
      boolean assigned,
      LocalDate dueOn,
      DutyState state,
      String stateInWords,
      boolean late,
      @Nullable Instant doneAt,
      String why) {

    static DutyView of(Duty duty, LocalDate today) {
      Instant done = duty.doneAt();
      LocalDate until = done == null ? today : LocalDate.ofInstant(done, Duty.CHINA);
      return new DutyView(
          duty.kind(),
          duty.kind().chinese(),
          duty.kind().clause(),
          Owed.of(duty).period().code(),
          duty.responsibleUnitId(),
          duty.responsibleUnitName(),
          duty.isAssigned(),
          duty.dueOn(),
          duty.state(today),
          duty.words(today),
          !duty.withdrawn() && until.isAfter(duty.dueOn()),
          done,
          duty.explanation().getJsonObject(0).getString("note"));
    }
  }

  /** All of the tenant, the last due first. */
  @GET
  public Page<DutyView> list() {
    UUID tenant = identity.staff().tenantId();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    return transactions.in(
        tenant,
        connection ->
            Page.all(
                agenda.all(connection, tenant).stream()
                    .map(duty -> DutyView.of(duty, today))
                    .toList()));
  }
}
