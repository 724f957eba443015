package org.haochaping.onboarding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.haochaping.identity.Identity;
import org.haochaping.identity.Invitation;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Making the tenant of a draft, inviting its administrator, trying it out and going live. */
@Path("onboardings/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.OPERATOR, Role.Names.PROVINCE_OFFICE, Role.Names.PREFECTURE_ADMIN})
public class LaunchResource {
  @PathParam("id")
  UUID id = new UUID(0, 0);

  @Inject Identity identity;
  @Inject DraftDesk desk;
  @Inject DraftViews views;
  @Inject Launch launch;

  /** Shown once: it is kept nowhere. */
  @Schema(name = "FirstInvitation")
  public record InvitationView(String login, @Nullable String oneTimePassword, boolean created) {}

  /** Applies the draft, in the version somebody has looked at, or tells what speaks against it. */
  @POST
  @Path("applications")
  public ImportResult apply(
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
    Actor actor = identity.actor();
    return launch.apply(actor, desk.open(actor, id, ifMatch));
  }

  @POST
  @Path("invitations")
  public InvitationView invite() {
    Actor actor = identity.actor();
    Invitation made = launch.invite(actor, desk.open(actor, id));
    return new InvitationView(made.login(), made.oneTimePassword(), made.created());
  }

  @POST
  @Path("trials")
  public Journey tryOut() {
    Actor actor = identity.actor();
    return launch.sendTrial(actor, desk.open(actor, id));
  }

  /** How far the latest trial has come; no stages when there was none. */
  @GET
  @Path("trials")
  public Journey journey() {
    Actor actor = identity.actor();
    return launch.journey(desk.open(actor, id)).orElseGet(() -> new Journey(List.of(), false));
  }

  @GET
  @Path("checklist")
  public Checklist checklist() {
    Actor actor = identity.actor();
    return launch.checklist(desk.open(actor, id));
  }

  @POST
  @Path("launches")
  public DraftView.Summary goLive() {
    Actor actor = identity.actor();
    return views.summary(launch.goLive(actor, desk.open(actor, id)));
  }
}
