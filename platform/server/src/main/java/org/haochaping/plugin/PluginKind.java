package org.haochaping.plugin;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.haochaping.plugin.api.BulletinFormatFactory;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.NotifierFactory;
import org.haochaping.plugin.api.PluginFactory;

/** The extension points a plugin may serve. */
public enum PluginKind {
  CHANNEL(ChannelAdapterFactory.class),
  BULLETIN(BulletinFormatFactory.class),
  NOTIFIER(NotifierFactory.class);

  private final Class<? extends PluginFactory> point;

  PluginKind(Class<? extends PluginFactory> point) {
    this.point = point;
  }

  /** The kinds of these factories, as they stand in an artefact's row. */
  static String of(List<PluginFactory> factories) {
    return Arrays.stream(values())
        .filter(kind -> kind.count(factories) > 0)
        .map(Enum::name)
        .collect(Collectors.joining(","));
  }

  /** Whether there is at least one factory, all bear this id, and no extension point has two. */
  static boolean areSound(List<PluginFactory> factories, String id) {
    return !factories.isEmpty()
        && factories.stream().allMatch(factory -> id.equals(factory.id()))
        && Arrays.stream(values()).allMatch(kind -> kind.count(factories) <= 1)
        && factories.stream().allMatch(f -> Arrays.stream(values()).anyMatch(k -> k.serves(f)));
  }

  private long count(List<PluginFactory> factories) {
    return factories.stream().filter(this::serves).count();
  }

  private boolean serves(PluginFactory factory) {
    return point.isInstance(factory);
  }
}
