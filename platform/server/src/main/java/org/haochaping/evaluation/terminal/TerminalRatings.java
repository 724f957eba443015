package org.haochaping.evaluation.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.Decoding;
import org.haochaping.evaluation.GivenRating;
import org.haochaping.evaluation.GivenRatings;
import org.haochaping.evaluation.Intake;
import org.haochaping.evaluation.Outcome;
import org.haochaping.evaluation.RatingForm;
import org.haochaping.evaluation.Receipts;
import org.haochaping.evaluation.Refusals;
import org.haochaping.evaluation.TappedRating;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** Takes what terminals send: at once, or after hours without a network, and then in any order. */
@ApplicationScoped
public class TerminalRatings {
  @Inject TenantTransactions transactions;
  @Inject Organisation organisation;
  @Inject Policies policies;
  @Inject Decoding decoding;
  @Inject Intake intake;
  @Inject GivenRatings ratings;
  @Inject Receipts receipts;
  @Inject Calls calls;
  @Inject Clock clock;

  /**
   * A rating as it was tapped; never changed afterwards, since it was signed then.
   *
   * @param call the call it answers, if the page showed one
   * @param serverAhead seconds the server's clock was ahead of the terminal's, as it knew then
   * @param receipt the part of a receipt behind the tenant's key, which the terminal made and shows
   *     when it has no network
   */
  public record TerminalRating(
      @Schema(implementation = Level.class) @Nullable String level,
      @Nullable List<String> tags,
      @Nullable String words,
      @Nullable UUID call,
      @Nullable Long serverAhead,
      @Nullable String receipt) {}

  /** What was accepted, now or before. */
  record Accepted(String receipt, Level level, LocalDate ratedOn, boolean repeated) {}

  Accepted accept(TerminalRequests.Caller caller, TerminalRating rating) {
    return before(caller, rating)
        .or(() -> attempt(caller, rating, true))
        // The other terminal of the window answered the call while this one was on its way.
        .or(() -> before(caller, rating))
        .or(() -> attempt(caller, rating, false))
        .orElseThrow();
  }

  /** A rating that was accepted stays as it is, whatever has changed here since. */
  private Optional<Accepted> before(TerminalRequests.Caller caller, TerminalRating rating) {
    Tenant tenant = caller.tenant();
    return transactions.in(
        tenant.id(),
        connection -> {
          Optional<Outcome.Accepted> known = intake.tapped(connection, tenant, key(caller));
          if (known.isEmpty()) {
            return Optional.empty();
          }
          alias(connection, tenant, known.get(), rating);
          GivenRating given =
              ratings.byId(connection, tenant.id(), known.get().evaluationId()).orElseThrow();
          return Optional.of(
              new Accepted(known.get().receipt(), given.level(), given.ratedOn(), true));
        });
  }

  /** Empty when the call it answers was answered by another meanwhile. */
  private Optional<Accepted> attempt(
      TerminalRequests.Caller caller, TerminalRating rating, boolean withCall) {
    Tenant tenant = caller.tenant();
    Instant now = clock.instant();
    Facts facts =
        transactions.in(
            tenant.id(), connection -> facts(connection, caller, rating, now, withCall));
    ChannelRequest request =
        ChannelRequest.ofForm(form(rating, facts.tapped), facts.link, caller.key(), now);
    EvaluationDraft draft = decoding.one(tenant, caller.channel(), request);
    return transactions
        .in(tenant.id(), connection -> store(connection, caller, rating, facts, draft))
        .map(outcome -> accepted(outcome, draft));
  }

  private static Accepted accepted(Outcome outcome, EvaluationDraft draft) {
    if (outcome instanceof Outcome.Accepted accepted) {
      return new Accepted(accepted.receipt(), draft.level(), draft.ratedOn(), accepted.repeated());
    }
    throw Refusals.of(((Outcome.Refused) outcome).problems());
  }

