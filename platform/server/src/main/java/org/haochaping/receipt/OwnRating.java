package org.haochaping.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.closing.Closings;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.FollowUps;
import org.haochaping.evaluation.GivenRating;
import org.haochaping.evaluation.GivenRatings;
import org.haochaping.evaluation.Opinion;
import org.haochaping.evaluation.Outcome;
import org.haochaping.evaluation.OwnCorrections;
import org.haochaping.evaluation.TagCatalogue;
import org.haochaping.rectification.CitizenActs;
import org.haochaping.rectification.CitizenActs.Standing;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;

/**
 * What a citizen may still do with his own rating: correct a slip (改错), rate once more (追加评价). Only
 * his own page tells whether and until when, so that nobody learns when it is worth pressing him.
 */
@ApplicationScoped
public class OwnRating {
  @Inject GivenRatings ratings;
  @Inject OwnCorrections corrections;
  @Inject FollowUps followUps;
  @Inject CitizenActs acts;
  @Inject Closings closings;
  @Inject Policies policies;
  @Inject TagCatalogue catalogue;
  @Inject Clock clock;

  /** Until when he can correct it; nothing when he cannot. */
  Optional<Instant> correctableUntil(Connection connection, UUID tenant, GivenRating rating)
      throws SQLException {
    Optional<Instant> until = corrections.until(connection, tenant, rating);
    return until.isPresent()
            && isWithNobody(acts.standing(tenant, rating.id()))
            && !closings.covers(connection, tenant, rating.ratedOn())
        ? until
        : Optional.empty();
  }

  /** Corrects it, and with it the case it has opened or is to open. */
  void correct(
      Connection connection,
      Tenant tenant,
      UUID evaluation,
      OwnRatingResource.OpinionForm form,
      TagCatalogue.Version tags)
      throws SQLException {
    GivenRating rating =
        ratings.locked(connection, tenant.id(), evaluation).orElseThrow(ReceiptResource::unknown);
    if (corrections.until(connection, tenant.id(), rating).isEmpty()
        || closings.covers(connection, tenant.id(), rating.ratedOn())) {
      throw tooLate();
    }
    if (!isWithNobody(acts.locked(tenant.id(), evaluation))) {
      throw tooLate();
    }
    Opinion opinion = form.opinion(tags);
    if (opinion.equals(new Opinion(rating.level(), rating.tags(), rating.words()))) {
      throw Refusal.conflict(
          "nothing-corrected", "内容没有变化，请改正后再提交。", "Nothing is different; correct it first.");
    }
    Opinion kept = corrections.correct(connection, tenant.id(), rating, opinion, tags.name());
    acts.corrected(
        connection,
        tenant.id(),
        evaluation,
        kept.level(),
        String.join("；", tags.texts(kept.tags())),
        kept.words());
  }

  /**
   * Until which day he can rate once more; {@link LocalDate#MAX} when there is no last day, nothing
   * when he cannot.
   */
  Optional<LocalDate> canFollowUpUntil(Connection connection, UUID tenant, GivenRating rating)
      throws SQLException {
    boolean first = rating.assessNumber() == 1 && rating.isOwn() && rating.counts();
    if (!first || ratings.following(connection, tenant, rating.id()).isPresent()) {
      return Optional.empty();
    }
    return switch (acts.standing(tenant, rating.id())) {
      case ANSWERED -> Optional.of(LocalDate.MAX);
      case NONE -> rating.level().isBad() ? Optional.empty() : window(connection, tenant, rating);
      case WITH_LEAD, BEING_DEALT_WITH, VOIDED -> Optional.empty();
    };
  }

  private Optional<LocalDate> window(Connection connection, UUID tenant, GivenRating rating)
      throws SQLException {
    LocalDate day = LocalDate.ofInstant(rating.receivedAt(), Duty.CHINA);
    int days = policies.at(connection, tenant, day).followUp().calendarDays();
    LocalDate last = day.plusDays(days);
    return days > 0 && !today().isAfter(last) ? Optional.of(last) : Optional.empty();
  }

  /** Rates once more. */
  Outcome.Accepted followUp(Connection connection, Tenant tenant, UUID evaluation, Opinion opinion)
      throws SQLException {
    GivenRating first =
        ratings.locked(connection, tenant.id(), evaluation).orElseThrow(ReceiptResource::unknown);
    boolean done = ratings.following(connection, tenant.id(), evaluation).isPresent();
    if (!done && canFollowUpUntil(connection, tenant.id(), first).isEmpty()) {
      throw notNow(first, acts.standing(tenant.id(), evaluation));
    }
    Outcome.Accepted accepted = followUps.add(connection, tenant, first, opinion);
    if (!accepted.repeated()) {
      acts.followedUp(connection, tenant.id(), evaluation, opinion.level());
    }
    return accepted;
  }

  /** The contents to choose from today. */
  TagCatalogue.Version tags(Connection connection, UUID tenant) throws SQLException {
    return catalogue.on(connection, policies, tenant, today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Duty.CHINA);
  }

  private static boolean isWithNobody(Standing standing) {
    return switch (standing) {
      case NONE, WITH_LEAD -> true;
      case BEING_DEALT_WITH, ANSWERED, VOIDED -> false;
    };
  }

  private static Refusal tooLate() {
    return Refusal.conflict(
        "not-correctable",
        "这条评价现在不能更正：只能在评价后不久、交给有关单位之前更正一次。答复之后您可以追加评价。",
        "It cannot be corrected now: only once, soon after you rated and before an office has it."
            + " Once it was answered you can rate again.");
  }

  private static Refusal notNow(GivenRating first, Standing standing) {
    if (first.assessNumber() > 1) {
      return Refusal.conflict(
          "follow-up-itself",
          "这已经是追加评价，不能再追加；如还有问题请拨打12345。",
          "This is a follow-up already; call 12345 if there is more.");
    }
    boolean waits =
        switch (standing) {
          case WITH_LEAD, BEING_DEALT_WITH -> true;
          case NONE -> first.level().isBad() && first.counts();
          case ANSWERED, VOIDED -> false;
        };
    return waits
        ? Refusal.conflict(
            "not-answered-yet",
            "还没有答复，请在收到答复后再追加评价。",
            "There is no answer yet; rate again when there is one.")
        : Refusal.conflict(
            "follow-up-closed",
            "这条评价不能再追加评价；如还有问题请拨打12345。",
            "This rating can no longer be followed up; call 12345 if there is more.");
  }
}
