package org.haochaping.evaluation.handover;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Where the page that an app opened exchanges its token for a link. No sign-in: it is signed. */
@Path("public/channels/{channelKey}/hand-overs")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PublicHandOverResource {
  private static final int LONGEST_KEY = 200;

  @Inject HandOvers handOvers;

  /** What stood behind the deep link. */
  public record HandOverForm(@Nullable String token) {}

  @POST
  public HandOvers.HandedOver open(
      @PathParam("channelKey") String channelKey,
      @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
      HandOverForm form) {
    String token = form.token();
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY || token == null) {
      throw HandOverRefusals.unreadable();
    }
    return handOvers.open(channelKey, token.strip(), key.strip());
  }
}
