package org.haochaping.evaluation.pull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Decoding;
import org.haochaping.plugin.api.Pulled;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;

/** A counterpart that answers one thing after the other, and nothing new then. */
final class ScriptedPages extends Decoding {
  final List<Optional<String>> asked = new ArrayList<>();
  private final Deque<Supplier<Pulled>> answers = new ArrayDeque<>();

  ScriptedPages answers(Supplier<Pulled> answer) {
    answers.add(answer);
    return this;
  }

  ScriptedPages page(String rows, String cursor, boolean more) {
    return answers(() -> pulled(rows, cursor, more));
  }

  /** What was to come does not. */
  void clear() {
    answers.clear();
  }

  ScriptedPages trouble() {
    return answers(
        () -> {
          throw Refusal.unavailable("pull-status", "热线接口没有正常应答（500）。", "It answered 500.");
        });
  }

  static Pulled pulled(String rows, String cursor, boolean more) {
    return new Pulled("page.csv", rows.getBytes(StandardCharsets.UTF_8), Optional.of(cursor), more);
  }

  @Override
  public Set<Surface> surfaces(Tenant tenant, ChannelInstance channel) {
    return EnumSet.of(Surface.PULL);
  }

  @Override
  public Duration betweenPulls(ChannelInstance channel) {
    return Duration.ofMinutes(30);
  }

  @Override
  public Pulled poll(Tenant tenant, ChannelInstance channel, Optional<String> cursor) {
    asked.add(cursor);
    Supplier<Pulled> answer = answers.poll();
    return answer == null ? Pulled.nothing(cursor) : answer.get();
  }
}
