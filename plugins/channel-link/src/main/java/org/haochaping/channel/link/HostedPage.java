package org.haochaping.channel.link;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RatingPageForm;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;

/** A rating on the core's page, which a counterpart led its user to. */
public final class HostedPage {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private HostedPage() {}

  /** Hands the sink the rating, or what is wrong with the form. */
  public static void decode(
      ChannelRequest request, LinkFacts link, Source source, boolean askContact, DraftSink sink) {
    String onceKey = onceKey(link);
    RatingPageForm form = RatingPageForm.read(request.form(), askContact);
    List<Problem> problems = form.problems();
    if (!problems.isEmpty()) {
      sink.reject(1, problems);
      return;
    }
    sink.accept(
        1,
        new EvaluationDraft(
            onceKey,
            form.level().orElseThrow(),
            source,
            link.terminal().orElse(Terminal.PC),
            Origin.ACTIVE,
            LocalDate.ofInstant(request.receivedAt(), CHINA),
            link.unitCode(),
            link.windowCode(),
            link.staffNumber(),
            link.matterCode(),
            link.serviceRecordNumber(),
            link.serviceNumber(),
            1,
            form.tags(),
            form.words(),
            form.contact()));
  }

  /** A case is rated once, by whatever way its citizen came; without a number, a hand-over is. */
  private static String onceKey(LinkFacts link) {
    return link.serviceRecordNumber()
        .map(number -> "case:" + link.serviceNumber() + ":1:" + number)
        .or(() -> link.handOver().map(id -> "hand-over:" + id))
        .orElseThrow(() -> new RejectedException(FieldProblems.missing(Names.NUMBER)));
  }
}
