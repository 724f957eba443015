package org.haochaping.rectification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyState;
import org.haochaping.identity.Identity;
import org.haochaping.plugin.api.Level;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Input;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Bad reviews for those who deal with them. */
@Path("cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.DEPARTMENT_HANDLER,
  Role.Names.UNIT_APPROVER,
  Role.Names.SERVICE_CENTRE,
  Role.Names.SERVICE_BUREAU,
  Role.Names.COUNTY_ADMIN,
  Role.Names.PREFECTURE_ADMIN
})
public class CaseResource {
  private static final int PAGE = 30;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Cases cases;
  @Inject CaseWork work;
  @Inject CaseActs acts;
  @Inject CaseReassignment reassignment;
  @Inject Duties duties;
  @Inject Clock clock;

  /** To whom, what to say, and who assists. */
  public record HandOver(
      @Nullable UUID unitId, @Nullable String note, @Nullable List<UUID> assistUnitIds) {}

  /** How complex, and which section deals with it. */
  public record Acknowledgement(
      BadReviewCase.@Nullable Complexity complexity, @Nullable String section) {}

  /** Why it is not this department's. */
  public record GivenBack(@Nullable String reason) {}

  /** Why it is complex after all. */
  public record FoundComplex(@Nullable String reason) {}

  @GET
  public Page<CaseView> list(
      @QueryParam("state") @Nullable CaseState state,
      @QueryParam("overdue") boolean overdue,
      @QueryParam("q") @Nullable String text,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("matter") @Nullable String matter,
      @QueryParam("window") @Nullable String window,
      @QueryParam("level") @Nullable Level level,
      @QueryParam("source") @Nullable Integer source,
      @QueryParam("unit") @Nullable UUID unit,
      @QueryParam("tag") @Nullable String tag,
      @QueryParam("cursor") @Nullable UUID cursor) {
    Actor actor = identity.staff();
    LocalDate today = today();
    Cases.Search search =
        new Cases.Search(
            state, overdue, text, day(from), day(to), matter, window, level, source, unit, tag);
    return transactions.in(
        actor.tenantId(),
        connection -> {
          List<CaseView> views = new ArrayList<>();
          for (BadReviewCase c : cases.search(actor, search, cursor, overdue ? 500 : PAGE + 1)) {
            CaseView view = CaseView.of(c, duties.about(connection, c.tenantId, c.id), today);
            CaseView.Due due = view.due();
            if (!overdue || (due != null && due.state() == DutyState.OVERDUE)) {
              views.add(view);
            }
          }
          return Page.cut(views, overdue ? 500 : PAGE, view -> view.id().toString());
        });
  }

  @GET
  @Path("{id}")
  @APIResponseSchema(CaseView.Detail.class)
  public Response one(@PathParam("id") UUID id) {
    return acts.on((connection, actor) -> cases.shown(actor, id).orElseThrow(CaseDesk::unknown));
  }

  @POST
  @Path("{id}/hand-overs")
  @APIResponseSchema(CaseView.Detail.class)
  public Response handOver(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      HandOver body) {
    UUID unit =
        Input.required(body.unitId(), "unitId", "请选择被评价部门。", "Choose the rated department.");
    String note = Input.text(body.note(), "note", 0);
    List<UUID> named = body.assistUnitIds();
    List<UUID> assists = named == null ? List.of() : named;
    return acts.on((c, actor) -> work.handOver(c, actor, id, ifMatch, unit, note, assists));
  }

  @POST
  @Path("{id}/acknowledgements")
  @APIResponseSchema(CaseView.Detail.class)
  public Response acknowledge(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Acknowledgement body) {
    BadReviewCase.Complexity complexity =
        Input.required(
            body.complexity(),
            "complexity",
            "请选择情况清楚或情况复杂。",
            "Say whether the matter is clear or complex.");
    String section = Input.text(body.section(), "section", 0);
    return acts.on((c, actor) -> work.acknowledge(c, actor, id, ifMatch, complexity, section));
  }

  /** Gives a case that was addressed wrongly back to the lead department. */
  @POST
  @Path("{id}/returns")
  @APIResponseSchema(CaseView.Detail.class)
  public Response giveBack(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      GivenBack body) {
    String reason = Input.text(body.reason(), "reason", 5);
    return acts.on((c, actor) -> work.giveBack(c, actor, id, ifMatch, reason));
  }

  /** Finds later that a matter is complex. */
  @POST
  @Path("{id}/reclassifications")
  @APIResponseSchema(CaseView.Detail.class)
  public Response reclassify(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      FoundComplex body) {
    String reason = Input.text(body.reason(), "reason", 5);
    return acts.on((c, actor) -> work.reclassify(c, actor, id, ifMatch, reason));
  }

  /** Gives cases to another unit or section; tells of each whether it was moved. */
  @POST
  @Path("reassignments")
  public Page<CaseReassignment.Outcome> reassign(CaseReassignment.Wanted body) {
    String reason = Input.text(body.reason(), "reason", 2);
    Input.text(body.toSection(), "toSection", 0);
    List<UUID> ids = body.caseIds();
    if (body.fromUnitId() == null && (ids == null || ids.isEmpty())) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "caseIds", "required", "请选择要调整的差评。", "Choose the cases to be moved.")));
    }
    if (ids != null && ids.size() > Cases.MOST_AT_ONCE) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "caseIds",
                  "too-many",
                  "一次最多调整" + Cases.MOST_AT_ONCE + "件，请分批办理。",
                  "Move at most " + Cases.MOST_AT_ONCE + " cases at once.")));
    }
    if (body.toUnitId() == null && (body.toSection() == null || body.toSection().isBlank())) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "toUnitId",
                  "required",
                  "请选择承办单位或填写承办科室。",
                  "Choose the unit or name the section.")));
    }
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection -> Page.all(reassignment.reassign(connection, actor, body, reason)));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.malformed("date-invalid", "日期请按2026-10-15的格式填写。", "Write dates as 2026-10-15.");
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Duty.CHINA);
  }
}
