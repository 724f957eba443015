package org.haochaping.onboarding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.onboarding.file.OrganisationTemplate;

/** The workbook in which an organisation is filled in. */
@Path("organisation-template")
@RequestScoped
public class TemplateResource {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @GET
  @Produces(XLSX)
  @RolesAllowed("**")
  @APIResponseSchema(byte[].class)
  public Response template() {
    return Response.ok(OrganisationTemplate.bytes())
        .header("Content-Disposition", "attachment; filename=\"organisation.xlsx\"")
        .build();
  }
}
