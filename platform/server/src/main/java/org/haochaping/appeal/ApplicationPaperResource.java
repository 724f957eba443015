package org.haochaping.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.tenancy.Role;

/** 附件3 as a file, for whoever may read the appeal. */
@Path("appeals/{id}/copies/{keptBy}/documents/{format}")
@RequestScoped
@Produces(MediaType.WILDCARD)
@RolesAllowed({
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.DEPARTMENT_HANDLER,
  Role.Names.UNIT_APPROVER,
  Role.Names.RATED_STAFF,
  Role.Names.SERVICE_CENTRE,
  Role.Names.SERVICE_BUREAU
})
public class ApplicationPaperResource {

  @Inject AppealPrinting printing;

  /**
   * The paper.
   *
   * @param keptBy {@code LEAD} or {@code APPLICANT}
   * @param format {@code pdf}, {@code docx}, {@code xlsx} or {@code web}
   */
  @GET
  @APIResponseSchema(byte[].class)
  public Response file(
      @PathParam("id") UUID id,
      @PathParam("keptBy") String keptBy,
      @PathParam("format") String format) {
    return printing.application(id, keptBy, format);
  }
}
