package org.haochaping.assessment.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Collected;
import org.haochaping.evaluation.Decoding;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Surface;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Tenant;

/** A channel that takes sheets, as the plugin does. */
final class SheetsOnly extends Decoding {
  /** What it was given to read. */
  final List<Form> read = new CopyOnWriteArrayList<>();

  /** Whether it makes ratings that the core refuses. */
  boolean far;

  @Override
  public Set<Surface> surfaces(Tenant tenant, ChannelInstance channel) {
    return Set.of(Surface.QUESTIONNAIRE);
  }

  @Override
  public void sheet(
      Tenant tenant, ChannelInstance channel, ChannelRequest request, Collected collected) {
    Form form = request.form();
    read.add(form);
    collected.accept(
        1,
        new EvaluationDraft(
            "sheet:" + request.submissionKey().orElseThrow(),
            Level.valueOf(form.text(Form.LEVEL)),
            Source.QUESTIONNAIRE,
            Terminal.MOBILE,
            Origin.INVITED,
            LocalDate.ofInstant(request.receivedAt(), Duty.CHINA).plusDays(far ? 1 : 0),
            request.link().orElseThrow().unitCode(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            1,
            List.of(),
            form.text(Form.WORDS),
            form.flag(Form.CONTACT_CONSENT)
                ? Contact.plausible(form.text(Form.CONTACT_NAME), form.text(Form.CONTACT_PHONE))
                : Optional.empty()));
  }
}
