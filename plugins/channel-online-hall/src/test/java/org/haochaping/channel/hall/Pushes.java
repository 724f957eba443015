package org.haochaping.channel.hall;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haochaping.channel.link.Fields;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.haochaping.plugin.tck.Samples;

/** What counterparts send. */
final class Pushes {
  private Pushes() {}

  /** A record in the making. */
  record Push(Map<String, String> fields) {
    Push with(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(fields);
      more.put(name, value);
      return new Push(more);
    }

    String json() {
      return new Fields(fields, 0).json(new JsonFactory(), List.of());
    }
  }

  static Push rating(String number) {
    return new Push(new LinkedHashMap<>())
        .with("projectNo", number)
        .with("deptCode", "SJJ")
        .with("satisfaction", "4")
        .with("pf", "1")
        .with("assessTime", "2026-10-20 09:30:00");
  }

  static Push serviceRecord(String number) {
    return new Push(new LinkedHashMap<>())
        .with("projectNo", number)
        .with("deptCode", "SJJ")
        .with("proStatus", "3")
        .with("acceptDate", "2026-10-12")
        .with("finishDate", "20261013T101500");
  }

  static ChannelRequest request(String json) {
    return ChannelRequest.ofPush(
        "application/json",
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        Samples.NOW);
  }

  static ChannelAdapter channel(Map<String, String> settings) {
    OnlineHallChannelFactory factory = new OnlineHallChannelFactory();
    return factory.create(factory.settingsSchema().complete(settings), Samples.jinghong());
  }

  static CollectedDrafts decoded(Map<String, String> settings, String json) {
    CollectedDrafts drafts = new CollectedDrafts();
    try {
      channel(settings).decode(request(json), drafts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return drafts;
  }
}
