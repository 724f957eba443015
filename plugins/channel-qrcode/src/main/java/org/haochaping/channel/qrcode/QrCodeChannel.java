package org.haochaping.channel.qrcode;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.LinkRequest;
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
  private final AskNumber askNumber;
  private final LinkRules rules;

  QrCodeChannel(Source source, boolean askContact, AskNumber askNumber, LinkRules rules) {
    this.source = source;
    this.askContact = askContact;
    this.askNumber = askNumber;
    this.rules = rules;
  }

  @Override
  public Set<Surface> surfaces() {
    return EnumSet.of(Surface.RATING_PAGE, Surface.LINK, Surface.POSTER, Surface.EVALUATION_URL);
  }

  @Override
  public void decode(ChannelRequest request, DraftSink sink) {
    LinkFacts link = request.link().orElseThrow(() -> refused(Problems.notFromACode()));
    String onceKey = onceKey(request);
    RatingPageForm form = RatingPageForm.read(request.form(), askContact);
    TypedNumber typed = typed(link, request.form());
    List<Problem> problems = new ArrayList<>(form.problems());
    typed.problem().ifPresent(problems::add);
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
            link.serviceRecordNumber().or(typed::number),
            link.serviceNumber(),
            1,
            form.tags(),
            form.words(),
            form.contact()));
  }

  @Override
  public LinkRequest link(ChannelRequest request) throws IOException {
    return LinkReader.read(request.body(), rules);
  }

  /** Only a window asks; what was not asked for is not kept. */
  private TypedNumber typed(LinkFacts link, Form form) {
    return link.serviceRecordNumber().isPresent() || askNumber == AskNumber.OFF
        ? TypedNumber.none()
        : TypedNumber.read(form.text(Form.SERVICE_RECORD_NUMBER), askNumber);
  }

  /**
   * Each submission stands for itself, by a key only its own phone knows. Not the case: whoever
   * else holds its code or number, the office above all, would be given the citizen's receipt for
   * sending the same once more. That a case is rated once, the core sees to. The key begins as that
   * of windows always did: a phone may try again across an upgrade what was taken before it.
   */
  private static String onceKey(ChannelRequest request) {
    return request
        .submissionKey()
        .map(key -> "window:" + key)
        .orElseThrow(() -> refused(Problems.noSubmissionKey()));
  }

  private static RejectedException refused(Problem problem) {
    return new RejectedException(problem);
  }
}
