package org.haochaping.channel.hall;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.haochaping.plugin.api.CitizenAnswer;

/** The office's answer to a bad review in the names of the national interface. */
final class AnswerBack {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private AnswerBack() {}

  static byte[] of(JsonFactory factory, CitizenAnswer answer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = factory.createGenerator(bytes)) {
      json.writeStartObject();
      if (answer.serviceRecordNumber().isPresent()) {
        json.writeStringField(Names.NUMBER, answer.serviceRecordNumber().get());
      }
      json.writeStringField("answer", answer.text());
      json.writeStringField("answerTime", MOMENT.format(answer.answeredAt()));
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }
}
