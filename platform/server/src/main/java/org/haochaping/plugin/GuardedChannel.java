package org.haochaping.plugin;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.CitizenAnswer;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.FileColumn;
import org.haochaping.plugin.api.HandOver;
import org.haochaping.plugin.api.LinkRequest;
import org.haochaping.plugin.api.Pulled;
import org.haochaping.plugin.api.PushAnswer;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.api.Surface;

/** A channel instance behind the guard; finds its plugin anew for each call, so upgrades show. */
record GuardedChannel(PluginCalls calls, String pluginId, PluginInstance instance)
    implements ChannelAdapter {
  private static final Duration SHORT = Duration.ofSeconds(5);
  private static final Duration FILE = Duration.ofMinutes(5);

  /** Twice what it has for its counterpart, which may stop in the middle of its answer. */
  private static final Duration COUNTERPART = Duration.ofMinutes(1);

  @Override
  public Set<Surface> surfaces() {
    return calls.callSafely(
        Point.CHANNEL, pluginId, instance, SHORT, channel -> Set.copyOf(channel.surfaces()));
  }

  @Override
  public List<FileColumn> fileColumns() {
    return calls.callSafely(
        Point.CHANNEL, pluginId, instance, SHORT, channel -> List.copyOf(channel.fileColumns()));
  }

  @Override
  public void decode(ChannelRequest request, DraftSink sink) throws IOException {
    Duration deadline = request.form().isEmpty() ? FILE : SHORT;
    CoreSink.lend(
        sink,
        core ->
            calls.call(
                Point.CHANNEL,
                pluginId,
                instance,
                deadline,
                channel -> {
                  core.decode(channel, request);
                  return true;
                }));
  }

  @Override
  public Optional<Rendered> respond(PushAnswer answer) {
    return calls.callSafely(
        Point.CHANNEL, pluginId, instance, SHORT, channel -> channel.respond(answer));
  }

  @Override
  public LinkRequest link(ChannelRequest request) throws IOException {
    return calls.call(Point.CHANNEL, pluginId, instance, SHORT, channel -> channel.link(request));
  }

  @Override
  public HandOver handOver(ChannelRequest request) throws IOException {
    return calls.call(
        Point.CHANNEL, pluginId, instance, SHORT, channel -> channel.handOver(request));
  }

  @Override
  public Pulled poll(Optional<String> cursor) throws IOException {
    return calls.background(
        Point.CHANNEL,
        pluginId,
        instance,
        COUNTERPART,
        channel -> Objects.requireNonNull(channel.poll(cursor)));
  }

  @Override
  public Optional<byte[]> encode(CitizenAnswer answer) {
    return calls.callSafely(
        Point.CHANNEL, pluginId, instance, SHORT, channel -> channel.encode(answer));
  }
}
