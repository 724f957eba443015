package org.haochaping.channel.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Surface;

/** One tenant's files. */
final class FileChannel implements ChannelAdapter {
  static final long MOST_ROWS = 1_000_000;
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final FileRules rules;

  FileChannel(FileRules rules) {
    this.rules = rules;
  }

  @Override
  public Set<Surface> surfaces() {
    return EnumSet.of(Surface.FILE_UPLOAD);
  }

  @Override
  public void decode(ChannelRequest request, DraftSink sink) throws IOException {
    BufferedInputStream body = new BufferedInputStream(request.body(), 65_536);
    RowToDraft reader = new RowToDraft(rules, LocalDate.ofInstant(request.receivedAt(), CHINA));
    try (Lines lines = lines(body, sink)) {
      Headings headings = Headings.read(firstFilled(lines), rules.fixed());
      long rows = 0;
      for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (line.get().isBlank()) {
          continue;
        }
        if (++rows > MOST_ROWS) {
          throw Refusals.tooManyRows(MOST_ROWS);
        }
        row(reader, headings, line.get(), sink);
      }
      if (rows == 0) {
        throw Refusals.noRows();
      }
    }
  }

  private static void row(RowToDraft reader, Headings headings, Line line, DraftSink sink) {
    RowReading reading = new RowReading(headings, line);
    Optional<EvaluationDraft> draft = reader.draft(reading);
    if (draft.isPresent()) {
      sink.accept(line.number(), draft.get());
    } else {
      sink.reject(line.number(), reading.problems());
    }
  }

  private static Line firstFilled(Lines lines) throws IOException {
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().isBlank()) {
        return line.get();
      }
    }
    throw Refusals.empty();
  }

  /** What a file is, is told by its first bytes; names and media types are often wrong. */
  private static Lines lines(BufferedInputStream body, DraftSink sink) throws IOException {
    byte[] beginning = FileText.peek(body, 8);
    if (beginning.length == 0) {
      throw Refusals.empty();
    }
    if (FileText.startsWith(beginning, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw Refusals.oldExcel();
    }
    if (FileText.startsWith(beginning, 'P', 'K', 3, 4)) {
      byte[] workbook = XlsxGate.read(body);
      sink.expect(Math.max(0, XlsxGate.rows(workbook) - 1));
      return XlsxLines.open(workbook);
    }
    return new CsvLines(FileText.open(body));
  }
}
