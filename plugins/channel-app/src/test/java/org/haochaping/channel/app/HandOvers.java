package org.haochaping.channel.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.HandOver;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.plugin.tck.Samples;

/** What an app sends, and what its users fill in. */
final class HandOvers {
  static final String ORIGINS = "https://m.example.gov.cn, exampleapp:";

  private HandOvers() {}

  static ChannelAdapter channel(Map<String, String> settings) {
    AppChannelFactory factory = new AppChannelFactory();
    return factory.create(factory.settingsSchema().complete(settings), Samples.jinghong());
  }

  static HandOver read(Map<String, String> settings, String json) {
    try {
      return channel(settings).handOver(body(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ChannelRequest body(String json) {
    return ChannelRequest.ofPush(
        "application/json",
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        Samples.NOW);
  }

  static ChannelRequest rating(String words, Optional<String> number) {
    Form form = new Form(Map.of(Form.LEVEL, List.of("SATISFIED"), Form.WORDS, List.of(words)));
    LinkFacts link =
        new LinkFacts(
            "SJJ",
            Optional.of("W-12"),
            Optional.empty(),
            Optional.empty(),
            number,
            1,
            Optional.of(Terminal.MOBILE),
            Optional.of("0192-hand-over"));
    return ChannelRequest.ofForm(form, link, "key-1", Samples.NOW);
  }
}
