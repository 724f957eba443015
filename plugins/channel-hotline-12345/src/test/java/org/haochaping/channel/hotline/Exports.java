package org.haochaping.channel.hotline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.haochaping.plugin.tck.Samples;

/** What hotlines' systems export. */
final class Exports {
  static final String HEADINGS = "工单编号,是否涉及政务服务,部门编码,评价时间,满意度";

  private Exports() {}

  static CollectedDrafts read(Map<String, String> settings, String... lines) {
    return read(settings, StandardCharsets.UTF_8, lines);
  }

  static CollectedDrafts read(Map<String, String> settings, Charset charset, String... lines) {
    HotlineChannelFactory factory = new HotlineChannelFactory();
    CollectedDrafts drafts = new CollectedDrafts();
    byte[] file = String.join("\r\n", lines).getBytes(charset);
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

  /** A workbook with these rows. */
  static byte[] xlsx(String... lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "haochaping", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("热线");
      for (int row = 0; row < lines.length; row++) {
        String[] cells = lines[row].split(",", -1);
        for (int i = 0; i < cells.length; i++) {
          sheet.value(row, i, cells[i]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
