package org.haochaping.assessment.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.assessment.Finding;
import org.haochaping.assessment.Findings;
import org.haochaping.assessment.Sheet;
import org.haochaping.evaluation.Outcome;
import org.haochaping.evaluation.Receipts;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.vault.MasterKeys;
import org.haochaping.web.Input;

/**
 * Takes a sheet: its row, the person, the place in the quota and the rating are stored together or
 * not at all. The plugin is asked before, outside the transaction.
 */
@ApplicationScoped
public class SheetTaking {
  static final int LONGEST_NAME = 20;

  @Inject TenantTransactions transactions;
  @Inject OpenSurveys opening;
  @Inject Surveys surveys;
  @Inject SurveyUnits units;
  @Inject Sheets sheets;
  @Inject Answered answered;
  @Inject Findings findings;
  @Inject Receipts receipts;
  @Inject MasterKeys keys;
  @Inject Clock clock;

  /**
   * What became of a sheet.
   *
   * @param receipt of the rating it made, if any
   * @param valid whether it counts; one that ended early does not
   */
  record Taken(Optional<String> receipt, boolean valid, boolean repeated) {}

  /** How one attempt is known again. */
  private record Attempt(byte[] submission, byte[] body) {}

  /**
   * Takes it, or refuses it.
   *
   * @param key the same for every attempt at one submission
   */
  Taken take(Tenant tenant, String code, String key, SheetForm form) {
    Input.atMost(form.name(), "name", LONGEST_NAME);
    Survey survey =
        transactions.in(tenant.id(), connection -> opening.byCode(connection, tenant, code));
    Attempt attempt =
        new Attempt(
            keys.digest("survey-sheet", survey.id() + "|" + key),
            keys.digest("survey-sheet-body", form.whole()));
    Optional<Taken> before =
        transactions.in(
            tenant.id(), connection -> before(connection, tenant, survey.id(), attempt));
    return before.orElseGet(() -> takeNew(tenant, survey, key, attempt, form));
  }

  private Taken takeNew(Tenant tenant, Survey survey, String key, Attempt attempt, SheetForm form) {
    OpenSurveys.Open open =
        transactions.in(tenant.id(), connection -> opening.open(connection, tenant, survey));
    OpenSurveys.Place place = open.place(SheetForm.text(form.unit()));
    Sheet sheet = open.questionnaire().read(form.answers());
    Optional<Finding> finding =
        sheet.endedEarly() || sheet.level().isEmpty()
            ? Optional.empty()
            : Optional.of(
                findings.of(
                    tenant, open.channel(), request(tenant, open, place, sheet, key, form)));
    return transactions.in(
        tenant.id(),
        connection -> {
          opening.mustBeOpen(surveys.keptOpen(connection, tenant.id(), survey.id()));
          Optional<UUID> stored =
              sheets.store(
                  connection,
                  tenant.id(),
                  new Sheets.Wanted(
                      survey.id(),
                      place.unitId(),
                      attempt.submission,
                      attempt.body,
                      sheet,
                      SheetForm.text(form.name())));
          return stored.isEmpty()
              ? before(connection, tenant, survey.id(), attempt).orElseThrow()
              : count(connection, tenant, open, place, sheet, finding, stored.get(), form);
        });
  }

  /** Whoever was not to be asked takes nobody's place, and may come again when he is. */
  private Taken count(
      Connection connection,
      Tenant tenant,
      OpenSurveys.Open open,
      OpenSurveys.Place place,
      Sheet sheet,
      Optional<Finding> finding,
      UUID stored,
      SheetForm form)
      throws SQLException {
    UUID survey = open.survey().id();
    if (sheet.endedEarly()) {
      units.countInvalid(connection, tenant.id(), survey, place.unitId());
      return new Taken(Optional.empty(), false, false);
    }
    answered.take(connection, tenant.id(), open.survey(), place.unitId(), form);
    if (!units.countValid(connection, tenant.id(), survey, place.unitId())) {
      throw SurveyRefusals.full();
    }
    if (finding.isEmpty()) {
      return new Taken(Optional.empty(), true, false);
    }
    Optional<Outcome.Accepted> rating =
        findings.enter(connection, tenant, open.channel(), finding.get());
    if (rating.isPresent()) {
      sheets.rated(connection, tenant.id(), stored, rating.get().evaluationId());
    }
    return new Taken(rating.map(Outcome.Accepted::receipt), true, false);
  }

  private Optional<Taken> before(Connection connection, Tenant tenant, UUID survey, Attempt attempt)
      throws SQLException {
    Optional<Sheets.Stored> stored =
        sheets.bySubmission(connection, tenant.id(), survey, attempt.submission);
    if (stored.isPresent() && !Arrays.equals(stored.get().body(), attempt.body)) {
      throw SurveyRefusals.otherContent();
    }
    return stored.map(
        one ->
            new Taken(
                one.evaluation().map(id -> receipts.of(tenant.key(), id)), one.valid(), true));
  }

  private ChannelRequest request(
      Tenant tenant,
      OpenSurveys.Open open,
      OpenSurveys.Place place,
      Sheet sheet,
      String key,
      SheetForm form) {
    LinkFacts facts =
        new LinkFacts(
            place.inForce().code(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            Optional.empty());
    return ChannelRequest.ofForm(
        form.form(sheet, Assessor.of(tenant, open.channel()), open.survey().title()),
        facts,
        open.survey().id() + ":" + key,
        clock.instant());
  }
}
