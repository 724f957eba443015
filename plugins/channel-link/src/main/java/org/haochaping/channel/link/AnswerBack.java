package org.haochaping.channel.link;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.haochaping.plugin.api.CitizenAnswer;

/** The office's answer to a bad review in the names of the national interface. */
public final class AnswerBack {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private AnswerBack() {}

  public static byte[] of(CitizenAnswer answer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      if (answer.serviceRecordNumber().isPresent()) {
        json.writeStringField(Names.NUMBER, answer.serviceRecordNumber().get());
      }
      if (answer.user().isPresent()) {
        json.writeStringField(Names.USER, answer.user().get());
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
