package org.haochaping.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.plugin.artefact.Quarantine;
import org.haochaping.testing.MovableClock;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A circuit breaker rests what fails, longer each time, and then stops it")
class BreakersTest {
  private final MovableClock clock = MovableClock.at(LocalDate.of(2026, 11, 2));
  private final Breakers breakers = new Breakers(clock);
  private final InstanceKey key = new InstanceKey("notify-sms", UUID.randomUUID());
  private final InstanceKey other = new InstanceKey("notify-sms", UUID.randomUUID());

  @Test
  void two_failures_are_bad_luck() {
    fail(2);
    assertThatCode(() -> breakers.admit(key)).doesNotThrowAnyException();
  }

  @Test
  void three_in_a_row_are_followed_by_a_rest_and_a_trial() {
    fail(3);
    refused("plugin-resting");
    clock.pass(Duration.ofSeconds(15));
    assertThatCode(() -> breakers.admit(key)).doesNotThrowAnyException();
    fail(1);
    clock.pass(Duration.ofSeconds(15));
    refused("plugin-resting");
    clock.pass(Duration.ofSeconds(15));
    breakers.admit(key);
    breakers.wentWell(key);
    fail(2);
    assertThatCode(() -> breakers.admit(key)).doesNotThrowAnyException();
  }

  @Test
  void another_instance_of_the_same_plugin_goes_on() {
    fail(Breakers.QUARANTINED_AFTER);
    assertThatCode(() -> breakers.admit(other)).doesNotThrowAnyException();
  }

  @Test
  void what_goes_on_failing_is_stopped_until_somebody_lifts_it() {
    fail(Breakers.QUARANTINED_AFTER);
    clock.pass(Duration.ofDays(3));
    refused("plugin-quarantined");
    List<Quarantine> written = breakers.unwritten();
    assertThat(written)
        .singleElement()
        .satisfies(
            quarantine -> {
              assertThat(quarantine.failures()).isEqualTo(Breakers.QUARANTINED_AFTER);
              assertThat(quarantine.reason()).isEqualTo("plugin-failed");
            });
    assertThat(breakers.unwritten()).as("the write may have failed").isEqualTo(written);
    breakers.written(written);
    assertThat(breakers.unwritten()).isEmpty();
    breakers.learn(written);
    refused("plugin-quarantined");
    breakers.learn(List.of());
    assertThatCode(() -> breakers.admit(key)).doesNotThrowAnyException();
  }

  @Test
  void what_is_not_yet_written_is_not_forgotten_by_reading() {
    fail(Breakers.QUARANTINED_AFTER);
    breakers.learn(List.of());
    refused("plugin-quarantined");
  }

  @Test
  void what_another_node_stopped_is_stopped_here_too() {
    breakers.learn(
        List.of(
            new Quarantine(key.pluginId(), key.instance(), clock.instant(), 8, "plugin-failed")));
    refused("plugin-quarantined");
    breakers.wentWell(key);
    refused("plugin-quarantined");
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      breakers.failed(key, PluginTrouble.threw(key.pluginId()));
    }
  }

  private void refused(String code) {
    assertThatThrownBy(() -> breakers.admit(key))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
