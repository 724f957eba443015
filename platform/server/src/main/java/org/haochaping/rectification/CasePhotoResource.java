package org.haochaping.rectification;

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
import org.haochaping.assessment.inspection.VisitPhotos;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;

/**
 * What an inspector saw, as evidence in the case of his bad rating, for whoever may see the case.
 * Nothing here says who he was, when he came or by which plan.
 */
@Path("cases/{id}/photos")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.DEPARTMENT_HANDLER,
  Role.Names.UNIT_APPROVER,
  Role.Names.SERVICE_CENTRE,
  Role.Names.SERVICE_BUREAU,
  Role.Names.COUNTY_ADMIN,
  Role.Names.PREFECTURE_ADMIN
})
public class CasePhotoResource {
  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Cases cases;
  @Inject VisitPhotos photos;

  /** The rating behind a case, and whose it is. */
  private record Rated(UUID tenantId, UUID evaluationId) {}

  @GET
  public Page<VisitPhotos.Item> list(@PathParam("id") UUID id) {
    Rated rated = rated(id);
    return transactions.in(
        rated.tenantId,
        connection -> Page.all(photos.ofRating(connection, rated.tenantId, rated.evaluationId)));
  }

  /** The picture's bytes. */
  @GET
  @Path("{number}")
  @Produces(MediaType.WILDCARD)
  @APIResponseSchema(byte[].class)
  public Response one(@PathParam("id") UUID id, @PathParam("number") int number) {
    Rated rated = rated(id);
    VisitPhotos.Picture picture =
        transactions
            .in(
                rated.tenantId,
                connection ->
                    photos.ofRating(connection, rated.tenantId, rated.evaluationId, number))
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        "photo-unknown",
                        "没有这张照片，或它已随评价内容到期删除。",
                        "There is no such photo, or it went with the words of the rating."));
    return Response.ok(picture.bytes(), picture.kind().mediaType()).build();
  }

  private Rated rated(UUID id) {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection -> {
          BadReviewCase about = cases.byId(actor, id).orElseThrow(CaseDesk::unknown);
          return new Rated(about.tenantId, about.evaluationId);
        });
  }
}
