package org.haochaping.evaluation.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Codes;
import org.haochaping.evaluation.Rules;
import org.haochaping.evaluation.ServiceKey;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.ServiceRecordDraft;
import org.haochaping.tenancy.Ids;
import org.haochaping.vault.MasterKeys;
import org.haochaping.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Takes service records; the same one again only moves it on. */
@ApplicationScoped
public class ServiceRecords {
  @Inject Organisation organisation;
  @Inject MasterKeys keys;
  @Inject Vault vault;
  @Inject DefaultRatings defaults;
  @Inject Clock clock;

  /**
   * What became of one record.
   *
   * @param repeated whether it said nothing new
   * @param problems why it was refused; none when it was taken
   */
  public record Taken(boolean repeated, List<Problem> problems) {

    public Taken {
      problems = List.copyOf(problems);
    }
  }

  /** Whose a service is. */
  public record Served(
      UUID unitId, @Nullable UUID windowId, @Nullable UUID staffId, @Nullable UUID matterId) {}

  /**
   * Takes these records in one transaction, the caller's; one outcome a record, in their order.
   * Rows are touched in the order of their keys, so that two batches never wait in a circle.
   */
  public List<Taken> accept(
      Connection connection, UUID tenant, ChannelInstance channel, List<ServiceRecordDraft> drafts)
      throws SQLException {
    if (drafts.isEmpty()) {
      return List.of();
    }
    Directory directory = organisation.directory(connection, tenant);
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Duty.CHINA);
    Taken[] taken = new Taken[drafts.size()];
    TreeMap<String, List<Integer>> sorted = new TreeMap<>();
    for (int i = 0; i < taken.length; i++) {
      List<Problem> problems = problems(directory, drafts.get(i), today);
      if (problems.isEmpty()) {
        sorted
            .computeIfAbsent(
                java.util.HexFormat.of().formatHex(key(drafts.get(i))), k -> new ArrayList<>())
            .add(i);
      } else {
        taken[i] = new Taken(false, problems);
      }
    }
    boolean finished = false;
    for (List<Integer> same : sorted.values()) {
      for (int i : same) {
        ServiceRecordDraft draft = drafts.get(i);
        taken[i] =
            new Taken(!put(connection, tenant, channel, directory, draft, today, now), List.of());
        finished = finished || draft.finishedOn().isPresent();
      }
    }
    if (finished) {
      defaults.watch(connection, tenant);
    }
    return List.of(taken);
  }

  /** Who rendered a service of a case, if its record came. */
  public Optional<Served> find(Connection connection, UUID tenant, String number, int service)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select unit_id, window_id, staff_id, matter_id from service_record"
                + " where tenant_id = ? and service_key = ?")) {
      statement.setObject(1, tenant);
      statement.setBytes(2, ServiceKey.of(keys, number, service, 1));
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Served(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class),
                    row.getObject(4, UUID.class)))
            : Optional.empty();
      }
    }
  }

  private byte[] key(ServiceRecordDraft draft) {
    return ServiceKey.of(keys, draft.serviceRecordNumber(), draft.serviceNumber(), 1);
  }

  private static List<Problem> problems(
      Directory directory, ServiceRecordDraft draft, LocalDate today) {
    LocalDate day = day(draft, today);
    List<Problem> problems = new ArrayList<>();
    if (directory.unit(draft.unitCode(), day).isEmpty()) {
      problems.add(Rules.unitUnknown(draft.unitCode()));
    }
    draft
        .windowCode()
        .filter(code -> directory.window(code, day).isEmpty())
        .map(Rules::windowUnknown)
        .ifPresent(problems::add);
    draft
        .staffNumber()
        .filter(number -> directory.staff(number, day).isEmpty())
        .map(Rules::staffUnknown)
        .ifPresent(problems::add);
    draft
        .matterCode()
        .filter(code -> directory.matter(code, day).isEmpty())
        .map(Rules::matterUnknown)
        .ifPresent(problems::add);
    if (draft.serviceNumber() < 1) {
      problems.add(Rules.numberOutOfRange());
    }
    return problems;
  }

  private static LocalDate day(ServiceRecordDraft draft, LocalDate today) {
    return Stream.of(draft.finishedOn(), draft.acceptedOn())
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(today);
  }

  /** Adds it or moves it on; whether there was anything new in it. */
  private boolean put(
      Connection connection,
      UUID tenant,
      ChannelInstance channel,
      Directory directory,
      ServiceRecordDraft draft,
      LocalDate today,
      Instant now)
      throws SQLException {
    LocalDate day = day(draft, today);
    UUID id = Ids.of(clock).next();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into service_record as r (tenant_id, id, number_digest, service_key,"
                + " service_number, pseudonym, source, unit_id, window_id, staff_id, matter_id,"
                + " status, accepted_on, finished_on, evaluable, channel_instance_id, received_at,"
                + " changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (tenant_id, service_key) do update set"
                + " unit_id = excluded.unit_id, window_id = excluded.window_id,"
                + " staff_id = excluded.staff_id, matter_id = excluded.matter_id,"
                + " status = excluded.status,"
                + " accepted_on = coalesce(excluded.accepted_on, r.accepted_on),"
                + " finished_on = excluded.finished_on, evaluable = excluded.evaluable,"
                + " changed_at = excluded.changed_at"
                + " where excluded.status >= r.status and (r.unit_id, r.window_id, r.staff_id,"
                + " r.matter_id, r.status, r.accepted_on, r.finished_on, r.evaluable)"
                + " is distinct from (excluded.unit_id, excluded.window_id, excluded.staff_id,"
                + " excluded.matter_id, excluded.status,"
                + " coalesce(excluded.accepted_on, r.accepted_on), excluded.finished_on,"
                + " excluded.evaluable) returning r.id")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setBytes(3, keys.digest("case", draft.serviceRecordNumber().strip()));
      statement.setBytes(4, key(draft));
      statement.setInt(5, draft.serviceNumber());
      statement.setString(6, "BJ-" + Codes.encode(keys.digest("pseudonym", id.toString()), 10));
      statement.setInt(7, draft.source().number());
      statement.setObject(8, directory.unit(draft.unitCode(), day).orElseThrow().id());
      statement.setObject(
          9,
          draft
              .windowCode()
              .flatMap(c -> directory.window(c, day))
              .map(DirectoryEntry::id)
              .orElse(null));
      statement.setObject(
          10,
          draft
              .staffNumber()
              .flatMap(n -> directory.staff(n, day))
              .map(DirectoryEntry::id)
              .orElse(null));
      statement.setObject(
          11,
          draft
              .matterCode()
              .flatMap(c -> directory.matter(c, day))
              .map(DirectoryEntry::id)
              .orElse(null));
      statement.setInt(12, draft.status().code());
      statement.setObject(13, draft.acceptedOn().orElse(null));
      statement.setObject(14, draft.finishedOn().orElse(null));
      statement.setBoolean(15, draft.evaluable());
      statement.setObject(16, channel.id());
      statement.setTimestamp(17, Timestamp.from(now));
      statement.setTimestamp(18, Timestamp.from(now));
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return false;
        }
        if (row.getObject(1, UUID.class).equals(id)) {
          vault.keep(
              connection,
              tenant,
              id,
              Vault.Kind.SERVICE_RECORD_NUMBER,
              draft.serviceRecordNumber().strip(),
              "");
        }
        return true;
      }
    }
  }
}
