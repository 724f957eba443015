package org.haochaping.notification;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.haochaping.plugin.Trial;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Sending;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.tenancy.Tenant;

/** A gateway that keeps what it is given and answers as the test says. */
final class ScriptedGateway implements Notifier, NotifierPlugins {
  static final Problem CLOSED = Problem.of("gateway-limit", "settings", "网关繁忙。", "It is busy.");

  final List<Message> taken = new CopyOnWriteArrayList<>();
  final List<Message> asked = new CopyOnWriteArrayList<>();
  Function<Message, Sending> answer = message -> Sending.accepted("G-" + message.id());
  Set<Reach> reaches = EnumSet.of(Reach.MOBILE);
  int perMinute = 6000;

  @Override
  public Set<Reach> reaches() {
    return reaches;
  }

  @Override
  public int perMinute() {
    return perMinute;
  }

  @Override
  public Sending send(Message message) throws IOException {
    asked.add(message);
    Sending sending = answer.apply(message);
    if (sending.outcome() == Sending.Outcome.ACCEPTED) {
      taken.add(message);
    }
    return sending;
  }

  void closed() {
    answer = message -> Sending.paused(CLOSED);
  }

  void closedFor(Duration time) {
    answer = message -> Sending.paused(CLOSED).after(time);
  }

  void open() {
    answer = message -> Sending.accepted("G-" + message.id());
  }

  @Override
  public Notifier notifier(Tenant tenant, NotifierInstance instance) {
    return this;
  }

  @Override
  public Trial trial(Tenant tenant, String pluginId, Map<String, String> settings) {
    return new Trial(reaches(), perMinute());
  }

  @Override
  public Trial trial(Tenant tenant, NotifierInstance instance, Map<String, String> settings) {
    return trial(tenant, instance.pluginId(), settings);
  }

  @Override
  public SettingsSchema schema(String pluginId) {
    return SettingsSchema.of(Setting.secret("token", 100, "令牌", "Token"));
  }

  @Override
  public SettingsSchema schema(Tenant tenant, NotifierInstance instance) {
    return schema(instance.pluginId());
  }

  @Override
  public Optional<UUID> bound(Tenant tenant, NotifierInstance instance) {
    return Optional.empty();
  }

  @Override
  public List<Kind> kinds() {
    return List.of(new Kind("scripted", "脚本网关"));
  }
}
