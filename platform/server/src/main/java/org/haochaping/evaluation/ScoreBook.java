package org.haochaping.evaluation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.ScoreDraft;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Tenant;

/** Where scores of assessments go, which come by the same files as ratings and are none. */
public interface ScoreBook {

  /**
   * What became of one.
   *
   * @param repeated whether it had been entered before
   * @param problems why it was not entered; none if it was
   */
  record Entered(boolean repeated, List<Problem> problems) {
    public Entered {
      problems = List.copyOf(problems);
    }

    /** Both together: new if one is, and wrong with all that is wrong, each told once. */
    Entered and(Entered other) {
      return new Entered(
          repeated && other.repeated,
          Stream.concat(problems.stream(), other.problems.stream()).distinct().toList());
    }
  }

  /**
   * Takes the score of a once-key out of the closings to come; in the caller's transaction.
   *
   * @return whether there was one that stood
   */
  boolean withdraw(
      Connection connection, Actor actor, ChannelInstance channel, String onceKey, String why)
      throws SQLException;

  /** One outcome a draft, in their order; in the caller's transaction. */
  List<Entered> enter(
      Connection connection, Tenant tenant, ChannelInstance channel, List<ScoreDraft> drafts)
      throws SQLException;
}
