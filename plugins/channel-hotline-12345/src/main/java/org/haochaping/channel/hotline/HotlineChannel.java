package org.haochaping.channel.hotline;

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
import org.haochaping.plugin.api.Pulled;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Surface;

/** One tenant's hotline. */
final class HotlineChannel implements ChannelAdapter {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final HotlineRules rules;
  private final Optional<HotlinePull> pull;

  HotlineChannel(HotlineRules rules, Optional<HotlinePull> pull) {
    this.rules = rules;
    this.pull = pull;
  }

  @Override
  public Set<Surface> surfaces() {
    Set<Surface> surfaces = EnumSet.of(Surface.FILE_UPLOAD, Surface.WATCHED_FOLDER);
    pull.ifPresent(one -> surfaces.add(Surface.PULL));
    return surfaces;
  }

  @Override
  public void decode(ChannelRequest request, DraftSink sink) throws IOException {
    CallReader reader = new CallReader(rules, LocalDate.ofInstant(request.receivedAt(), CHINA));
    try (Table<Column> table = Table.open(request.body(), rules.columns(), sink)) {
      for (var row = table.next(); row.isPresent(); row = table.next()) {
        call(reader, row.get(), sink);
      }
    }
  }

  @Override
  public Pulled poll(Optional<String> cursor) throws IOException {
    return pull.orElseThrow(() -> new RejectedException(HotlineProblems.noAddress())).page(cursor);
  }

  private static void call(CallReader reader, RowReading<Column> row, DraftSink sink) {
    Call call = reader.read(row);
    if (row.unknown() > 0) {
      sink.ignored(row.number(), row.unknown());
    }
    if (call instanceof Call.Rated rated) {
      sink.accept(row.number(), rated.draft());
    } else if (call instanceof Call.Other other) {
      sink.apart(row.number(), other.reason());
    } else if (call instanceof Call.Unclear unclear) {
      sink.reject(row.number(), unclear.problems());
    }
  }
}
