package org.haochaping.channel.thirdparty;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.haochaping.channel.score.Bands;
import org.haochaping.channel.table.Columns;
import org.haochaping.channel.table.RowReading;
import org.haochaping.channel.table.Table;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.FileColumn;
import org.haochaping.plugin.api.ScoreDraft;
import org.haochaping.plugin.api.Surface;

/** One tenant's third-party assessment. */
final class ThirdPartyChannel implements ChannelAdapter {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final Columns<Column> COLUMNS =
      Columns.strict(
          Column.class,
          Arrays.stream(Column.values())
              .filter(Column::needed)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class))),
          List.of(EnumSet.of(Column.SCORE, Column.LEVEL)));

  private final Bands bands;
  private final Optional<String> assessor;

  ThirdPartyChannel(Bands bands, Optional<String> assessor) {
    this.bands = bands;
    this.assessor = assessor;
  }

  @Override
  public Set<Surface> surfaces() {
    return EnumSet.of(Surface.FILE_UPLOAD, Surface.FILE_TEMPLATE);
  }

  @Override
  public List<FileColumn> fileColumns() {
    return Arrays.stream(Column.values()).map(Column::told).toList();
  }

  @Override
  public void decode(ChannelRequest request, DraftSink sink) throws IOException {
    ReportReader reader =
        new ReportReader(bands, assessor, LocalDate.ofInstant(request.receivedAt(), CHINA));
    try (Table<Column> table = Table.open(request.body(), COLUMNS, sink)) {
      for (var row = table.next(); row.isPresent(); row = table.next()) {
        found(reader, row.get(), sink);
      }
    }
  }

  private static void found(ReportReader reader, RowReading<Column> row, DraftSink sink) {
    Optional<Finding> found = reader.read(row);
    if (found.isEmpty()) {
      sink.reject(row.number(), row.problems());
      return;
    }
    Optional<EvaluationDraft> rating = found.get().rating();
    Optional<ScoreDraft> score = found.get().score();
    if (rating.isPresent() && score.isPresent()) {
      sink.accept(row.number(), rating.get(), score.get());
    } else {
      rating.ifPresent(one -> sink.accept(row.number(), one));
      score.ifPresent(one -> sink.accept(row.number(), one));
    }
  }
}
