package org.haochaping.assessment.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Refusals;
import org.haochaping.evaluation.ScoreBook;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.ScoreDraft;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Tenant;

/**
 * The points of a survey's sheets as one score a department. Sheets whose branches asked for
 * different points are comparable only as shares, so each is taken of a hundred. A score is
 * published, so none is made of a few sheets.
 */
@ApplicationScoped
public class SurveyScores {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  @Inject ScoreBook scores;
  @Inject ChannelInstances channels;
  @Inject Organisation organisation;
  @Inject Clock clock;

  /**
   * What the sheets of a department gave in the mean.
   *
   * @param points of a hundred, two decimals
   * @param sheets how many gave points
   */
  record Mean(BigDecimal points, int sheets) {
    boolean isOfEnough() {
      return sheets >= SmallCells.LEAST_SHEETS;
    }
  }

  /** By department; those whose sheets gave no points are not there. */
  Map<UUID, Mean> means(Connection connection, UUID tenant, UUID survey) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select unit_id, avg(points * 100 / full_points), count(*) from survey_sheet"
                + " where tenant_id = ? and survey_id = ? and valid and full_points > 0"
                + " group by unit_id order by unit_id")) {
      statement.setObject(1, tenant);
      statement.setObject(2, survey);
      Map<UUID, Mean> means = new LinkedHashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          means.put(
              row.getObject(1, UUID.class),
              new Mean(row.getBigDecimal(2).setScale(2, RoundingMode.HALF_UP), row.getInt(3)));
        }
      }
      return means;
    }
  }

  /** Enters them, in the transaction in which the survey is closed. */
  void enter(Connection connection, Tenant tenant, Survey survey) throws SQLException {
    Map<UUID, Mean> means = means(connection, tenant.id(), survey.id());
    means.values().removeIf(mean -> !mean.isOfEnough());
    Optional<ChannelInstance> channel =
        channels.byId(connection, tenant.id(), survey.channelInstanceId());
    if (means.isEmpty() || channel.isEmpty()) {
      return;
    }
    Directory directory = organisation.directory(connection, tenant.id());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    LocalDate last = today.isBefore(survey.to()) ? today : survey.to();
    String assessor = Assessor.of(tenant, channel.get());
    List<ScoreDraft> drafts = new ArrayList<>();
    means.forEach(
        (unit, mean) ->
            directory
                .inForce(unit, last)
                .map(DirectoryEntry::code)
                .ifPresent(code -> drafts.add(draft(survey, unit, code, mean, assessor, last))));
    for (ScoreBook.Entered entered : scores.enter(connection, tenant, channel.get(), drafts)) {
      if (!entered.problems().isEmpty()) {
        throw Refusals.of(entered.problems());
      }
    }
  }

  private static ScoreDraft draft(
      Survey survey, UUID unit, String code, Mean mean, String assessor, LocalDate last) {
    return new ScoreDraft(
        "survey:" + survey.id() + ":" + unit,
        Source.QUESTIONNAIRE,
        code,
        mean.points(),
        FULL,
        assessor,
        survey.title(),
        survey.from(),
        last,
        Optional.of(mean.sheets()),
        "本平台问卷" + survey.code(),
        "");
  }
}
