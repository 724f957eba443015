package org.haochaping.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Collected;
import org.haochaping.evaluation.Decoding;
import org.haochaping.evaluation.Intake;
import org.haochaping.evaluation.Outcome;
import org.haochaping.evaluation.Refusals;
import org.haochaping.evaluation.ScoreBook;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Problem;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;

/** Lets the channel's plugin say what a sheet means, and enters that once. */
@ApplicationScoped
public class Findings {
  @Inject Decoding decoding;
  @Inject Intake intake;
  @Inject ScoreBook scores;

  /** What a sheet means; asked outside a transaction, since the plugin may take its time. */
  public Finding of(Tenant tenant, ChannelInstance channel, ChannelRequest request) {
    Collected collected = new Collected(0, 1);
    decoding.sheet(tenant, channel, request, collected);
    if (collected.rows().isEmpty()) {
      throw nothing();
    }
    Collected.Row row = collected.rows().get(0);
    if (!row.problems().isEmpty()) {
      throw Refusals.of(row.problems());
    }
    if (row.draft().isEmpty() && row.score().isEmpty()) {
      throw nothing();
    }
    return new Finding(row.draft().stream().findFirst(), row.score().stream().findFirst());
  }

  /**
   * Enters it in the caller's transaction; refused, so that nothing of the transaction stays, if
   * its rating or its score breaks a rule.
   *
   * @return the rating that was accepted, if it has one
   */
  public Optional<Outcome.Accepted> enter(
      Connection connection, Tenant tenant, ChannelInstance channel, Finding finding)
      throws SQLException {
    if (finding.score().isPresent()) {
      List<Problem> problems =
          scores
              .enter(connection, tenant, channel, List.of(finding.score().get()))
              .get(0)
              .problems();
      if (!problems.isEmpty()) {
        throw Refusals.of(problems);
      }
    }
    if (finding.rating().isEmpty()) {
      return Optional.empty();
    }
    Outcome outcome =
        intake.accept(connection, tenant, channel, List.of(finding.rating().get())).get(0);
    if (outcome instanceof Outcome.Accepted accepted) {
      return Optional.of(accepted);
    }
    throw Refusals.of(((Outcome.Refused) outcome).problems());
  }

  private static Refusal nothing() {
    return Refusal.malformed(
        "nothing-decoded",
        "渠道插件没有从这份答卷中得出评价或得分，请联系管理员检查渠道设置。",
        "The channel made neither a rating nor a score of this sheet; have its settings looked at.");
  }
}
