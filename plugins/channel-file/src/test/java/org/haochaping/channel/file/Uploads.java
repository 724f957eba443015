package org.haochaping.channel.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.haochaping.plugin.tck.Samples;

/** Files as tests upload them. */
final class Uploads {
  static final String HEADINGS = "办件编号,评价来源,部门编码,评价渠道,评价时间,满意度";

  private Uploads() {}

  static CollectedDrafts csv(String... lines) {
    return csv(Map.of(), lines);
  }

  static CollectedDrafts csv(Map<String, String> settings, String... lines) {
    return upload(settings, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  static CollectedDrafts upload(Map<String, String> settings, byte[] file) {
    CollectedDrafts drafts = new CollectedDrafts();
    upload(settings, new ByteArrayInputStream(file), drafts);
    return drafts;
  }

  static void upload(Map<String, String> settings, InputStream file, DraftSink sink) {
    FileChannelFactory factory = new FileChannelFactory();
    try {
      factory
          .create(factory.settingsSchema().complete(settings), Samples.jinghong())
          .decode(ChannelRequest.ofFile("application/octet-stream", "x", file, Samples.NOW), sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A workbook with one sheet filled like this. */
  static byte[] xlsx(Consumer<Worksheet> fill) {
    return workbook(workbook -> fill.accept(workbook.newWorksheet("评价")));
  }

  static byte[] workbook(Consumer<Workbook> fill) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "haochaping", "1.0")) {
      fill.accept(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes text cells. */
  static void row(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      sheet.value(row, i, cells[i]);
    }
  }
}
