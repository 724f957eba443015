package org.haochaping.oversight.publication;

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
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.closing.Period;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Input;
import org.haochaping.web.Page;
import org.jspecify.annotations.Nullable;

/** Prompts (催报) one's tenant has sent and got. */
@Path("publication-prompts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PromptResource {
  private static final int LONGEST = 500;

  @Inject Identity identity;
  @Inject PublicationDesk desk;

  /**
   * A prompt to send.
   *
   * @param tenant the code of a tenant below
   * @param words may be left out
   */
  @Schema(name = "NewPublicationPrompt")
  public record NewPrompt(
      @Nullable String tenant,
      @Nullable String period,
      @Nullable IssueKind kind,
      @Nullable String words) {}

  /** A reply to one. */
  @Schema(name = "PublicationPromptReply")
  public record Reply(@Nullable String words) {}

  @GET
  @RolesAllowed({
    Role.Names.PROVINCE_OFFICE,
    Role.Names.PREFECTURE_ADMIN,
    Role.Names.COUNTY_ADMIN,
    Role.Names.SERVICE_BUREAU,
    Role.Names.LEAD_DEPARTMENT,
    Role.Names.GOVERNMENT_APPROVER
  })
  public Page<PromptView> list() {
    return Page.all(desk.prompts(identity.staff()));
  }

  @POST
  @RolesAllowed({
    Role.Names.PROVINCE_OFFICE,
    Role.Names.PREFECTURE_ADMIN,
    Role.Names.SERVICE_BUREAU
  })
  @APIResponseSchema(value = PromptView.class, responseCode = "201")
  public Response send(@Nullable NewPrompt body) {
    NewPrompt prompt = Input.body(body);
    String words = Input.atMost(Input.plain(prompt.words, "words"), "words", LONGEST);
    PromptView sent =
        desk.send(
            identity.staff(),
            Input.required(prompt.tenant, "tenant", "请选择要催报的地区。", "Choose whom to ask."),
            Period.parse(prompt.period),
            Input.required(prompt.kind, "kind", "请选择要催报的通报。", "Choose what to ask for."),
            words);
    return Response.status(201).entity(sent).build();
  }

  /** Replies to one that one's own tenant got; once. */
  @POST
  @Path("{id}/reply")
  @RolesAllowed({
    Role.Names.LEAD_DEPARTMENT,
    Role.Names.SERVICE_BUREAU,
    Role.Names.COUNTY_ADMIN,
    Role.Names.PREFECTURE_ADMIN
  })
  public PromptView reply(@PathParam("id") UUID id, @Nullable Reply body) {
    String words = Input.plain(Input.body(body).words, "words");
    return desk.reply(identity.staff(), id, Input.text(words, "words", 1, LONGEST));
  }
}
