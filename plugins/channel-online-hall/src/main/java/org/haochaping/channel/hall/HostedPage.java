package org.haochaping.channel.hall;

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
import org.haochaping.plugin.api.Terminal;

/** A rating on the core's page, opened by an address this channel had asked for. */
final class HostedPage {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private HostedPage() {}

  static void decode(
      ChannelRequest request, LinkFacts link, HallRules rules, boolean askContact, DraftSink sink) {
    String number =
        link.serviceRecordNumber()
            .orElseThrow(() -> new RejectedException(HallProblems.missing(Names.NUMBER)));
    RatingPageForm form = RatingPageForm.read(request.form(), askContact);
    List<Problem> problems = form.problems();
    if (!problems.isEmpty()) {
      sink.reject(1, problems);
      return;
    }
    sink.accept(
        1,
        new EvaluationDraft(
            "case:" + link.serviceNumber() + ":1:" + number,
            form.level().orElseThrow(),
            rules.source(),
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
}
