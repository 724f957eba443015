package org.haochaping.channel.hall;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haochaping.channel.link.AnswerBack;
import org.haochaping.channel.link.Fields;
import org.haochaping.channel.link.HostedPage;
import org.haochaping.channel.link.Json;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.CitizenAnswer;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.LinkRequest;
import org.haochaping.plugin.api.Original;
import org.haochaping.plugin.api.PushAnswer;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.api.Surface;

/** One counterpart's pushes: single records or {@code {batchNo, count, records}}. */
final class OnlineHallChannel implements ChannelAdapter {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final HallRules rules;
  private final String tenantCode;
  private final boolean askContact;

  OnlineHallChannel(HallRules rules, String tenantCode, boolean askContact) {
    this.rules = rules;
    this.tenantCode = tenantCode;
    this.askContact = askContact;
  }

  @Override
  public Set<Surface> surfaces() {
    return EnumSet.of(Surface.PUSH, Surface.EVALUATION_URL, Surface.RATING_PAGE);
  }

  @Override
  public void decode(ChannelRequest request, DraftSink sink) throws IOException {
    if (request.link().isPresent()) {
      HostedPage.decode(request, request.link().get(), rules.source(), askContact, sink);
      return;
    }
    RecordReader records =
        new RecordReader(rules, tenantCode, LocalDate.ofInstant(request.receivedAt(), CHINA));
    try (JsonParser json = Json.FACTORY.createParser(request.body())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new RejectedException(HallProblems.notAnObject());
      }
      batch(json, records, sink);
    }
  }

  private void batch(JsonParser json, RecordReader records, DraftSink sink) throws IOException {
    Map<String, String> own = new LinkedHashMap<>();
    Optional<String> number = Optional.empty();
    Optional<Long> count = Optional.empty();
    boolean batch = false;
    long position = 0;
    int unknown = 0;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      switch (name) {
        case RecordNames.RECORDS -> {
          batch = true;
          if (json.nextToken() != JsonToken.START_ARRAY) {
            throw new RejectedException(HallProblems.recordsNotAList());
          }
          while (json.nextToken() == JsonToken.START_OBJECT) {
            one(++position, Fields.read(json, RecordNames.KNOWN), records, sink);
          }
          if (json.currentToken() != JsonToken.END_ARRAY) {
            throw new RejectedException(HallProblems.recordsNotAList());
          }
        }
        case RecordNames.BATCH -> number = scalar(json).filter(text -> !text.isBlank());
        case RecordNames.COUNT -> count = scalar(json).map(OnlineHallChannel::count);
        default -> unknown += Fields.take(json, name, RecordNames.KNOWN, own);
      }
    }
    if (json.currentToken() != JsonToken.END_OBJECT) {
      throw new RejectedException(HallProblems.notAnObject());
    }
    if (batch) {
      sink.declare(number.map(OnlineHallChannel::shortened), count);
    } else if (own.isEmpty()) {
      throw new RejectedException(HallProblems.nothing());
    } else {
      one(1, new Fields(own, unknown), records, sink);
    }
  }

  private void one(long position, Fields fields, RecordReader records, DraftSink sink) {
    if (fields.unknown() > 0) {
      sink.ignored(position, fields.unknown());
    }
    sink.original(
        position,
        new Original(RecordReader.key(fields), fields.json(Json.FACTORY, rules.dropped())));
    records.read(position, fields, sink);
  }

  private static Optional<String> scalar(JsonParser json) throws IOException {
    JsonToken value = json.nextToken();
    if (value == null || !value.isScalarValue()) {
      throw new RejectedException(HallProblems.notAnObject());
    }
    return value == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(json.getText().strip());
  }

  private static long count(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new RejectedException(HallProblems.countNotANumber());
    }
    return Long.parseLong(text);
  }

  private static String shortened(String number) {
    return number.length() <= 64 ? number : number.substring(0, 64);
  }

  @Override
  public Optional<Rendered> respond(PushAnswer answer) {
    return Optional.of(HallAnswer.of(Json.FACTORY, answer));
  }

  @Override
  public Optional<byte[]> encode(CitizenAnswer answer) {
    return Optional.of(AnswerBack.of(answer));
  }

  @Override
  public LinkRequest link(ChannelRequest request) throws IOException {
    return LinkReader.read(Json.object(request.body(), RecordNames.KNOWN), rules);
  }
}
