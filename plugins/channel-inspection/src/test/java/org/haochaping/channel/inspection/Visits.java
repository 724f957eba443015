package org.haochaping.channel.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.haochaping.plugin.tck.Samples;

/** What inspectors send. */
final class Visits {
  static final String TOLD = "调查暗访：州政务服务管理局，窗口作风暗访，记录号：AF-BCDFGHJK";

  private Visits() {}

  /** A sheet with these fields beside what the core always tells. */
  static ChannelRequest sent(Map<String, String> fields) {
    Map<String, List<String>> form = new HashMap<>();
    form.put(Form.RATED_AT, List.of("2026-11-01T01:30:00Z"));
    form.put(Form.ASSESSOR, List.of("州政务服务管理局"));
    form.put(Form.METHOD, List.of("窗口作风暗访"));
    form.put(Form.EVIDENCE, List.of("AF-BCDFGHJK"));
    fields.forEach((name, value) -> form.put(name, List.of(value)));
    LinkFacts place =
        new LinkFacts(
            "SJJ",
            Optional.of("W-03"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            Optional.of(Terminal.MOBILE));
    return ChannelRequest.ofForm(new Form(form), place, "0192-visit", Samples.NOW);
  }

  static ChannelAdapter channel(Map<String, String> settings) {
    InspectionChannelFactory factory = new InspectionChannelFactory();
    return factory.create(factory.settingsSchema().complete(settings), Samples.jinghong());
  }

  static CollectedDrafts read(Map<String, String> settings, Map<String, String> fields) {
    CollectedDrafts drafts = new CollectedDrafts();
    try {
      channel(settings).decode(sent(fields), drafts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return drafts;
  }
}
