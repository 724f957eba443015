package org.haochaping.bulletin.agenda;

import java.time.LocalDate;
import org.haochaping.closing.Period;

/**
 * The ranking of a year has to be out on the tenth of January (三(三)3) and goes through four hands
 * before (三(三)); the days between are laid back from its end, so that each has some.
 *
 * @param cutOff the first day of the new year: what was received until then is counted
 * @param filedBy when the lead departments have filed their annual bulletins
 * @param submittedBy when the bureau has compiled, analysed and submitted it
 * @param approvedBy when the government has approved it
 * @param publishedBy its last day
 */
public record RankingSchedule(
    LocalDate cutOff,
    LocalDate filedBy,
    LocalDate submittedBy,
    LocalDate approvedBy,
    LocalDate publishedBy) {
  private static final int FOR_ANALYSIS_AND_APPROVAL = 5;
  static final int FOR_APPROVAL = 3;
  private static final int FOR_PUBLICATION = 1;

  public static RankingSchedule of(Period year) {
    LocalDate end = year.dueOn();
    return new RankingSchedule(
        year.last().plusDays(1),
        end.minusDays(FOR_ANALYSIS_AND_APPROVAL),
        end.minusDays(FOR_APPROVAL),
        end.minusDays(FOR_PUBLICATION),
        end);
  }
}
