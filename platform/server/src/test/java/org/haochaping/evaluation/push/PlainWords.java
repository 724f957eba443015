package org.haochaping.evaluation.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Collected;
import org.haochaping.evaluation.Decoding;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Original;
import org.haochaping.plugin.api.ServiceRecordDraft;
import org.haochaping.plugin.api.ServiceStatus;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Tenant;

/**
 * A counterpart that sends a count and then lines as {@code rating A GA} or {@code record A GA}.
 */
final class PlainWords extends Decoding {
  final Map<String, String> map = new HashMap<>();

  @Override
  public boolean pushed(
      Tenant tenant, ChannelInstance channel, ChannelRequest request, Collected collected) {
    String text;
    try {
      text = new String(request.body().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long position = 0;
    for (String line : text.lines().toList()) {
      String[] words = line.split(" ");
      if (words.length == 1) {
        collected.declare(Optional.of("P-" + line), Optional.of(Long.parseLong(line)));
        continue;
      }
      collected.original(++position, new Original(words[0] + ":" + words[1], line));
      String unit = map.getOrDefault(words[2], words[2]);
      if (words[0].equals("rating")) {
        collected.accept(position, rating(words[1], unit));
      } else {
        collected.accept(position, serviceRecord(words[1], unit));
      }
    }
    return true;
  }

  private static EvaluationDraft rating(String number, String unit) {
    return new EvaluationDraft(
        "case:1:1:" + number,
        Level.SATISFIED,
        Source.ONLINE_HALL,
        Terminal.PC,
        Origin.ACTIVE,
        LocalDate.of(2026, 10, 19),
        unit,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(number),
        1,
        1,
        List.of(),
        "",
        Optional.empty());
  }

  private static ServiceRecordDraft serviceRecord(String number, String unit) {
    return new ServiceRecordDraft(
        number,
        1,
        Source.ONLINE_HALL,
        unit,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ServiceStatus.FINISHED,
        Optional.empty(),
        Optional.of(LocalDate.of(2026, 10, 19)),
        true);
  }
}
