package org.haochaping.channel.hall;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.haochaping.channel.link.Names;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.PushAnswer;
import org.haochaping.plugin.api.Rendered;

/**
 * The answer as counterparts know it: {@code code} 0 for all is well, and the same in each record.
 */
final class HallAnswer {
  private HallAnswer() {}

  static Rendered of(JsonFactory factory, PushAnswer answer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long accepted = answer.count(PushAnswer.State.ACCEPTED);
    long repeated = answer.count(PushAnswer.State.REPEATED);
    long rejected = answer.count(PushAnswer.State.REJECTED);
    try (JsonGenerator json = factory.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("code", rejected == 0 ? 0 : 1);
      json.writeStringField(
          "msg",
          rejected == 0 ? "全部接收" : rejected + "条未接收，已进入待处理，可改正后重新推送 " + rejected + " rejected");
      if (answer.batchNumber().isPresent()) {
        json.writeStringField("batchNo", answer.batchNumber().get());
      }
      if (answer.declared().isPresent()) {
        json.writeNumberField("count", answer.declared().get());
      }
      json.writeNumberField("received", answer.results().size());
      json.writeNumberField("accepted", accepted);
      json.writeNumberField("repeated", repeated);
      json.writeNumberField("rejected", rejected);
      json.writeArrayFieldStart("results");
      for (PushAnswer.Result result : answer.results()) {
        one(json, result);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return new Rendered("application/json", "json", bytes.toByteArray());
  }

  private static void one(JsonGenerator json, PushAnswer.Result result) throws IOException {
    json.writeStartObject();
    json.writeNumberField("no", result.position());
    Optional<String> number = result.key().map(RecordReader::number);
    switch (result.state()) {
      case ACCEPTED -> {
        json.writeNumberField("code", 0);
        json.writeStringField("msg", "已接收");
      }
      case REPEATED -> {
        json.writeNumberField("code", 0);
        json.writeStringField("msg", "此前已接收，未重复计入");
      }
      case REJECTED -> {
        json.writeNumberField("code", 1);
        json.writeStringField("msg", result.problems().get(0).chinese());
        json.writeArrayFieldStart("errors");
        for (Problem problem : result.problems()) {
          json.writeStartObject();
          json.writeStringField("field", problem.field());
          json.writeStringField("code", problem.code());
          json.writeStringField("msg", problem.chinese());
          json.writeStringField("msgEn", problem.english());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
    }
    if (number.isPresent()) {
      json.writeStringField(Names.NUMBER, number.get());
    }
    if (result.receipt().isPresent()) {
      json.writeStringField("receipt", result.receipt().get());
    }
    json.writeEndObject();
  }
}
