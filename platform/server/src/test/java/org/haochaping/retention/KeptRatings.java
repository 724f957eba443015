package org.haochaping.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.haochaping.evaluation.Intakes;
import org.haochaping.tenancy.Ids;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.vault.Vault;
import org.haochaping.vault.Vaults;
import org.jspecify.annotations.Nullable;

/** Ratings with words and a contact, and their cases, as bare rows. */
final class KeptRatings {
  static final String WORDS = "材料要了三次";
  private final PlainTenantTransactions transactions;
  private final UUID tenant;

  KeptRatings(PlainTenantTransactions transactions, UUID tenant) {
    this.transactions = transactions;
    this.tenant = tenant;
  }

  UUID rated(String day) {
    Instant at = Instant.parse(day + "T04:00:00Z");
    Clock then = Clock.fixed(at, ZoneOffset.UTC);
    UUID id = Ids.of(then).next();
    transactions.run(
        tenant,
        connection -> {
          execute(
              connection,
              "select make_evaluation_partitions(?, 0)",
              LocalDate.ofInstant(at, ZoneOffset.UTC));
          execute(
              connection,
              "insert into evaluation (tenant_id, id, rated_on, received_at, source, terminal,"
                  + " channel_instance_id, origin, level, unit_id, catalogue_version, words,"
                  + " contact_given) values (?, ?, ?, ?, 5, 3, gen_random_uuid(), 'ACTIVE',"
                  + " 'DISSATISFIED', gen_random_uuid(), 'test', ?, true)",
              tenant,
              id,
              LocalDate.ofInstant(at, ZoneOffset.UTC),
              Timestamp.from(at),
              WORDS);
          Vaults.of(Intakes.keys(), then)
              .keep(
                  connection,
                  tenant,
                  id,
                  Vault.Kind.CONTACT,
                  "{\"name\":\"岩温\",\"phone\":\"13900001111\"}",
                  "同意");
        });
    return id;
  }

  /** Its case; open unless it was closed on a day. */
  UUID withCase(UUID evaluation, @Nullable String closedOn) {
    UUID id = UUID.randomUUID();
    Timestamp closed =
        closedOn == null ? null : Timestamp.from(Instant.parse(closedOn + "T04:00:00Z"));
    transactions.run(
        tenant,
        connection ->
            execute(
                connection,
                "insert into bad_review_case (tenant_id, id, lead_tenant_id, centre_tenant_id,"
                    + " lead_unit_id, lead_unit_name, evaluation_id, number, state, version,"
                    + " policy_version, tenant_name, source, terminal, level, tags, words,"
                    + " contact_given, rated_on, received_at, opened_at, unit_id, unit_name,"
                    + " rectify_clear_days, rectify_complex_days, closed_at) values (?, ?, ?, ?,"
                    + " gen_random_uuid(), '牵头', ?, ?, ?, 1, 'regulation', '县', 5, 3,"
                    + " 'DISSATISFIED', '', ?, true, '2026-01-05', now(), now(),"
                    + " gen_random_uuid(), '市公安局', 2, 15, ?)",
                tenant,
                id,
                tenant,
                tenant,
                evaluation,
                id.toString(),
                closed == null ? "ANSWERED" : "CLOSED",
                WORDS,
                closed));
    return id;
  }

  void owes(UUID caseId, boolean done) {
    transactions.run(
        tenant,
        connection ->
            execute(
                connection,
                "insert into duty (tenant_id, id, lead_tenant_id, centre_tenant_id,"
                    + " responsible_tenant_id, responsible_unit_id, responsible_unit_name, kind,"
                    + " clause, subject_id, opened_on, working_days, due_on, calendar_version,"
                    + " explanation, done_at) values (?, gen_random_uuid(), ?, ?, ?,"
                    + " gen_random_uuid(), '牵头', 'HAND_OVER', '', ?, '2026-01-05', 2,"
                    + " '2026-01-07', '', '[]', ?)",
                tenant,
                tenant,
                tenant,
                tenant,
                caseId,
                done ? new Timestamp(0) : null));
  }

  boolean hasWords(UUID evaluation) {
    return number("select count(*) from evaluation where words <> '' and id = ?", evaluation)
            + number(
                "select count(*) from bad_review_case where words <> '' and evaluation_id = ?",
                evaluation)
        > 0;
  }

  boolean hasContact(UUID evaluation) {
    return number("select count(*) from vault_entry where evaluation_id = ?", evaluation) > 0;
  }

  /** All about a rating that counts, as one text. */
  String counted(UUID evaluation) {
    return transactions.in(
        tenant,
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "select (e.rated_on, e.received_at, e.source, e.terminal, e.origin, e.level,"
                      + " e.unit_id, e.state, e.tags)::text from evaluation e where id = ?")) {
            statement.setObject(1, evaluation);
            try (ResultSet row = statement.executeQuery()) {
              row.next();
              return row.getString(1);
            }
          }
        });
  }

  long number(String sql, Object... values) {
    return transactions.in(
        tenant,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            try (ResultSet row = statement.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }

  static void execute(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      statement.execute();
    }
  }

  private static void fill(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
