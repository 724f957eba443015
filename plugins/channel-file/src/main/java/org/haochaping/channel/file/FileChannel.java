package org.haochaping.channel.file;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.haochaping.channel.table.RowReading;
import org.haochaping.channel.table.Table;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Surface;

/** One tenant's files. */
final class FileChannel implements ChannelAdapter {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final FileRules rules;

  FileChannel(FileRules rules) {
    this.rules = rules;
  }

  @Override
  public Set<Surface> surfaces() {
    return EnumSet.of(Surface.FILE_UPLOAD, Surface.WATCHED_FOLDER);
  }

  @Override
  public void decode(ChannelRequest request, DraftSink sink) throws IOException {
    RowToDraft reader = new RowToDraft(rules, LocalDate.ofInstant(request.receivedAt(), CHINA));
    try (Table<Column> table = Table.open(request.body(), rules.columns(), sink)) {
      for (var row = table.next(); row.isPresent(); row = table.next()) {
        row(reader, row.get(), sink);
      }
    }
  }

  private static void row(RowToDraft reader, RowReading<Column> row, DraftSink sink) {
    Optional<EvaluationDraft> draft = reader.draft(row);
    if (draft.isPresent()) {
      sink.accept(row.number(), draft.get());
    } else {
      sink.reject(row.number(), row.problems());
    }
  }
}
