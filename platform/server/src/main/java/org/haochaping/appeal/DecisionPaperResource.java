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

/** 复核决定书 as a file, for whoever may read the appeal. */
@Path("appeals/{id}/decision/documents/{format}")
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
public class DecisionPaperResource {

  @Inject AppealPrinting printing;

  /**
   * The paper.
   *
   * @param format {@code pdf}, {@code docx}, {@code xlsx} or {@code web}
   */
  @GET
  @APIResponseSchema(byte[].class)
  public Response file(@PathParam("id") UUID id, @PathParam("format") String format) {
    return printing.decision(id, format);
  }
}
