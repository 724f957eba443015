package org.haochaping.assessment.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
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
   * @param receipt of the rating it made, if any, where it may be told
   * @param valid whether it counts, as far as its sender is told; one that ended early does not
   */
  record Taken(Optional<String> receipt, boolean valid, boolean repeated) {}

  /** How one attempt is known again. */
  private record Attempt(byte[] submission, byte[] body) {}

  /**
   * Takes it, or refuses it.
   *
   * @param key the same for every attempt at one submission; not kept, so that nobody who tries all
   *     numbers finds the one that was sent with a sheet in the digest of its body
   */
  Taken take(Tenant tenant, String code, String key, SheetForm form) {
    Input.atMost(Input.plain(form.name(), "name"), "name", LONGEST_NAME);
    Input.plain(form.phone(), "phone");
    Survey survey =
        transactions.in(tenant.id(), connection -> opening.byCode(connection, tenant, code));
    Attempt attempt =
        new Attempt(
            keys.digest("survey-sheet", survey.id() + "|" + key),
            keys.digest("survey-sheet-body", key + "|" + form.whole()));
    Optional<Taken> before =
        transactions.in(tenant.id(), connection -> before(connection, tenant, survey, attempt));
    return before.orElseGet(() -> takeNew(tenant, survey, key, attempt, form));
  }

  private Taken takeNew(Tenant tenant, Survey survey, String key, Attempt attempt, SheetForm form) {
    OpenSurveys.Open open =
        transactions.in(tenant.id(), connection -> opening.open(connection, tenant, survey));
    OpenSurveys.Place place = open.place(SheetForm.text(form.unit()));
    // Masked before anybody sees it: a plugin that shortens words may cut a number in two.
    Sheet sheet =
        open.questionnaire().read(form.answers()).masked(List.of(SheetForm.text(form.name())));
    if (!sheet.endedEarly()) {
      Answered.mustTellNumber(survey, form);
    }
    Optional<Finding> finding =
        sheet.endedEarly() || sheet.level().isEmpty()
            ? Optional.empty()
            : Optional.of(
                findings.of(
                    tenant, open.channel(), request(tenant, open, place, sheet, key, form)));
    Sheets.Wanted wanted =
        new Sheets.Wanted(survey.id(), place.unitId(), attempt.submission, attempt.body, sheet);
    try {
      return transactions.in(
          tenant.id(),
          connection -> {
            opening.mustBeOpen(surveys.keptOpen(connection, tenant.id(), survey.id()));
            Optional<UUID> stored = sheets.store(connection, tenant.id(), wanted);
            return stored.isEmpty()
                ? before(connection, tenant, survey, attempt).orElseThrow()
                : count(connection, tenant, open, wanted, finding, stored.get(), form);
          });
    } catch (Answered.ByNumber known) {
      return setAside(tenant, survey, attempt, wanted);
    }
  }

  /** Whoever was not to be asked takes nobody's place, and may come again when he is. */
  private Taken count(
      Connection connection,
      Tenant tenant,
      OpenSurveys.Open open,
      Sheets.Wanted wanted,
      Optional<Finding> finding,
      UUID stored,
      SheetForm form)
      throws SQLException {
    Survey survey = open.survey();
    if (wanted.sheet().endedEarly()) {
      units.countInvalid(connection, tenant.id(), survey.id(), wanted.unit());
      return new Taken(Optional.empty(), false, false);
    }
    if (!units.countValid(connection, tenant.id(), survey.id(), wanted.unit())) {
      throw SurveyRefusals.full();
    }
    Optional<Outcome.Accepted> rating =
        finding.isEmpty()
            ? Optional.empty()
            : findings.enter(connection, tenant, open.channel(), finding.get());
    if (rating.isPresent()) {
      sheets.rated(connection, tenant.id(), stored, rating.get().evaluationId());
    }
    answered.take(connection, tenant.id(), survey, wanted.unit(), form);
    return new Taken(
        rating.map(Outcome.Accepted::receipt).filter(told -> survey.respondents().givesReceipts()),
        true,
        false);
  }

  /** Looks to its sender as if it had been taken. */
  private Taken setAside(Tenant tenant, Survey survey, Attempt attempt, Sheets.Wanted wanted) {
    return transactions.in(
        tenant.id(),
        connection -> {
          opening.mustBeOpen(surveys.keptOpen(connection, tenant.id(), survey.id()));
          return sheets.setAside(connection, tenant.id(), wanted)
              ? new Taken(Optional.empty(), true, false)
              : before(connection, tenant, survey, attempt).orElseThrow();
        });
  }

  private Optional<Taken> before(
      Connection connection, Tenant tenant, Survey survey, Attempt attempt) throws SQLException {
    Optional<Sheets.Stored> stored =
        sheets.bySubmission(connection, tenant.id(), survey.id(), attempt.submission);
    if (stored.isPresent() && !Arrays.equals(stored.get().body(), attempt.body)) {
      throw SurveyRefusals.otherContent();
    }
    return stored.map(
        one ->
            new Taken(
                one.evaluation()
                    .filter(id -> survey.respondents().givesReceipts())
                    .map(id -> receipts.of(tenant.key(), id)),
                one.valid(),
                true));
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
