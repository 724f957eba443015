package org.haochaping.evaluation.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.haochaping.evaluation.Intakes;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Problem;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.PersonalData.Held;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.haochaping.vault.Masking;
import org.haochaping.vault.Vaults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The queue forgets a citizen's records at his wish, and nobody else's")
class QueueDataIT {
  private final Clock clock = Clock.fixed(Instant.parse("2026-10-09T04:00:00Z"), ZoneOffset.UTC);
  private final ScratchDatabase database = ScratchDatabase.create();
  private final UUID tenant = Tree.plantedIn(database).jinghong();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final RejectedRecords queue = new RejectedRecords();
  private final QueueData data = new QueueData();

  QueueDataIT() throws SQLException {
    queue.seal = Vaults.seal(Intakes.keys());
    queue.clock = clock;
    data.queue = queue;
    data.clock = clock;
  }

  @Test
  void records_with_his_number_his_phone_or_his_own_words_go() {
    waits("{\"no\":\"BJ-7\"}");
    waits("{\"phone\":\"13900001111\"}");
    waits("{\"words\":\"电话13900002222，排队排了整整三小时没人理\"}");
    waits("{\"words\":\"不好\",\"phone\":\"13900003333\"}");

    erase(
        held("serviceRecordNumber", "BJ-7"),
        held("phone", "13900001111"),
        held("words", "电话" + Masking.HIDDEN + "，排队排了整整三小时没人理"));

    assertThat(texts()).containsExactly("{\"words\":\"不好\",\"phone\":\"13900003333\"}");
  }

  @Test
  void words_that_many_people_write_tell_nobody_apart() {
    waits("{\"words\":\"不好\"}");

    erase(held("words", "不好"), held("name", "不好"));

    assertThat(texts()).hasSize(1);
  }

  @Test
  void what_is_past_its_term_goes_and_its_reasons_stay() {
    waits("{\"no\":\"BJ-7\"}");
    transactions.run(
        tenant,
        connection -> {
          Instant later = clock.instant().plusSeconds(60);
          List<UUID> old =
              data.begunBefore(
                  connection, tenant, DataClass.REJECTED_RECORD, later, new UUID(0, 0), 10);
          assertThat(old).hasSize(1);
          assertThat(data.erase(connection, tenant, DataClass.REJECTED_RECORD, old)).hasSize(1);
        });

    assertThat(texts()).isEmpty();
  }

  private static Held held(String item, String text) {
    return new Held(DataClass.WORDS, item, item, item, text);
  }

  private void erase(Held... known) {
    transactions.run(
        tenant,
        connection ->
            data.eraseAbout(
                connection, tenant, DataClass.REJECTED_RECORD, UUID.randomUUID(), List.of(known)));
  }

  private void waits(String text) {
    transactions.run(
        tenant,
        connection ->
            queue.keep(
                connection,
                tenant,
                UUID.randomUUID(),
                UUID.randomUUID(),
                new RejectedRecords.Rejection(
                    1,
                    text.getBytes(StandardCharsets.UTF_8),
                    text,
                    List.of(new Problem("unit-unknown", "unit", "没有这个部门", "No such unit")))));
  }

  private List<String> texts() {
    return transactions.in(
        tenant,
        connection ->
            queue.openAll(connection, tenant, new UUID(0, 0), 10).stream()
                .map(RejectedRecords.Opened::text)
                .toList());
  }
}
