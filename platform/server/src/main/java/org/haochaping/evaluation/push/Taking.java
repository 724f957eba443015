package org.haochaping.evaluation.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Collected;
import org.haochaping.evaluation.Intake;
import org.haochaping.evaluation.Outcome;
import org.haochaping.evaluation.record.ServiceRecords;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.ServiceRecordDraft;
import org.haochaping.tenancy.Tenant;

/** Takes decoded records of both kinds, in the caller's transaction. */
@ApplicationScoped
public class Taking {
  private static final List<Problem> NO_RATING =
      List.of(
          Problem.of(
              "no-rating",
              "",
              "该记录不涉及政务服务或没有评价，不计入；请不要推送这类记录。",
              "This record is no rating of a government service; do not push such records."));

  private static final List<Problem> BY_FILE =
      List.of(
          Problem.of(
              "scores-by-file",
              "",
              "得分请用文件上传，不能推送。",
              "Scores are handed in as a file and not pushed."));

  @Inject Intake intake;
  @Inject ServiceRecords serviceRecords;

  /**
   * What became of one.
   *
   * @param receipt of an accepted rating, else empty
   * @param problems of a refused record, else none
   */
  record Taken(Collected.Row row, boolean repeated, String receipt, List<Problem> problems) {

    boolean isGood() {
      return problems.isEmpty();
    }
  }

  /** One outcome a record, in their order. */
  List<Taken> take(
      Connection connection, Tenant tenant, ChannelInstance channel, List<Collected.Row> rows)
      throws SQLException {
    List<EvaluationDraft> ratings = new ArrayList<>();
    List<ServiceRecordDraft> records = new ArrayList<>();
    for (Collected.Row row : rows) {
      if (row.score().isEmpty()) {
        ratings.addAll(row.draft());
      }
      records.addAll(row.serviceRecord());
    }
    List<Outcome> rated =
        ratings.isEmpty() ? List.of() : intake.accept(connection, tenant, channel, ratings);
    List<ServiceRecords.Taken> recorded =
        serviceRecords.accept(connection, tenant.id(), channel, records);
    List<Taken> taken = new ArrayList<>();
    int nextRating = 0;
    int nextRecord = 0;
    for (Collected.Row row : rows) {
      if (!row.score().isEmpty()) {
        taken.add(new Taken(row, false, "", BY_FILE));
      } else if (!row.draft().isEmpty()) {
        taken.add(of(row, rated.get(nextRating++)));
      } else if (!row.serviceRecord().isEmpty()) {
        ServiceRecords.Taken record = recorded.get(nextRecord++);
        taken.add(new Taken(row, record.repeated(), "", record.problems()));
      } else {
        taken.add(new Taken(row, false, "", row.apart().isPresent() ? NO_RATING : row.problems()));
      }
    }
    return taken;
  }

  private static Taken of(Collected.Row row, Outcome outcome) {
    if (outcome instanceof Outcome.Accepted accepted) {
      return new Taken(row, accepted.repeated(), accepted.receipt(), List.of());
    }
    return new Taken(row, false, "", ((Outcome.Refused) outcome).problems());
  }
}
