package org.haochaping.assessment.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.assessment.Questionnaire;
import org.haochaping.assessment.Questionnaires;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.QrSvg;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Surveys as those who run them see them. */
@ApplicationScoped
public class SurveyViews {
  @Inject Surveys surveys;
  @Inject SurveyUnits units;
  @Inject SurveyScores scores;
  @Inject SurveyResults results;
  @Inject Invitations invitations;
  @Inject Questionnaires questionnaires;
  @Inject Organisation organisation;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "haochaping.public.url")
  String publicUrl;

  /** A department by its name. */
  @Schema(name = "SurveyUnitName")
  public record UnitName(UUID id, String code, String name) {}

  /** A survey in the list. */
  @Schema(name = "SurveyEntry")
  public record Entry(Survey survey, Survey.State state, int units, int valid, int invalid) {}

  /**
   * How far one department is.
   *
   * @param address of the page with this department chosen
   * @param mean of a hundred points, where the questionnaire asks for points
   */
  @Schema(name = "SurveyUnitView")
  public record UnitView(
      UUID unitId,
      String name,
      String address,
      String qrSvg,
      @Nullable Integer quota,
      int valid,
      int invalid,
      @Nullable BigDecimal mean) {}

  /**
   * A survey with its addresses and numbers.
   *
   * @param address where the department is chosen on the page
   */
  @Schema(name = "SurveyView")
  public record View(
      Survey survey,
      Survey.State state,
      Questionnaire questionnaire,
      String address,
      String qrSvg,
      List<UnitView> units,
      int invitations,
      int invitationsUsed) {}

  /** What the sheets say. */
  @Schema(name = "SurveyResults")
  public record Results(
      View view, List<SurveyResults.AnswerCount> counts, List<SurveyResults.Words> words) {}

  List<Entry> list(Connection connection, UUID tenant) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    for (Survey survey : surveys.all(connection, tenant)) {
      List<SurveyUnit> about = units.of(connection, tenant, survey.id());
      entries.add(
          new Entry(
              survey,
              survey.state(today()),
              about.size(),
              about.stream().mapToInt(SurveyUnit::valid).sum(),
              about.stream().mapToInt(SurveyUnit::invalid).sum()));
    }
    return entries;
  }

  View view(Connection connection, Actor actor, Survey survey) throws SQLException {
    UUID tenant = actor.tenantId();
    Directory directory = organisation.directory(connection, tenant);
    Map<UUID, SurveyScores.Mean> means = scores.means(connection, tenant, survey.id());
    String address = address(actor, survey);
    List<UnitView> about = new ArrayList<>();
    for (SurveyUnit unit : units.of(connection, tenant, survey.id())) {
      SurveyScores.Mean mean = means.get(unit.unitId());
      String code = directory.inForce(unit.unitId(), today()).map(DirectoryEntry::code).orElse("");
      String own = address + "/" + URLEncoder.encode(code, StandardCharsets.UTF_8);
      about.add(
          new UnitView(
              unit.unitId(),
              directory.byId(unit.unitId()).map(DirectoryEntry::name).orElse(""),
              own,
              QrSvg.of(own),
              unit.quota(),
              unit.valid(),
              unit.invalid(),
              mean == null ? null : mean.points()));
    }
    Invitations.Count invited = invitations.count(connection, tenant, survey.id());
    return new View(
        survey,
        survey.state(today()),
        questionnaire(connection, tenant, survey),
        address,
        QrSvg.of(address),
        about,
        invited.made(),
        invited.used());
  }

  Results results(Connection connection, Actor actor, Survey survey, int mostWords)
      throws SQLException {
    return new Results(
        view(connection, actor, survey),
        results.counts(connection, actor.tenantId(), survey.id()),
        results.words(connection, actor.tenantId(), survey.id(), mostWords));
  }

  Questionnaire questionnaire(Connection connection, UUID tenant, Survey survey)
      throws SQLException {
    return questionnaires
        .byId(connection, tenant, survey.questionnaireId())
        .orElseThrow()
        .questionnaire();
  }

  Map<UUID, String> unitNames(Connection connection, UUID tenant, UUID survey) throws SQLException {
    Directory directory = organisation.directory(connection, tenant);
    Map<UUID, String> names = new LinkedHashMap<>();
    for (SurveyUnit unit : units.of(connection, tenant, survey)) {
      names.put(unit.unitId(), directory.byId(unit.unitId()).map(DirectoryEntry::name).orElse(""));
    }
    return names;
  }

  /** The departments in force, by code. */
  List<UnitName> departments(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, code, name from unit where tenant_id = ? and kind = 'DEPARTMENT'"
                + " and valid_from <= ? and (valid_to is null or valid_to >= ?) order by code")) {
      statement.setObject(1, tenant);
      statement.setObject(2, today());
      statement.setObject(3, today());
      List<UnitName> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(new UnitName(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
        }
      }
      return found;
    }
  }

  /** Refused unless people are invited to it and may still come. */
  void mustInvite(Survey survey) {
    if (survey.respondents() != Survey.Respondents.INVITATION) {
      throw Refusal.conflict(
          "survey-without-invitations",
          "这次调查不使用邀请码。",
          "Nobody needs an invitation to this survey.");
    }
    if (survey.state(today()) == Survey.State.CLOSED) {
      throw SurveyRefusals.over();
    }
  }

  String address(Actor actor, Survey survey) {
    return publicUrl + "/s/" + Objects.requireNonNull(actor.tenant()).key() + "/" + survey.code();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Duty.CHINA);
  }
}
