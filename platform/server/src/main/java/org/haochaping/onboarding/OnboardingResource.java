package org.haochaping.onboarding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Page;
import org.haochaping.web.Versions;

/** The tenants that are being onboarded, and beginning with one. */
@Path("onboardings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.OPERATOR, Role.Names.PROVINCE_OFFICE, Role.Names.PREFECTURE_ADMIN})
public class OnboardingResource {
  @Inject Identity identity;
  @Inject DraftDesk desk;
  @Inject DraftViews views;

  @GET
  public Page<DraftView.Summary> list() {
    return Page.all(desk.all(identity.actor()).stream().map(views::summary).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = DraftView.class, responseCode = "201")
  public Response start(DraftDesk.PlaceForm form) {
    Actor actor = identity.actor();
    Draft draft = desk.start(actor, form);
    return Response.status(201)
        .tag(Versions.tag(draft.version()))
        .entity(views.view(draft, actor))
        .build();
  }
}
