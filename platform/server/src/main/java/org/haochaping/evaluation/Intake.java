package org.haochaping.evaluation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.haochaping.figures.TallyChange;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Problem;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.haochaping.vault.MasterKeys;

/**
 * Accepts ratings from every channel. One call is one transaction of one tenant, the caller's:
 * keys, ratings, counts and, for each bad review, a journal row and the work that opens its case.
 * Plain JDBC, since this is the hot path.
 */
@Dependent
public class Intake {
  /** Before the keys of terminals, where those of channels have the channel's id. */
  private static final String TAPPED = "terminal|";

  private final Organisation organisation;
  private final Policies policies;
  private final TagCatalogue catalogue;
  private final MasterKeys keys;
  private final Receipts receipts;
  private final RatingStore store;
  private final Clock clock;
  private final Ids ids;

  @Inject
  public Intake(
      Organisation organisation,
      Policies policies,
      TagCatalogue catalogue,
      MasterKeys keys,
      Receipts receipts,
      RatingStore store,
      Clock clock) {
    this.organisation = organisation;
    this.policies = policies;
    this.catalogue = catalogue;
    this.keys = keys;
    this.receipts = receipts;
    this.store = store;
    this.clock = clock;
    this.ids = Ids.of(clock);
  }

  /** One outcome a draft, in their order; their 办件编号 are the office's. */
  public List<Outcome> accept(
      Connection connection, Tenant tenant, ChannelInstance channel, List<EvaluationDraft> drafts)
      throws SQLException {
    return accept(connection, tenant, channel, drafts, NumberFrom.OFFICE);
  }

  /** One outcome a draft, in their order. */
  public List<Outcome> accept(
      Connection connection,
      Tenant tenant,
      ChannelInstance channel,
      List<EvaluationDraft> drafts,
      NumberFrom from)
      throws SQLException {
    Instant now = clock.instant();
    Screening screening =
        new Screening(
            organisation.directory(connection, tenant.id()),
            MadeUnder.of(connection, catalogue, policies, tenant.id(), drafts, now),
            now);
    return accept(
        connection,
        tenant,
        channel,
        drafts,
        from,
        screening,
        draft -> channel.id() + "|" + draft.onceKey());
  }

  /** The outcome of a rating that was tapped at a terminal. */
  public Outcome accept(
      Connection connection, Tenant tenant, ChannelInstance channel, TappedRating tapped)
      throws SQLException {
    Instant now = clock.instant();
    Screening screening =
        Screening.ofTapped(
            organisation.directory(connection, tenant.id()),
            MadeUnder.of(
                connection, catalogue, policies, tenant.id(), List.of(tapped.draft()), now),
            now,
            tapped.at());
    return accept(
            connection,
            tenant,
            channel,
            List.of(tapped.draft()),
            NumberFrom.OFFICE,
            screening,
            draft -> TAPPED + tapped.key())
        .get(0);
  }

  /** The rating that was accepted under a terminal's key before. */
  public Optional<Outcome.Accepted> tapped(Connection connection, Tenant tenant, String key)
      throws SQLException {
    byte[] digest = keys.digest("once", TAPPED + key);
    Map<ByteBuffer, OnceKeys.Entry> holders =
        new OnceKeys(connection, tenant.id()).holders(OnceKeys.SUBMISSION, List.of(digest));
    return Optional.ofNullable(holders.get(ByteBuffer.wrap(digest)))
        .map(holder -> accepted(tenant, holder.evaluation(), true));
  }

