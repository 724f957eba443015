package org.haochaping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.PersonalData.Held;
import org.haochaping.tenancy.Ids;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.haochaping.vault.Vaults;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where else a citizen's data stands: links and files")
class OtherPlacesIT {
  private static final Instant NOON = Instant.parse("2026-10-09T04:00:00Z");
  private static final List<Held> KNOWN =
      List.of(new Held(DataClass.SERVICE_RECORD_NUMBER, "serviceRecordNumber", "", "", "BJ-7"));

  private final ScratchDatabase database = ScratchDatabase.create();
  private final UUID tenant = Tree.plantedIn(database).jinghong();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final UUID unit = UUID.randomUUID();
  private final UUID channel = UUID.randomUUID();

  OtherPlacesIT() throws SQLException {}

  @Test
  void the_number_leaves_the_link_that_was_rated_by_and_the_link_ends_with_it() {
    UUID his = link("BJ-7");
    UUID others = link("BJ-8");
    UUID rating = rated();

    boolean found =
        transactions.in(
            tenant,
            connection ->
                links()
                    .eraseAbout(
                        connection, tenant, DataClass.SERVICE_RECORD_NUMBER, rating, KNOWN));

    assertThat(found).isTrue();
    String open = "service_record_ciphertext is not null and revoked_at is null";
    assertThat(number("select count(*) from rating_link where id = ? and " + open, his)).isZero();
    assertThat(number("select count(*) from rating_link where id = ? and " + open, others)).isOne();
  }

  @Test
  @DisplayName("三(一)5: who typed another's number erases nothing of the other's")
  void a_typed_number_leads_to_no_link() {
    UUID others = link("BJ-7");
    UUID rating = rated();
    number("update evaluation set number_typed = true where id = ? returning 1", rating);

    boolean found =
        transactions.in(
            tenant,
            connection ->
                links()
                    .eraseAbout(
                        connection, tenant, DataClass.SERVICE_RECORD_NUMBER, rating, KNOWN));

    assertThat(found).isFalse();
    assertThat(
            number("select count(*) from rating_link where id = ? and revoked_at is null", others))
        .isOne();
  }

  @Test
  void a_file_goes_as_a_whole_once_it_is_read_to_its_end_and_its_counts_stay() {
    UUID read = file(NOON.minusSeconds(60), NOON.plusSeconds(60));
    UUID reading = file(NOON.minusSeconds(60), null);
    UUID later = file(NOON.plusSeconds(61), NOON.plusSeconds(90));
    UUID rating = rated();

    transactions.run(
        tenant,
        connection ->
            new FileData()
                .eraseAbout(connection, tenant, DataClass.UPLOADED_FILE, rating, List.of()));

    String kept = "select count(*) from import_job where octet_length(bytes) > 0 and id = ?";
    assertThat(number(kept, read)).isZero();
    assertThat(number(kept, reading)).isOne();
    assertThat(number(kept, later)).isOne();
    assertThat(number("select accepted from import_job where id = ?", read)).isEqualTo(3);
    List<?> waiting =
        transactions.in(
            tenant, connection -> new RatingData().of(connection, tenant, List.of(rating)));
    assertThat(waiting).as("a file is still being read").hasSize(1);
  }

  private LinkData links() {
    LinkData data = new LinkData();
    data.links = made();
    data.persons = Intakes.persons(Intakes.keys(), Clock.fixed(NOON, ZoneOffset.UTC));
    data.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    return data;
  }

  private static RatingLinks made() {
    RatingLinks links = new RatingLinks();
    links.seal = Vaults.seal(Intakes.keys());
    links.clock = Clock.fixed(NOON.minusSeconds(600), ZoneOffset.UTC);
    return links;
  }

  private UUID link(String number) {
    return transactions
        .in(
            tenant,
            connection ->
                made()
                    .make(
                        connection,
                        tenant,
                        new RatingLinks.Wanted(
                            channel,
                            RatingLink.Kind.CASE,
                            unit,
                            null,
                            null,
                            null,
                            number,
                            1,
                            null,
                            null,
                            null),
                        "test"))
        .id();
  }

  private UUID rated() {
    UUID id = Ids.of(Clock.fixed(NOON, ZoneOffset.UTC)).next();
    transactions.run(
        tenant,
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("select make_evaluation_partitions('2026-10-09', 0)")) {
            statement.execute();
          }
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "insert into evaluation (tenant_id, id, rated_on, received_at, source, terminal,"
                      + " channel_instance_id, origin, level, unit_id, catalogue_version)"
                      + " values (?, ?, ?, ?, 5, 3, ?, 'ACTIVE', 'SATISFIED', ?, 'test')")) {
            statement.setObject(1, tenant);
            statement.setObject(2, id);
            statement.setObject(3, LocalDate.ofInstant(NOON, ZoneOffset.UTC));
            statement.setTimestamp(4, Timestamp.from(NOON));
            statement.setObject(5, channel);
            statement.setObject(6, unit);
            statement.executeUpdate();
          }
        });
    return id;
  }

  private UUID file(Instant from, @Nullable Instant to) {
    UUID id = UUID.randomUUID();
    transactions.run(
        tenant,
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "insert into import_job (tenant_id, id, channel_instance_id, file_name,"
                      + " content_type, bytes, sha256, state, accepted, created_by, created_at,"
                      + " finished_at) values (?, ?, ?, 'f.csv', 'text/csv', 'rows', '', 'DONE', 3,"
                      + " 'test', ?, ?)")) {
            statement.setObject(1, tenant);
            statement.setObject(2, id);
            statement.setObject(3, channel);
            statement.setTimestamp(4, Timestamp.from(from));
            statement.setTimestamp(5, to == null ? null : Timestamp.from(to));
            statement.executeUpdate();
          }
        });
    return id;
  }

  private long number(String sql, UUID id) {
    return transactions.in(
        tenant,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }
}
