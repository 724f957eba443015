package org.haochaping.channel.window;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RatingPageForm;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;

/**
 * A rating tapped on the core's terminal page. No contact is asked for there: the next in the queue
 * looks on.
 */
final class TerminalPage {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private TerminalPage() {}

  static void decode(ChannelRequest request, LinkFacts link, DraftSink sink) {
    String key =
        request
            .submissionKey()
            .orElseThrow(() -> new RejectedException(WindowProblems.noSubmissionKey()));
    RatingPageForm form = RatingPageForm.read(request.form(), false);
    List<Problem> problems = form.problems();
    if (!problems.isEmpty()) {
      sink.reject(1, problems);
      return;
    }
    sink.accept(
        1,
        new EvaluationDraft(
            "terminal:" + key,
            form.level().orElseThrow(),
            Source.WINDOW_TERMINAL,
            link.terminal().orElse(Terminal.HALL_TABLET),
            Origin.ACTIVE,
            LocalDate.ofInstant(ratedAt(request), CHINA),
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

  private static Instant ratedAt(ChannelRequest request) {
    String text = request.form().text(Form.RATED_AT);
    try {
      return text.isEmpty() ? request.receivedAt() : Instant.parse(text);
    } catch (DateTimeException e) {
      return request.receivedAt();
    }
  }
}
