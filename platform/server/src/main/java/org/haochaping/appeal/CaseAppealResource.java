package org.haochaping.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Input;
import org.jspecify.annotations.Nullable;

/** The appeals of a case, and the application for one, written by the rated department. */
@Path("cases/{id}/appeals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseAppealResource {

  @Inject AppealDesk desk;
  @Inject AppealWork work;
  @Inject AppealWindows windows;

  /** 复核事项 and 申请复核理由 of 附件3. */
  @Schema(name = "AppealDrafted")
  public record Drafted(@Nullable String matter, @Nullable String reason) {

    Appeals.Draft draft() {
      return new Appeals.Draft(Input.text(matter, "matter", 4), Input.text(reason, "reason", 10));
    }
  }

  @GET
  @RolesAllowed({
    Role.Names.LEAD_DEPARTMENT,
    Role.Names.DEPARTMENT_HANDLER,
    Role.Names.UNIT_APPROVER,
    Role.Names.SERVICE_CENTRE,
    Role.Names.SERVICE_BUREAU,
    Role.Names.COUNTY_ADMIN,
    Role.Names.PREFECTURE_ADMIN
  })
  public AppealWindows.OfCase list(@PathParam("id") UUID id) {
    return desk.read((connection, actor) -> windows.ofCase(connection, actor, id));
  }

  /** Begins the application; one that is begun is written on at its own address. */
  @POST
  @RolesAllowed(Role.Names.DEPARTMENT_HANDLER)
  @APIResponseSchema(AppealDesk.Detail.class)
  public Response draft(@PathParam("id") UUID id, Drafted body) {
    Appeals.Draft draft = body.draft();
    return desk.on((connection, actor) -> work.draft(connection, actor, id, draft));
  }
}
