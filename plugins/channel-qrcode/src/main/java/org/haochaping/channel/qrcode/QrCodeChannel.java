package org.haochaping.channel.qrcode;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RatingPageForm;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Surface;
import org.haochaping.plugin.api.Terminal;

/** One tenant's QR codes: a form of the rating page becomes one draft, or nothing. */
final class QrCodeChannel implements ChannelAdapter {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Source source;
  private final boolean askContact;

  QrCodeChannel(Source source, boolean askContact) {
    this.source = source;
    this.askContact = askContact;
  }

  @Override
  public Set<Surface> surfaces() {
    return EnumSet.of(Surface.RATING_PAGE, Surface.LINK, Surface.POSTER);
  }

  @Override
  public void decode(ChannelRequest request, DraftSink sink) {
    LinkFacts link = request.link().orElseThrow(() -> refused(Problems.notFromACode()));
    String onceKey = onceKey(request, link);
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
            link.terminal().orElse(Terminal.QR_CODE),
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

  /**
   * A case is rated once however often its code is opened; a window's code is everybody's, so there
   * each submission stands for itself. Numbers come first: a 办件编号 may hold any character.
   */
  private static String onceKey(ChannelRequest request, LinkFacts link) {
    return link.serviceRecordNumber()
        .map(number -> "case:" + link.serviceNumber() + ":1:" + number)
        .or(() -> request.submissionKey().map(key -> "window:" + key))
        .orElseThrow(() -> refused(Problems.noSubmissionKey()));
  }

  private static RejectedException refused(Problem problem) {
    return new RejectedException(problem);
  }
}
