package org.haochaping.evaluation.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("三(一)4: a plugin from a jar fetches over HTTP; what it brings counts exactly once")
class PullIT {
  private static final String YESTERDAY = " GA 2026-10-19";
  private static final String TOMORROW = " GA 2026-10-21";

  private final PagedCounterpart counterpart = new PagedCounterpart();
  @TempDir Path folder;
  private PullRoom room;
  private ChannelInstance channel;

  @BeforeEach
  void open() throws Exception {
    room = new PullRoom(folder);
    channel = room.channel("hotline", counterpart.url());
  }

  @AfterEach
  void close() {
    counterpart.close();
    room.close();
  }

  @Test
  void good_rows_count_others_are_counted_apart_and_bad_ones_are_listed() {
    counterpart.page("", "1", true, "A" + YESTERDAY, "B", "C NOBODY 2026-10-19");
    counterpart.page("1", "2", false, "D" + YESTERDAY);
    pull();
    assertThat(counterpart.asked()).containsExactly("", "1");
    assertThat(room.counts(channel).importing()).isEqualTo(2);
    room.importAll();
    assertThat(room.counts(channel)).isEqualTo(new PullCounts(2, 0, 0, 2, 0, 1, 1, 0));
    assertThat(room.count("evaluation")).isEqualTo(2);
    assertThat(room.rows("select position || ' ' || code from import_rejection"))
        .containsExactly("3 unit-unknown");
    assertThat(room.standing(channel).nextAt())
        .isEqualTo(room.clock.instant().plus(Duration.ofMinutes(30)));
  }

  @Test
  void wherever_a_process_dies_each_rating_counts_once() {
    int died = 0;
    for (int transaction = 0; transaction < 4; transaction++) {
      for (boolean before : new boolean[] {true, false}) {
        String name = "t" + died++;
        try (PagedCounterpart other = new PagedCounterpart()) {
          other.page("", "1", true, name + "-1" + YESTERDAY, name + "-2" + YESTERDAY);
          other.page("1", "2", false, name + "-3" + YESTERDAY);
          ChannelInstance one = room.channel(name, other.url());
          Pulls dying = room.node(DyingTransactions.at(transaction, before, room.transactions));
          assertThatThrownBy(() -> dying.pull(room.tenant, one))
              .isInstanceOf(DyingTransactions.Killed.class);
          room.importAll();
          room.clock.pass(Duration.ofMinutes(31));
          room.node().pull(room.tenant, one);
          room.importAll();
          assertThat(
                  room.rows(
                      "select accepted || '' from import_job where channel_instance_id = '%s' order by id"
                          .formatted(one.id())))
              .as("%s, before its commit %s", transaction, before)
              .containsExactly("2", "1");
        }
      }
    }
    assertThat(room.count("evaluation")).isEqualTo(3L * died);
  }

  @Test
  void one_that_refuses_the_token_or_never_answers_is_told_in_words_and_loses_nothing() {
    counterpart.page("", "1", true, "A" + YESTERDAY).status("1", 401);
    pull();
    assertThat(room.standing(channel).trouble()).contains("令牌");
    assertThat(room.standing(channel).failures()).isEqualTo(1);
    counterpart.silence("1");
    room.clock.pass(Duration.ofMinutes(1));
    pull();
    assertThat(room.standing(channel).trouble()).contains("没有连上对方接口");
    assertThat(room.standing(channel).failures()).isEqualTo(2);
    counterpart.page("1", "2", false, "B" + YESTERDAY);
    room.clock.pass(Duration.ofMinutes(2));
    pull();
    assertThat(room.standing(channel).trouble()).isNull();
    assertThat(room.standing(channel).failingSince()).isNull();
    room.importAll();
    assertThat(room.count("evaluation")).isEqualTo(2);
  }

  @Test
  void a_plugin_that_breaks_rests_behind_its_circuit_breaker() {
    counterpart.status("", 418);
    for (int i = 0; i < 3; i++) {
      pull();
      assertThat(room.standing(channel).trouble()).contains("处理时出错");
      hasten(false);
    }
    pull();
    assertThat(room.standing(channel).trouble()).contains("已暂停片刻");
    assertThat(counterpart.asked()).as("not asked while it rests").hasSize(3);
  }

  @Test
  void a_rating_of_tomorrow_by_a_clock_that_is_fast_is_taken_again_when_the_day_has_come() {
    counterpart.page("", "1", false, "A" + YESTERDAY, "B" + TOMORROW);
    pull();
    room.importAll();
    UUID job = UUID.fromString(room.rows("select id::text from import_job").get(0));
    assertThat(room.counts(channel).rejected()).isEqualTo(1);
    room.clock.pass(Duration.ofDays(1));
    UUID again = replay(job);
    room.importAll();
    assertThat(
            room.rows(
                "select accepted || ' ' || repeated || ' ' || rejected from import_job where id = '%s'"
                    .formatted(again)))
        .containsExactly("1 1 0");
    assertThat(room.count("evaluation")).isEqualTo(2);
    assertThatThrownBy(() -> replay(again))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> assertThat(refused.code()).isEqualTo("import-nothing-sent-back"));
  }

  @Test
  void rows_counted_apart_by_a_wrong_setting_count_once_it_is_right_and_no_other_counts_twice() {
    room.settings(channel, 2, "other", "GA");
    counterpart.page("", "1", false, "A" + YESTERDAY, "B", "C" + YESTERDAY);
    pull();
    room.importAll();
    assertThat(room.counts(channel)).isEqualTo(new PullCounts(1, 0, 0, 0, 0, 0, 3, 0));

    room.settings(channel, 3, "other", "MZ");
    UUID again = replay(UUID.fromString(room.rows("select id::text from import_job").get(0)));
    room.importAll();
    assertThat(counts(again)).isEqualTo("2 accepted 0 repeated 1 apart");
    UUID thrice = replay(again);
    room.importAll();
    assertThat(counts(thrice)).isEqualTo("0 accepted 2 repeated 1 apart");
    assertThat(room.count("evaluation")).isEqualTo(2);
    assertThat(room.rows("select sum(n)::text from tally")).containsExactly("2");
  }

  @Test
  void a_start_over_takes_pages_with_rows_apart_again_if_the_settings_are_others() {
    room.settings(channel, 2, "other", "GA");
    counterpart.page("", "1", true, "A" + YESTERDAY, "B").page("1", "2", false, "C MZ 2026-10-19");
    pull();
    room.importAll();
    hasten(true);
    pull();
    assertThat(room.count("import_job")).as("by the same settings").isEqualTo(2);

    room.settings(channel, 3, "other", "");
    hasten(true);
    pull();
    room.importAll();
    assertThat(room.count("import_job")).as("the page with nothing apart is left").isEqualTo(3);
    assertThat(room.count("evaluation")).isEqualTo(2);
  }

  private String counts(UUID job) {
    return room.rows(
            "select accepted || ' accepted ' || repeated || ' repeated '"
                + " || other_business || ' apart' from import_job where id = '%s'".formatted(job))
        .get(0);
  }

  private UUID replay(UUID job) {
    return room.transactions.in(
        room.tenant.id(),
        connection -> room.submissions.replay(connection, room.tenant.id(), job, "it.jinghong"));
  }

  private void hasten(boolean fromStart) {
    room.transactions.run(
        room.tenant.id(),
        connection ->
            room.node().rows.hasten(connection, room.tenant.id(), channel.id(), fromStart));
  }

  private void pull() {
    room.node().pull(room.tenant, room.now(channel));
  }
}
