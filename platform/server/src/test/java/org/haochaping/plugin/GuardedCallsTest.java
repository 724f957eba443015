package org.haochaping.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.haochaping.evaluation.Collected;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.Notifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A default method would answer in a plugin's place, or lose what a plugin says. */
@DisplayName("Every call of a plugin, and every word of it, passes through the core's hands")
class GuardedCallsTest {

  record Pair(Class<?> promised, Class<?> ours) {}

  static Stream<Pair> pairs() {
    return Stream.of(
        new Pair(ChannelAdapter.class, GuardedChannel.class),
        new Pair(BulletinFormat.class, GuardedFormat.class),
        new Pair(Notifier.class, GuardedNotifier.class),
        new Pair(DraftSink.class, CoreSink.class),
        new Pair(DraftSink.class, Collected.class));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void nothing_is_left_to_a_default(Pair pair) {
    assertThat(left(pair)).isEmpty();
  }

  private static List<Method> left(Pair pair) {
    return Arrays.stream(pair.promised.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !isOneOfMany(method))
        .filter(method -> !declares(pair.ours, method))
        .toList();
  }

  /** A shorter way to say the same, which comes back through the longer one. */
  private static boolean isOneOfMany(Method method) {
    return method.getName().equals("reject")
        && !List.class.isAssignableFrom(method.getParameterTypes()[1]);
  }

  private static boolean declares(Class<?> ours, Method method) {
    return Arrays.stream(ours.getDeclaredMethods())
        .anyMatch(
            own ->
                own.getName().equals(method.getName())
                    && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
  }
}
