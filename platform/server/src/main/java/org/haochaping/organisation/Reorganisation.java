package org.haochaping.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Renames, merges, splits, abolishes and moves units from a day on (机构调整). An act and all that
 * follows from it is one transaction; a trial is the same transaction, undone.
 */
@ApplicationScoped
public class Reorganisation {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private TenantTransactions transactions;
  private Organisation organisation;
  private Journal journal;
  private Iterable<UnitFollower> followers;
  private Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected Reorganisation() {}

  @Inject
  public Reorganisation(
      TenantTransactions transactions,
      Organisation organisation,
      Journal journal,
      @Any Instance<UnitFollower> followers,
      Clock clock) {
    this(transactions, organisation, journal, (Iterable<UnitFollower>) followers, clock);
  }

  Reorganisation(
      TenantTransactions transactions,
      Organisation organisation,
      Journal journal,
      Iterable<UnitFollower> followers,
      Clock clock) {
    this.transactions = transactions;
    this.organisation = organisation;
    this.journal = journal;
    this.followers = followers;
    this.clock = clock;
  }

  /** What an act did or would do. */
  @Schema(name = "UnitChangeResult")
  public record Result(boolean applied, UUID id, String words, List<Followed> effects) {}

  /** Ends a trial: everything it did is undone. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Result result;

    Undone(Result result) {
      super("tried only", null, false, false);
      this.result = result;
    }
  }

  /** Does it, or only tries it. */
  public Result change(Actor actor, UnitProposal proposal, boolean apply) {
    UnitProposal.Checked wanted = proposal.checked(LocalDate.ofInstant(clock.instant(), CHINA));
    try {
      return transactions.in(
          actor.tenantId(),
          connection -> {
            UnitChange change = change(connection, actor, wanted);
            List<Followed> effects = new ArrayList<>();
            act(connection, change);
            effects.addAll(DatedRows.follow(connection, change));
            for (UnitFollower follower : followers) {
              effects.addAll(follower.follow(connection, change));
            }
            effects.removeIf(effect -> effect.count() == 0);
            Result result = new Result(apply, change.id(), change.words(), List.copyOf(effects));
            if (!apply) {
              throw new Undone(result);
            }
            UnitChangeRows.insert(connection, change, effects, clock.instant());
            journal.record(
                connection,
                change.tenantId(),
                "UnitChanged",
                change.from().id(),
                actor.login(),
                UnitChangeRows.content(change, effects));
            return result;
          });
    } catch (Undone tried) {
      return tried.result;
    }
  }

  private UnitChange change(Connection connection, Actor actor, UnitProposal.Checked wanted)
      throws SQLException {
    UUID tenant = actor.tenantId();
    UnitChangeRows.lock(connection, tenant);
    Directory directory = organisation.directory(connection, tenant);
    DirectoryEntry from = unit(directory, wanted.unitId(), wanted.onDay());
    UUID toId = wanted.toUnitId();
    DirectoryEntry to =
        switch (wanted.kind()) {
          case RENAME -> from.named(wanted.name());
          case SPLIT -> {
            directory
                .unit(wanted.code(), wanted.onDay())
                .ifPresent(
                    taken -> {
                      throw Refusal.conflict(
                          "unit-code-taken",
                          "代码“" + taken.code() + "”已由“" + taken.name() + "”使用，请另选代码。",
                          "The code is taken by another unit; choose another one.");
                    });
            yield new DirectoryEntry(
                Ids.of(clock).next(),
                wanted.code(),
                wanted.name(),
                from.id(),
                from.lineOfWork(),
                wanted.onDay(),
                null);
          }
          case MERGE, ABOLISH, MOVE ->
              toId == null ? null : other(directory, from, toId, wanted.onDay());
        };
    if (wanted.kind() != UnitChange.Kind.RENAME
        && wanted.kind() != UnitChange.Kind.MOVE
        && !wanted.onDay().isAfter(from.from())) {
      throw Refusal.conflict(
          "unit-too-new",
          "“" + from.name() + "”自" + from.from() + "起设立，调整日期须晚于该日。",
          "The unit exists since " + from.from() + "; choose a later day.");
    }
    return new UnitChange(
        Ids.of(clock).next(),
        actor,
        wanted.kind(),
        wanted.onDay(),
        from,
        to,
        wanted.part(),
        wanted.reason(),
        wanted.document());
  }

  private static DirectoryEntry unit(Directory directory, UUID id, LocalDate day) {
    return directory
        .unitById(id)
        .filter(unit -> unit.validOn(day))
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "unit-unknown",
                    "该日期没有这个在用的单位，请刷新页面后重新选择。",
                    "There is no such unit in force on that day; reload and choose again."));
  }

  private static @Nullable DirectoryEntry other(
      Directory directory, DirectoryEntry from, UUID id, LocalDate day) {
    DirectoryEntry to = unit(directory, id, day);
    if (to.id().equals(from.id())) {
      throw Refusal.invalid(
          "same-unit", "请选择另一个单位。", "Choose a unit other than the one that is changed.");
    }
    return to;
  }

  private static void act(Connection connection, UnitChange change) throws SQLException {
    switch (change.kind()) {
      case RENAME -> {
        UnitNames.keep(connection, change.tenantId(), change.from(), change.onDay());
        UnitRows.rename(connection, change);
      }
      case MERGE, ABOLISH -> UnitRows.end(connection, change);
      case SPLIT -> UnitRows.found(connection, change);
      case MOVE -> UnitRows.move(connection, change);
    }
  }
}
