package org.haochaping.channel.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.tck.Samples;

/** Sheets as the core hands them over. */
final class FilledIn {
  private FilledIn() {}

  static ChannelRequest request(Map<String, List<String>> fields) {
    return ChannelRequest.ofForm(
        new Form(fields),
        new LinkFacts(
            "SJJ",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            Optional.empty()),
        "survey-1:key-1",
        Samples.NOW);
  }

  /** One that rates the whole. */
  static Map<String, List<String>> sheet(String level, String words) {
    Map<String, List<String>> fields = new HashMap<>();
    fields.put(Form.ANSWER + "overall", List.of(level));
    fields.put(Form.LEVEL, List.of(level));
    fields.put(Form.WORDS, List.of(words));
    fields.put(Form.ASSESSOR, List.of("景洪市政务服务管理局"));
    fields.put(Form.METHOD, List.of("2026年度部门整体绩效调查问卷"));
    return fields;
  }
}