  /** What a rating is about; the call only if this can be its answer. */
  private record Facts(
      Instant tapped, DirectoryEntry at, LinkFacts link, Optional<Calls.Call> call) {}

  private Facts facts(
      Connection connection,
      TerminalRequests.Caller caller,
      TerminalRating rating,
      Instant now,
      boolean withCall)
      throws SQLException {
    UUID tenant = caller.tenant().id();
    LocalDate today = LocalDate.ofInstant(now, Duty.CHINA);
    Instant tapped =
        TappedAt.of(
            caller.time(),
            rating.serverAhead() == null ? 0 : rating.serverAhead(),
            now,
            policies.at(connection, tenant, today).lateTerminal().calendarDays());
    UUID window = caller.terminal().windowId();
    UUID named = rating.call();
    Optional<Calls.Call> call =
        named == null || !withCall
            ? Optional.empty()
            : calls
                .ofWindow(connection, tenant, window, named)
                .filter(one -> !one.answered())
                .filter(one -> one.couldAsk(tapped));
    Directory directory = organisation.directory(connection, tenant);
    LocalDate day = LocalDate.ofInstant(tapped, Duty.CHINA);
    DirectoryEntry at = directory.byId(window).orElseThrow();
    return new Facts(
        tapped,
        at,
        new LinkFacts(
            directory.inForce(at.unitId(), day).map(DirectoryEntry::code).orElse(""),
            Optional.of(at.code()),
            call.flatMap(one -> code(directory, one.staffId(), day)),
            call.flatMap(one -> code(directory, one.matterId(), day)),
            call.flatMap(one -> number(one)),
            call.map(Calls.Call::serviceNumber).orElse(1),
            Optional.of(Terminal.HALL_TABLET)),
        call);
  }

  private static Form form(TerminalRating rating, Instant tapped) {
    Form page = new RatingForm(rating.level(), rating.tags(), rating.words(), null, null).form();
    Map<String, List<String>> fields = new HashMap<>(page.fields());
    fields.put(Form.RATED_AT, List.of(tapped.toString()));
    return new Form(fields);
  }

  private Optional<Outcome> store(
      Connection connection,
      TerminalRequests.Caller caller,
      TerminalRating rating,
      Facts facts,
      EvaluationDraft draft)
      throws SQLException {
    Tenant tenant = caller.tenant();
    if (facts.call.isPresent() && !calls.isFree(connection, tenant.id(), facts.call.get().id())) {
      return Optional.empty();
    }
    Outcome outcome =
        intake.accept(
            connection, tenant, caller.channel(), new TappedRating(draft, key(caller), facts.at));
    if (outcome instanceof Outcome.Accepted accepted) {
      alias(connection, tenant, accepted, rating);
      if (facts.call.isPresent()) {
        calls.answered(connection, tenant.id(), facts.call.get().id(), accepted.evaluationId());
      }
    }
    return Optional.of(outcome);
  }

  private void alias(
      Connection connection, Tenant tenant, Outcome.Accepted accepted, TerminalRating rating)
      throws SQLException {
    String receipt = rating.receipt();
    if (receipt != null) {
      receipts.alias(connection, tenant, accepted.evaluationId(), receipt);
    }
  }

  /** Of the window, so that it stays the same however the terminal is paired with it. */
  private static String key(TerminalRequests.Caller caller) {
    return caller.terminal().windowId() + "|" + caller.key();
  }

  /** Who or what has ended by the day of the tap is left out, rather than the rating. */
  private static Optional<String> code(Directory directory, @Nullable UUID id, LocalDate day) {
    return id == null
        ? Optional.empty()
        : directory.byId(id).filter(one -> one.validOn(day)).map(DirectoryEntry::code);
  }

  @SuppressWarnings("NullableOptional") // a column that may be null becomes an Optional here
  private static Optional<String> number(Calls.Call call) {
    return Optional.ofNullable(call.serviceRecordNumber());
  }
}
