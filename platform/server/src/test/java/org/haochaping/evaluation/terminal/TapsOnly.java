package org.haochaping.evaluation.terminal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Decoding;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Tenant;

/** A channel that takes what is tapped, as the plugin does. */
final class TapsOnly extends Decoding {

  @Override
  public EvaluationDraft one(Tenant tenant, ChannelInstance channel, ChannelRequest request) {
    LinkFacts link = request.link().orElseThrow();
    Instant ratedAt = Instant.parse(request.form().text(Form.RATED_AT));
    return new EvaluationDraft(
        "terminal:" + request.submissionKey().orElseThrow(),
        Level.valueOf(request.form().text(Form.LEVEL)),
        Source.WINDOW_TERMINAL,
        link.terminal().orElseThrow(),
        Origin.ACTIVE,
        LocalDate.ofInstant(ratedAt, Duty.CHINA),
        link.unitCode(),
        link.windowCode(),
        link.staffNumber(),
        link.matterCode(),
        link.serviceRecordNumber(),
        link.serviceNumber(),
        1,
        request.form().all(Form.TAGS),
        request.form().text(Form.WORDS),
        Optional.empty());
  }
}
