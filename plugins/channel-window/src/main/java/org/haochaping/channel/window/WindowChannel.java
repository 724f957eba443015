package org.haochaping.channel.window;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.Original;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Surface;

/** One tenant's counter terminals: the core's page, and one vendor's devices. */
final class WindowChannel implements ChannelAdapter {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String RECORDS = "records";
  private static final String BATCH = "batchNo";
  private static final String COUNT = "count";
  private static final int LONGEST_BATCH = 64;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(20)
                  .maxStringLength(20_000)
                  .maxNameLength(200)
                  .maxNumberLength(40)
                  .build())
          .build();

  private final WindowRules rules;

  WindowChannel(WindowRules rules) {
    this.rules = rules;
  }

  @Override
  public Set<Surface> surfaces() {
    return EnumSet.of(Surface.TERMINAL, Surface.PUSH);
  }

  @Override
  public void decode(ChannelRequest request, DraftSink sink) throws IOException {
    if (request.link().isPresent()) {
      TerminalPage.decode(request, request.link().get(), sink);
      return;
    }
    RecordReader reader = new RecordReader(rules, LocalDate.ofInstant(request.receivedAt(), CHINA));
    try (JsonParser json = JSON.createParser(request.body())) {
      JsonToken first = json.nextToken();
      if (first == JsonToken.START_ARRAY) {
        array(json, reader, sink);
      } else if (first == JsonToken.START_OBJECT) {
        object(json, reader, sink);
      } else {
        throw new RejectedException(WindowProblems.notJson());
      }
    }
  }

  /** A record, or a batch of them. */
  private void object(JsonParser json, RecordReader reader, DraftSink sink) throws IOException {
    Map<Field, String> own = new EnumMap<>(Field.class);
    Optional<String> number = Optional.empty();
    Optional<Long> count = Optional.empty();
    boolean batch = false;
    int unknown = 0;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (name.equals(RECORDS)) {
        if (json.nextToken() != JsonToken.START_ARRAY) {
          throw new RejectedException(WindowProblems.notJson());
        }
        array(json, reader, sink);
        batch = true;
      } else if (name.equals(BATCH)) {
        number = scalar(json);
      } else if (name.equals(COUNT)) {
        count = scalar(json).map(WindowChannel::count);
      } else {
        unknown += DeviceRecord.take(json, name, rules, own);
      }
    }
    if (json.currentToken() != JsonToken.END_OBJECT) {
      throw new RejectedException(WindowProblems.notJson());
    }
    if (batch) {
      sink.declare(number, count);
    } else if (own.isEmpty()) {
      throw new RejectedException(WindowProblems.nothing());
    } else {
      one(1, new DeviceRecord(own, unknown), reader, sink);
    }
  }

  private void array(JsonParser json, RecordReader reader, DraftSink sink) throws IOException {
    long position = 0;
    while (json.nextToken() == JsonToken.START_OBJECT) {
      one(++position, DeviceRecord.read(json, rules), reader, sink);
    }
    if (json.currentToken() != JsonToken.END_ARRAY) {
      throw new RejectedException(WindowProblems.notJson());
    }
  }

  private static void one(long position, DeviceRecord record, RecordReader reader, DraftSink sink) {
    if (record.unknown() > 0) {
      sink.ignored(position, record.unknown());
    }
    sink.original(position, new Original(record.key(), record.json(JSON)));
    reader.read(position, record, sink);
  }

  private static Optional<String> scalar(JsonParser json) throws IOException {
    JsonToken value = json.nextToken();
    if (value == null || !value.isScalarValue()) {
      throw new RejectedException(WindowProblems.notJson());
    }
    return Optional.of(value == JsonToken.VALUE_NULL ? "" : json.getText().strip())
        .filter(text -> !text.isEmpty())
        .map(text -> text.substring(0, Math.min(text.length(), LONGEST_BATCH)));
  }

  private static long count(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new RejectedException(WindowProblems.countNotANumber());
    }
    return Long.parseLong(text);
  }
}
