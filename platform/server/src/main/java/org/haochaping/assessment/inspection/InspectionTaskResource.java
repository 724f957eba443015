package org.haochaping.assessment.inspection;

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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What an inspector's phone asks for and sends. */
@Path("inspection-tasks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.INSPECTOR)
public class InspectionTaskResource {
  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject InspectionTasks tasks;
  @Inject VisitIntake intake;
  @Inject Clock clock;

  /** His tasks, and the server's time, by which the phone knows how wrong its own clock is. */
  @Schema(name = "InspectionTasks")
  public record Tasks(Instant now, String login, List<InspectionTasks.Task> items) {}

  /** A visit that was taken, now or before. */
  @Schema(name = "VisitTaken")
  public record VisitTaken(UUID id, String number, Instant visitedAt) {}

  @GET
  public Tasks list() {
    Actor actor = identity.staff();
    return new Tasks(
        clock.instant(),
        actor.login(),
        transactions.in(actor.tenantId(), connection -> tasks.of(connection, actor)));
  }

  /** Keeps a photo of a visit that is still to come; the same again changes nothing. */
  @PUT
  @Path("{id}/visits/{visit}/photos/{number}")
  @Consumes(MediaType.WILDCARD)
  @APIResponse(responseCode = "204", description = "Kept")
  public Response keep(
      @PathParam("id") UUID id,
      @PathParam("visit") UUID visit,
      @PathParam("number") int number,
      InputStream body)
      throws IOException {
    Actor actor = identity.staff();
    intake.expect(actor, id);
    if (number < 1 || number > VisitPhoto.MOST) {
      throw Refusal.invalid(
          "photos-too-many",
          "一次到访最多" + VisitPhoto.MOST + "张照片，请删去几张。",
          "A visit has " + VisitPhoto.MOST + " photos at the most; take some away.");
    }
    VisitPhoto photo = VisitPhoto.of(body.readNBytes(VisitPhoto.LARGEST + 1));
    intake.keep(actor, id, visit, number, photo);
    return Response.noContent().build();
  }

  /** Takes a visit, whose photos have arrived by then. */
  @POST
  @Path("{id}/visits")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = VisitTaken.class, responseCode = "201")
  public Response visit(@PathParam("id") UUID id, @Nullable VisitSent body) {
    VisitIntake.Taken taken = intake.accept(identity.staff(), id, body);
    Visit visit = taken.visit();
    return Response.status(taken.repeated() ? 200 : 201)
        .entity(new VisitTaken(visit.id(), visit.number(), visit.visitedAt()))
        .build();
  }
}
