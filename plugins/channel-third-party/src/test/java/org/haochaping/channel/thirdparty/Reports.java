package org.haochaping.channel.thirdparty;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.haochaping.plugin.tck.Samples;

/** Reports as assessors hand them in. */
final class Reports {
  static final String HEADINGS = "报告编号,部门编码,得分,满分,评价等级,评价机构,评价方法,评价期间起,评价期间止,样本量,佐证材料,评价意见";

  private Reports() {}

  /** One row that found this, all else as it should be. */
  static String row(String unit, String score, String full, String level) {
    return String.join(
        ",",
        "DSF-1",
        unit,
        score,
        full,
        level,
        "某调查公司",
        "电话访谈",
        "2026-01-01",
        "2026-10-31",
        "120",
        "报告第3页",
        "");
  }

  static CollectedDrafts read(Map<String, String> settings, String... lines) {
    ThirdPartyChannelFactory factory = new ThirdPartyChannelFactory();
    CollectedDrafts drafts = new CollectedDrafts();
    byte[] file = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    try {
      factory
          .create(factory.settingsSchema().complete(settings), Samples.jinghong())
          .decode(
              ChannelRequest.ofFile("text/csv", "x", new ByteArrayInputStream(file), Samples.NOW),
              drafts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return drafts;
  }
}
