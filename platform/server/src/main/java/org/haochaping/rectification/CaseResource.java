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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyState;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** Bad reviews for those who deal with them. */
@Path("cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.DEPARTMENT_HANDLER,
  Role.Names.SERVICE_CENTRE,
  Role.Names.SERVICE_BUREAU,
  Role.Names.COUNTY_ADMIN,
  Role.Names.PREFECTURE_ADMIN
})
public class CaseResource {
  private static final int PAGE = 30;
  private static final int LONGEST = 2000;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Cases cases;
  @Inject CaseWork work;
  @Inject Timeline timeline;
  @Inject Duties duties;
  @Inject Clock clock;

  /** To whom, and what to say. */
  public record HandOver(@Nullable UUID unitId, @Nullable String note) {}

  /** How complex, and which section deals with it. */
  public record Acknowledgement(
      BadReviewCase.@Nullable Complexity complexity, @Nullable String section) {}

  /** What was found and done, and what the citizen reads. */
  public record AnswerGiven(
      BadReviewCase.@Nullable Finding finding, @Nullable String measures, @Nullable String reply) {}

  @GET
  public Page<CaseView> list(
      @QueryParam("state") @Nullable CaseState state,
      @QueryParam("overdue") boolean overdue,
      @QueryParam("q") @Nullable String text,
      @QueryParam("cursor") @Nullable UUID cursor) {
    Actor actor = identity.staff();
    LocalDate today = today();
    return transactions.in(
        actor.tenantId(),
        connection -> {
          Cases.Search search = new Cases.Search(state, overdue, text);
          List<CaseView> views = new ArrayList<>();
          for (BadReviewCase c : cases.search(actor, search, cursor, overdue ? 500 : PAGE + 1)) {
            CaseView view = CaseView.of(c, duties.about(connection, c.tenantId, c.id), today);
            CaseView.Due due = view.due();
            if (!overdue || (due != null && due.state().equals(DutyState.OVERDUE.name()))) {
              views.add(view);
            }
          }
          return Page.cut(views, overdue ? 500 : PAGE, view -> view.id().toString());
        });
  }

  @GET
  @Path("{id}")
  public Response one(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection ->
            response(connection, actor, cases.byId(actor, id).orElseThrow(CaseWork::unknown)));
  }

  @POST
  @Path("{id}/hand-overs")
  public Response handOver(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, HandOver body) {
    UUID unit = required(body.unitId(), "unitId", "请选择被评价部门。", "Choose the rated department.");
    String note = text(body.note(), "note", 0);
    return act((c, actor) -> work.handOver(c, actor, id, ifMatch, unit, note));
  }

  @POST
  @Path("{id}/acknowledgements")
  public Response acknowledge(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Acknowledgement body) {
    BadReviewCase.Complexity complexity =
        required(
            body.complexity(),
            "complexity",
            "请选择情况清楚或情况复杂。",
            "Say whether the matter is clear or complex.");
    String section = text(body.section(), "section", 0);
    return act((c, actor) -> work.acknowledge(c, actor, id, ifMatch, complexity, section));
  }

  @POST
  @Path("{id}/answers")
  public Response answer(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      AnswerGiven body) {
    BadReviewCase.Finding finding =
        required(body.finding(), "finding", "请选择核查结论。", "Choose what was found.");
    String measures = text(body.measures(), "measures", 2);
    String reply = text(body.reply(), "reply", 5);
    return act((c, actor) -> work.answer(c, actor, id, ifMatch, finding, measures, reply));
  }

  @POST
  @Path("{id}/closures")
  public Response close(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return act((c, actor) -> work.close(c, actor, id, ifMatch));
  }

  /** One act on a case. */
  @FunctionalInterface
  private interface Act {
    BadReviewCase on(Connection connection, Actor actor) throws SQLException;
  }

  private Response act(Act act) {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(), connection -> response(connection, actor, act.on(connection, actor)));
  }

  private Response response(Connection connection, Actor actor, BadReviewCase about)
      throws SQLException {
    LocalDate today = today();
    List<Duty> owed = duties.about(connection, about.tenantId, about.id);
    List<Party> parties = about.partiesOf(actor);
    List<String> actions = new ArrayList<>();
    CaseLife.actions(about.state, parties).forEach(action -> actions.add(action.name()));
    if (about.contactGiven && ContactReadings.mayRead(parties)) {
      actions.add(ContactReadings.ACTION);
    }
    CaseView.Detail detail =
        new CaseView.Detail(
            CaseView.of(about, owed, today),
            about.version,
            about.section,
            about.complexity == null ? null : about.complexity.name(),
            about.finding == null ? null : about.finding.name(),
            about.measures,
            about.reply,
            timeline.of(connection, about.tenantId, about.id).stream()
                .map(
                    e ->
                        new CaseView.Step(
                            e.at(),
                            e.event().name(),
                            e.event().chinese(),
                            e.office() + " " + e.actor(),
                            e.text()))
                .toList(),
            owed.stream().map(duty -> CaseView.duty(duty, today)).toList(),
            actions,
            actions.contains(CaseAction.HAND_OVER.name())
                ? HandOverUnits.of(connection, about.tenantId).stream()
                    .map(u -> new CaseView.Unit(u.id(), u.name(), u.id().equals(about.unitId)))
                    .toList()
                : List.of());
    return Response.ok(detail).tag(Versions.tag(about.version)).build();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Duty.CHINA);
  }

  private static <T> T required(@Nullable T value, String field, String chinese, String english) {
    if (value == null) {
      throw Refusal.invalid(List.of(new Refusal.Field(field, "required", chinese, english)));
    }
    return value;
  }

  private static String text(@Nullable String value, String field, int least) {
    String text = value == null ? "" : value.strip();
    if (text.length() < least || text.length() > LONGEST) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  field,
                  "length",
                  "请填写" + least + "至" + LONGEST + "字。",
                  "Write " + least + " to " + LONGEST + " characters.")));
    }
    return text;
  }
}