  private List<Outcome> accept(
      Connection connection,
      Tenant tenant,
      ChannelInstance channel,
      List<EvaluationDraft> drafts,
      NumberFrom from,
      Screening screening,
      Function<EvaluationDraft, String> once)
      throws SQLException {
    Outcome[] outcomes = new Outcome[drafts.size()];
    Map<ByteBuffer, Candidate> candidates = new LinkedHashMap<>();
    List<Candidate> repeats = new ArrayList<>();
    for (int i = 0; i < outcomes.length; i++) {
      EvaluationDraft draft = drafts.get(i);
      List<Problem> problems = screening.problems(draft);
      if (!problems.isEmpty()) {
        outcomes[i] = new Outcome.Refused(problems);
        continue;
      }
      Candidate candidate =
          candidate(i, screening.rating(ids.next(), channel.id(), draft, from), once.apply(draft));
      Candidate earlier = candidates.putIfAbsent(ByteBuffer.wrap(candidate.key()), candidate);
      if (earlier != null) {
        repeats.add(candidate);
      }
    }
    List<TallyChange> superseded = new ArrayList<>();
    List<Candidate> stored = settle(connection, tenant, candidates, outcomes, superseded);
    store.store(
        connection, tenant, channel, stored.stream().map(Candidate::rating).toList(), superseded);
    remember(connection, tenant, stored, outcomes);
    for (Candidate repeat : repeats) {
      outcomes[repeat.index()] = repeated(candidates, repeat, outcomes);
    }
    return List.of(outcomes);
  }

  private Candidate candidate(int index, Rating rating, String once) {
    return new Candidate(
        index,
        rating,
        keys.digest("once", once),
        keys.digest("once-body", Canonical.of(rating.draft())));
  }

  /** Takes the keys of all candidates; tells those refused or repeated, returns those to store. */
  private List<Candidate> settle(
      Connection connection,
      Tenant tenant,
      Map<ByteBuffer, Candidate> candidates,
      Outcome[] outcomes,
      List<TallyChange> superseded)
      throws SQLException {
    OnceKeys once = new OnceKeys(connection, tenant.id());
    Set<ByteBuffer> free =
        once.take(OnceKeys.SUBMISSION, candidates.values().stream().map(Candidate::entry).toList());
    List<Candidate> fresh = new ArrayList<>();
    List<Candidate> known = new ArrayList<>();
    candidates.forEach((key, candidate) -> (free.contains(key) ? fresh : known).add(candidate));
    Map<ByteBuffer, OnceKeys.Entry> holders =
        once.holders(OnceKeys.SUBMISSION, known.stream().map(Candidate::key).toList());
    for (Candidate candidate : known) {
      OnceKeys.Entry holder = holders.get(ByteBuffer.wrap(candidate.key()));
      if (holder == null) {
        throw new IllegalStateException("a key was taken and has gone");
      }
      outcomes[candidate.index()] = again(tenant, candidate, holder);
    }
    return new OncePerService(connection, tenant, keys, store).admit(fresh, outcomes, superseded);
  }

  private Outcome again(Tenant tenant, Candidate candidate, OnceKeys.Entry holder) {
    if (!java.util.Arrays.equals(holder.body(), candidate.body())) {
      return Outcome.Refused.of(Rules.otherContent());
    }
    return accepted(tenant, holder.evaluation(), true);
  }

  private Outcome.Accepted accepted(Tenant tenant, UUID evaluation, boolean repeated) {
    return new Outcome.Accepted(evaluation, receipts.of(tenant.key(), evaluation), repeated);
  }

  private void remember(
      Connection connection, Tenant tenant, List<Candidate> stored, Outcome[] outcomes)
      throws SQLException {
    List<OnceKeys.Entry> entries = new ArrayList<>();
    for (Candidate candidate : stored) {
      UUID id = candidate.rating().id();
      String receipt = receipts.of(tenant.key(), id);
      entries.add(new OnceKeys.Entry(receipts.stored(receipt), id, new byte[0]));
      outcomes[candidate.index()] = new Outcome.Accepted(id, receipt, false);
    }
    new OnceKeys(connection, tenant.id()).take(OnceKeys.RECEIPT, entries);
  }

  private static Outcome repeated(
      Map<ByteBuffer, Candidate> candidates, Candidate repeat, Outcome[] outcomes) {
    Candidate first = candidates.get(ByteBuffer.wrap(repeat.key()));
    if (first == null || !java.util.Arrays.equals(first.body(), repeat.body())) {
      return Outcome.Refused.of(Rules.otherContent());
    }
    Outcome outcome = outcomes[first.index()];
    return outcome instanceof Outcome.Accepted accepted
        ? new Outcome.Accepted(accepted.evaluationId(), accepted.receipt(), true)
        : outcome;
  }
}
