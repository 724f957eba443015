package org.haochaping.bulletin.remark;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Input;
import org.haochaping.web.Page;
import org.jspecify.annotations.Nullable;

/** What is said of one's own tenant's bulletins, and the answers. */
@Path("bulletins/{id}/remarks")
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
public class RemarkResource {
  private static final int LONGEST = 2000;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject RemarkDesk desk;

  /**
   * The answer, for everybody to read.
   *
   * @param accepted whether it is an error; asked for where one was pointed out
   * @param seen as it stood when it was read; refused when that has changed
   */
  @Schema(name = "RemarkAnswer")
  public record Answer(
      @Nullable Boolean accepted, @Nullable String text, @Nullable RemarkState seen) {}

  /**
   * Why it is not shown to everybody, or not any more.
   *
   * @param reason its sender reads this
   * @param seen as it stood when it was read; refused when that has changed
   */
  @Schema(name = "RemarkWithholding")
  public record Withholding(@Nullable String reason, @Nullable RemarkState seen) {}

  /** All, the first first; who does not answer for the bulletin reads no withheld words. */
  @GET
  public Page<RemarkDesk.Line> list(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(), connection -> Page.all(desk.of(connection, actor, id)));
  }

  @POST
  @Path("{remark}/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({
    Role.Names.LEAD_DEPARTMENT,
    Role.Names.SERVICE_BUREAU,
    Role.Names.COUNTY_ADMIN,
    Role.Names.PREFECTURE_ADMIN
  })
  public RemarkDesk.Line answer(
      @PathParam("id") UUID id, @PathParam("remark") UUID remark, @Nullable Answer body) {
    Actor actor = identity.staff();
    Answer given = Input.body(body);
    String text = Input.plain(Input.text(given.text(), "text", 2, LONGEST), "text");
    return transactions.in(
        actor.tenantId(),
        connection -> {
          RemarkKind kind = desk.kind(connection, actor.tenantId(), id, remark, given.seen());
          return desk.act(connection, actor, id, remark, action(kind, given.accepted()), text);
        });
  }

  @POST
  @Path("{remark}/withholdings")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({
    Role.Names.LEAD_DEPARTMENT,
    Role.Names.SERVICE_BUREAU,
    Role.Names.COUNTY_ADMIN,
    Role.Names.PREFECTURE_ADMIN
  })
  public RemarkDesk.Line withhold(
      @PathParam("id") UUID id, @PathParam("remark") UUID remark, @Nullable Withholding body) {
    Actor actor = identity.staff();
    Withholding given = Input.body(body);
    String reason = Input.plain(Input.text(given.reason(), "reason", 5, LONGEST), "reason");
    return transactions.in(
        actor.tenantId(),
        connection -> {
          desk.kind(connection, actor.tenantId(), id, remark, given.seen());
          return desk.act(connection, actor, id, remark, RemarkAction.WITHHOLD, reason);
        });
  }

  private static RemarkAction action(RemarkKind kind, @Nullable Boolean accepted) {
    return switch (kind) {
      case COMMENT -> RemarkAction.ANSWER;
      case ERROR ->
          Input.required(
                  accepted, "accepted", "请选择是确有错误还是经核实无误。", "Choose whether it is an error or not.")
              ? RemarkAction.ACCEPT
              : RemarkAction.REFUTE;
    };
  }
}
