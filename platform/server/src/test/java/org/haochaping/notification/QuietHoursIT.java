package org.haochaping.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.haochaping.plugin.api.Reach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("信息发送：免打扰时段，以及还要多久")
class QuietHoursIT extends AtThePostHouse {
  @Test
  @DisplayName("免打扰：21时至次日8时不给评价人发，其间恢复的网关也不发，8时后发出")
  void citizens_are_left_in_peace_at_night() {
    post.add(county, "短信", Reach.MOBILE, 300);
    gateway.closedFor(Duration.ofHours(2));
    answered();
    clock.pass(Duration.ofHours(11).plusMinutes(30));
    post.turn(county, prefecture);
    int before = gateway.asked.size();
    gateway.open();
    clock.pass(Duration.ofHours(2).plusMinutes(5));
    post.turn(county);
    assertThat(gateway.asked).as("22:35 is quiet").hasSize(before);
    clock.pass(Duration.ofHours(9).plusMinutes(20));
    post.turn(county);
    assertThat(gateway.asked).as("7:55 still is").hasSize(before);
    clock.pass(Duration.ofMinutes(6));
    post.turn(county);
    post.turn(county);
    assertThat(gateway.taken).hasSize(2);
  }

  @Test
  void what_waits_is_told_with_the_pace_its_gateway_really_takes() {
    assertThat(waiting()).isEmpty();
    post.add(county, "机器人", Reach.GROUP, 20);
    IntStream.range(0, 100).forEach(i -> post.put(county, toGroup(i)));
    assertThat(waiting())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.count()).isEqualTo(100);
              assertThat(one.since()).isEqualTo(clock.instant());
              assertThat(one.lastOut()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
            });
    gateway.closed();
    for (int i = 0; i < 3; i++) {
      post.round(county);
      clock.pass(Duration.ofMinutes(10));
    }
    assertThat(waiting())
        .singleElement()
        .satisfies(one -> assertThat(one.lastOut()).as("nobody can tell").isNull());
  }

  private List<WaitingMessages.Waiting> waiting() {
    return post.house
        .transactions()
        .in(county.id(), connection -> post.waiting.of(connection, county.id()));
  }
}
