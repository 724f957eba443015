package org.haochaping.assessment.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Collected;
import org.haochaping.evaluation.Decoding;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.ScoreDraft;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Tenant;

/** A channel that takes what inspectors fill in, as the plugin does. */
final class SheetsOnly extends Decoding {

  @Override
  public void sheet(
      Tenant tenant, ChannelInstance channel, ChannelRequest request, Collected collected) {
    Form form = request.form();
    if (form.text(Form.POINTS).isEmpty()) {
      collected.accept(1, rating(request, form));
    } else {
      collected.accept(1, score(request, form));
    }
  }

  private static EvaluationDraft rating(ChannelRequest request, Form form) {
    LinkFacts place = request.link().orElseThrow();
    return new EvaluationDraft(
        key(request),
        Level.valueOf(form.text(Form.LEVEL)),
        Source.INSPECTION,
        place.terminal().orElseThrow(),
        Origin.STAFF_ENTERED,
        day(form),
        place.unitCode(),
        place.windowCode(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        1,
        List.of(),
        form.text(Form.WORDS) + "\n" + form.text(Form.ASSESSOR) + form.text(Form.EVIDENCE),
        Optional.empty());
  }

  private static ScoreDraft score(ChannelRequest request, Form form) {
    return new ScoreDraft(
        key(request),
        Source.INSPECTION,
        request.link().orElseThrow().unitCode(),
        new BigDecimal(form.text(Form.POINTS)),
        new BigDecimal(form.text(Form.FULL_POINTS)),
        form.text(Form.ASSESSOR),
        form.text(Form.METHOD),
        day(form),
        day(form),
        Optional.empty(),
        form.text(Form.EVIDENCE),
        form.text(Form.WORDS));
  }

  private static String key(ChannelRequest request) {
    return "visit:" + request.submissionKey().orElseThrow();
  }

  private static LocalDate day(Form form) {
    return LocalDate.ofInstant(Instant.parse(form.text(Form.RATED_AT)), Duty.CHINA);
  }
}
