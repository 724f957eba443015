package org.haochaping.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Reach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("信息发送：每条恰好一次，谁也不妨碍谁")
class SendingOnceIT extends AtThePostHouse {
  @Test
  void what_was_claimed_is_sent_also_when_no_thread_is_free() {
    post.add(county, "机器人", Reach.GROUP, 6000);
    IntStream.range(0, 5).forEach(i -> post.put(county, toGroup(i)));
    clock.pass(Duration.ofSeconds(1));
    post.round(
        county,
        work -> {
          throw new RejectedExecutionException();
        });
    assertThat(post.states(county)).hasSize(5).containsOnly("SENT");
  }

  @Test
  @DisplayName("每分钟20条的网关：几十条消息均匀发完，不妨碍另一个渠道")
  void a_slow_gateway_drains_evenly_and_harms_nobody() {
    post.add(county, "机器人", Reach.GROUP, 20);
    post.add(county, "短信", Reach.MOBILE, 6000);
    IntStream.range(0, 30).forEach(i -> post.put(county, toGroup(i)));
    post.house.rateReachably(county, "SJJ", MONDAY, "k1", PHONE);
    post.house.turn(List.of(county));
    post.house.handOver(lead, county, market);
    post.turn(county, prefecture);
    assertThat(gateway.taken).extracting(Message::template).contains("case-handed-over");
    List<Integer> perMinute = new ArrayList<>();
    for (int minute = 0; minute < 2; minute++) {
      int before = gateway.taken.size();
      for (int round = 0; round < 120; round++) {
        clock.pass(Duration.ofMillis(500));
        post.round(county);
      }
      perMinute.add(gateway.taken.size() - before);
    }
    assertThat(perMinute.get(0)).isBetween(18, 21);
    assertThat(ids(gateway.taken, "staff-overdue")).hasSize(30);
    assertThat(post.states(county)).containsOnly("SENT", "WAITING");
  }

  @Test
  @DisplayName("两台服务器同时发送：每条恰好一次")
  void two_nodes_send_each_message_once() throws Exception {
    post.add(county, "机器人", Reach.GROUP, 6000);
    PostHouse other = new PostHouse(database, clock, gateway);
    IntStream.range(0, 60).forEach(i -> post.put(county, toGroup(i)));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int i = 0; i < 20; i++) {
        List<Future<?>> rounds = new ArrayList<>();
        for (PostHouse node : List.of(post, other)) {
          rounds.add(threads.submit(() -> node.round(county)));
        }
        for (Future<?> round : rounds) {
          round.get();
        }
        clock.pass(Duration.ofSeconds(1));
      }
    } finally {
      threads.shutdown();
    }
    assertThat(gateway.taken).hasSize(60);
    assertThat(ids(gateway.taken, "staff-overdue")).hasSize(60);
  }

  @Test
  @DisplayName("发送途中服务器崩溃：租约到期后以同一编号再发一次，并计入“可能重复”")
  void a_crash_between_sending_and_noting_it_is_counted() {
    UUID id = post.add(county, "机器人", Reach.GROUP, 6000);
    post.put(county, toGroup(1));
    NotifierInstance instance =
        post.house
            .transactions()
            .in(county.id(), c -> post.instances.byId(c, county.id(), id).orElseThrow());
    post.house.transactions().run(county.id(), c -> post.dispatch.claim(c, county.id(), instance));
    post.turn(county);
    assertThat(gateway.asked).as("it is leased").isEmpty();
    clock.pass(Duration.ofMinutes(6));
    post.turn(county);
    assertThat(gateway.taken).hasSize(1);
    assertThat(post.listed(county).get(0).doubtful()).isEqualTo(1);
    assertThat(post.listed(county).get(0).state()).isEqualTo("SENT");
  }
}
