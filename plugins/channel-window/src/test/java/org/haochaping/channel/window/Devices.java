package org.haochaping.channel.window;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.haochaping.plugin.tck.Samples;

/** What vendors' devices send. */
final class Devices {
  private Devices() {}

  static ChannelRequest request(String json) {
    return ChannelRequest.ofPush(
        "application/json",
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        Samples.NOW);
  }

  static CollectedDrafts decoded(Map<String, String> settings, String json) {
    WindowChannelFactory factory = new WindowChannelFactory();
    CollectedDrafts drafts = new CollectedDrafts();
    try {
      factory
          .create(factory.settingsSchema().complete(settings), Samples.jinghong())
          .decode(request(json), drafts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return drafts;
  }
}
