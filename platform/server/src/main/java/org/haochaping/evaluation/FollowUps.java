package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.haochaping.duty.Duty;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Tenant;
import org.haochaping.vault.MasterKeys;
import org.haochaping.vault.Vault;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * 追加评价: a citizen rates once more what he has rated. It is a rating of its own with assess number
 * 2, about the same service, with a receipt of its own; the first stays as it is.
 */
@ApplicationScoped
public class FollowUps {
  private static final int FOLLOW_UP = 2;

  private static final Set<String> ONCE = Set.of("idempotency-conflict", "already-rated");

  /** More services of one case than anybody counts. */
  private static final int MOST_SERVICES = 50;

  @Inject Organisation organisation;
  @Inject ChannelInstances channels;
  @Inject ContactNames names;
  @Inject Vault vault;
  @Inject MasterKeys keys;
  @Inject Intake intake;
  @Inject Clock clock;

  /** The same twice gives the same receipt; another one after it is refused. */
  public Outcome.Accepted add(
      Connection connection, Tenant tenant, GivenRating first, Opinion opinion)
      throws SQLException {
    ChannelInstance channel =
        channels.byId(connection, tenant.id(), first.channelInstanceId()).orElseThrow();
    Opinion masked = opinion.masked(names.of(connection, tenant.id(), first));
    EvaluationDraft draft = draft(connection, tenant, first, masked);
    NumberFrom from = first.numberTyped() ? NumberFrom.CITIZEN : NumberFrom.OFFICE;
    Outcome outcome = intake.accept(connection, tenant, channel, List.of(draft), from).get(0);
    if (outcome instanceof Outcome.Accepted accepted) {
      if (!accepted.repeated()) {
        link(connection, tenant.id(), accepted.evaluationId(), first.id());
        // It is with the first: nothing is kept twice, so that nothing is left when that goes.
        vault.forget(
            connection, tenant.id(), accepted.evaluationId(), Vault.Kind.SERVICE_RECORD_NUMBER);
      }
      return accepted;
    }
    List<Problem> problems = ((Outcome.Refused) outcome).problems();
    throw problems.stream().anyMatch(problem -> ONCE.contains(problem.code()))
        ? Refusal.conflict(
            "followed-up-already",
            "您已经追加评价过一次，追加评价保持不变；如还有问题请拨打12345。",
            "You have followed it up once already, which stays as it is; call 12345 if there is"
                + " more.")
        : Refusals.of(problems);
  }

  private EvaluationDraft draft(
      Connection connection, Tenant tenant, GivenRating first, Opinion opinion)
      throws SQLException {
    Directory directory = organisation.directory(connection, tenant.id());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    Optional<String> number =
        vault.forOwnWork(connection, tenant.id(), first.id(), Vault.Kind.SERVICE_RECORD_NUMBER);
    return new EvaluationDraft(
        "follow-up|" + first.id(),
        opinion.level(),
        Source.ofNumber(first.source()).orElseThrow(),
        Terminal.ofPf(first.terminal()).orElseThrow(),
        first.origin(),
        today,
        directory
            .inForce(first.unitId(), today)
            .map(DirectoryEntry::code)
            .orElseThrow(
                () ->
                    Refusal.gone(
                        "unit-gone",
                        "被评价的单位已经撤销，没有承接单位，不能追加评价；如有问题请拨打12345。",
                        "The office you rated is no more and no other took its place; call"
                            + " 12345.")),
        code(directory, first.windowId(), today),
        code(directory, first.staffId(), today),
        code(directory, first.matterId(), today),
        number,
        number.isPresent() ? serviceNumber(connection, tenant, first, number.get()) : 1,
        FOLLOW_UP,
        opinion.tags(),
        opinion.words(),
        Optional.empty());
  }

  /** What has ended since is left out: nobody sits at a window that is no more. */
  private static Optional<String> code(Directory directory, @Nullable UUID id, LocalDate today) {
    return id == null
        ? Optional.empty()
        : directory.byId(id).filter(entry -> entry.validOn(today)).map(DirectoryEntry::code);
  }

  /** Which service of the case the first was about; only its key knows. */
  private int serviceNumber(Connection connection, Tenant tenant, GivenRating first, String number)
      throws SQLException {
    List<byte[]> candidates =
        IntStream.rangeClosed(1, MOST_SERVICES)
            .mapToObj(service -> ServiceKey.of(keys, number, service, 1))
            .toList();
    Map<ByteBuffer, OnceKeys.Entry> holders =
        new OnceKeys(connection, tenant.id()).holders(OnceKeys.SERVICE, candidates);
    return IntStream.rangeClosed(1, MOST_SERVICES)
        .filter(
            service -> {
              OnceKeys.Entry holder = holders.get(ByteBuffer.wrap(candidates.get(service - 1)));
              return holder != null && holder.evaluation().equals(first.id());
            })
        .findFirst()
        .orElse(1);
  }

  private static void link(Connection connection, UUID tenant, UUID followUp, UUID first)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update evaluation set follows_id = ? where tenant_id = ? and id = ?")) {
      statement.setObject(1, first);
      statement.setObject(2, tenant);
      statement.setObject(3, followUp);
      statement.executeUpdate();
    }
  }
}
