package org.haochaping.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.identity.Identity;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Holds, placed and lifted by an administrator on ratings of his tenant or by a lead department on
 * cases it leads, with a reason; written down in the rating's own tenant.
 */
@Path("retention/holds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN, Role.Names.LEAD_DEPARTMENT})
public class HoldResource {
  private static final int LONGEST_YEARS = 3;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject @Any Instance<HoldSubjects> subjects;
  @Inject LegalHolds holds;
  @Inject Journal journal;
  @Inject Clock clock;

  /**
   * A hold to place.
   *
   * @param subject a case number or a receipt
   */
  public record HoldWanted(
      @Nullable String subject, @Nullable String reason, @Nullable LocalDate reviewOn) {}

  /** Why it is lifted. */
  public record Lifting(@Nullable String reason) {}

  /** Its id. */
  public record HoldPlaced(UUID id) {}

  @POST
  @APIResponseSchema(value = HoldPlaced.class, responseCode = "201")
  public Response place(HoldWanted wanted) {
    Actor actor = identity.staff();
    String reason = reason(wanted.reason());
    LocalDate review = review(wanted.reviewOn());
    String named = wanted.subject() == null ? "" : wanted.subject().strip();
    HoldSubjects.Subject subject =
        transactions
            .in(actor.tenantId(), connection -> find(connection, actor, named))
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        "hold-subject-unknown",
                        "没有找到这个差评编号或查询码对应的评价，或您无权对它设置保留。请核对后重新填写。",
                        "No rating of yours has this case number or receipt; check it."));
    UUID id =
        transactions.in(
            subject.tenantId(),
            connection -> {
              UUID placed =
                  holds
                      .place(connection, subject, reason, review, actor)
                      .orElseThrow(
                          () ->
                              Refusal.conflict(
                                  "already-held",
                                  "这条评价已经设置了依法保留。",
                                  "This rating is held already."));
              journal.record(
                  connection,
                  subject.tenantId(),
                  "LegalHoldPlaced",
                  subject.evaluationId(),
                  actor.login(),
                  Json.createObjectBuilder()
                      .add("hold", placed.toString())
                      .add("reason", reason)
                      .add("reviewOn", review.toString())
                      .build());
              return placed;
            });
    return Response.status(Response.Status.CREATED).entity(new HoldPlaced(id)).build();
  }

  @POST
  @Path("{id}/liftings")
  public LegalHolds.LegalHold lift(@PathParam("id") UUID id, Lifting body) {
    Actor actor = identity.staff();
    String reason = reason(body.reason());
    LegalHolds.LegalHold hold = seen(actor, id).orElseThrow(HoldResource::unknown);
    if (!mayLift(actor, hold)) {
      throw Refusal.forbidden(
          "not-your-hold",
          "由本级管理员或设置它的单位解除。",
          "It is lifted by the administrator of its tenant or by the office that placed it.");
    }
    transactions.run(
        hold.tenantId(),
        connection -> {
          if (!holds.lift(connection, hold.tenantId(), id, reason, actor.name())) {
            throw Refusal.conflict("already-lifted", "该保留已经解除。", "The hold was lifted before.");
          }
          journal.record(
              connection,
              hold.tenantId(),
              "LegalHoldLifted",
              id,
              actor.login(),
              Json.createObjectBuilder().add("reason", reason).build());
        });
    return seen(actor, id).orElseThrow(HoldResource::unknown);
  }

  private Optional<LegalHolds.LegalHold> seen(Actor actor, UUID id) {
    return transactions.in(
        actor.tenantId(),
        connection ->
            holds.seenBy(connection, actor.tenantId()).stream()
                .filter(hold -> hold.id().equals(id))
                .findFirst());
  }

  private static boolean mayLift(Actor actor, LegalHolds.LegalHold hold) {
    boolean own = hold.tenantId().equals(actor.tenantId());
    return (own && (actor.has(Role.COUNTY_ADMIN) || actor.has(Role.PREFECTURE_ADMIN)))
        || hold.office().equals(actor.office());
  }

  private Optional<HoldSubjects.Subject> find(Connection connection, Actor actor, String named)
      throws SQLException {
    for (HoldSubjects finder : subjects) {
      Optional<HoldSubjects.Subject> found = finder.find(connection, actor, named);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String reason(@Nullable String given) {
    String reason = given == null ? "" : given.strip();
    if (reason.length() < 4 || reason.length() > 200) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "reason",
                  "length",
                  "请写明理由(4至200字)。",
                  "Give the reason in 4 to 200 characters.")));
    }
    return reason;
  }

  private LocalDate review(@Nullable LocalDate day) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), RetentionPolicy.CHINA);
    if (day == null || !day.isAfter(today) || day.isAfter(today.plusYears(LONGEST_YEARS))) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "reviewOn",
                  "range",
                  "请选择明天起三年内的复查日期。",
                  "Choose a review day from tomorrow on, within three years.")));
    }
    return day;
  }

  private static Refusal unknown() {
    return Refusal.unknown("hold-unknown", "没有这项依法保留。", "There is no such hold.");
  }
}
