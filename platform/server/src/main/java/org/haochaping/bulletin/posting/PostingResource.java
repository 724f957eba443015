package org.haochaping.bulletin.posting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.assessment.inspection.VisitPhoto;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Input;
import org.haochaping.web.Page;
import org.jspecify.annotations.Nullable;

/** Where one's own tenant's bulletins were posted. */
@Path("bulletins/{id}/postings")
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
public class PostingResource {
  private static final int LONGEST_PLACE = 200;
  private static final int LONGEST_URL = 500;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Postings postings;

  /**
   * It was posted.
   *
   * @param url of the page, for a site
   */
  public record NewPosting(
      @Nullable PostingForm form,
      @Nullable String place,
      @Nullable String url,
      @Nullable Instant postedAt) {

    Postings.Note note() {
      return new Postings.Note(
          Input.required(form, "form", "请选择张贴形式。", "Choose a form."),
          Input.text(place, "place", 1, LONGEST_PLACE),
          Input.atMost(url, "url", LONGEST_URL),
          Input.required(postedAt, "postedAt", "请填写张贴时间。", "Say when it was posted."));
    }
  }

  /** Every form, also those in which it has not been posted. */
  @GET
  public Page<Postings.Posted> list(@PathParam("id") UUID id) {
    UUID tenant = identity.staff().tenantId();
    return transactions.in(tenant, connection -> Page.all(postings.of(connection, tenant, id)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({
    Role.Names.LEAD_DEPARTMENT,
    Role.Names.SERVICE_BUREAU,
    Role.Names.COUNTY_ADMIN,
    Role.Names.PREFECTURE_ADMIN
  })
  @APIResponseSchema(value = Posting.class, responseCode = "201")
  public Response note(@PathParam("id") UUID id, @Nullable NewPosting body) {
    Actor actor = identity.staff();
    Postings.Note note = Input.body(body).note();
    Posting posting =
        transactions.in(actor.tenantId(), connection -> postings.note(connection, actor, id, note));
    return Response.status(Response.Status.CREATED).entity(posting).build();
  }

  /** A picture of it, as on a notice board; where and with what it was taken is not kept. */
  @PUT
  @Path("{posting}/photo")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({
    Role.Names.LEAD_DEPARTMENT,
    Role.Names.SERVICE_BUREAU,
    Role.Names.COUNTY_ADMIN,
    Role.Names.PREFECTURE_ADMIN
  })
  @APIResponse(responseCode = "204", description = "Kept")
  public Response keep(
      @PathParam("id") UUID id, @PathParam("posting") UUID posting, InputStream body)
      throws IOException {
    Actor actor = identity.staff();
    UUID tenant = actor.tenantId();
    transactions.run(tenant, connection -> postings.mayKeep(connection, actor, id, posting));
    VisitPhoto photo = VisitPhoto.of(body.readNBytes(VisitPhoto.LARGEST + 1));
    transactions.run(tenant, connection -> postings.keep(connection, actor, id, posting, photo));
    return Response.noContent().build();
  }

  @GET
  @Path("{posting}/photo")
  @Produces(MediaType.WILDCARD)
  @APIResponseSchema(byte[].class)
  public Response photo(@PathParam("id") UUID id, @PathParam("posting") UUID posting) {
    UUID tenant = identity.staff().tenantId();
    PostingRows.Picture picture =
        transactions.in(tenant, connection -> postings.picture(connection, tenant, id, posting));
    return Response.ok(picture.bytes(), picture.kind().mediaType()).build();
  }
}
