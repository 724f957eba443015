package org.haochaping.evaluation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.tenancy.Policies;

/**
 * Under which version of the catalogue each rating was made: that of its day, however late it
 * arrives. A page that was opened on the last day of a version may be sent off after midnight, so
 * contents which only the version of the day before has are taken as of that one. A day on which
 * nobody can have rated has no rules; its draft is refused, and read under the nearest day's.
 */
final class MadeUnder {
  private final Map<LocalDate, TagCatalogue.Version> versions = new HashMap<>();
  private final TagCatalogue catalogue;
  private final Policies policies;
  private final LocalDate today;

  private MadeUnder(TagCatalogue catalogue, Policies policies, LocalDate today) {
    this.catalogue = catalogue;
    this.policies = policies;
    this.today = today;
  }

  static MadeUnder of(
      Connection connection,
      TagCatalogue catalogue,
      Policies policies,
      UUID tenant,
      List<EvaluationDraft> drafts,
      Instant now)
      throws SQLException {
    MadeUnder made = new MadeUnder(catalogue, policies, LocalDate.ofInstant(now, Duty.CHINA));
    for (EvaluationDraft draft : drafts) {
      LocalDate day = made.day(draft);
      TagCatalogue.Version ofDay = made.read(connection, tenant, day);
      if (!ofDay.has(draft.level(), draft.tags())) {
        made.read(connection, tenant, day.minusDays(1));
      }
    }
    return made;
  }

  private LocalDate day(EvaluationDraft draft) {
    LocalDate day = draft.ratedOn();
    return day.isAfter(today) ? today : day.isBefore(Screening.EARLIEST) ? Screening.EARLIEST : day;
  }

  private TagCatalogue.Version read(Connection connection, UUID tenant, LocalDate day)
      throws SQLException {
    TagCatalogue.Version known = versions.get(day);
    if (known == null) {
      known = catalogue.on(connection, policies, tenant, day);
      versions.put(day, known);
    }
    return known;
  }

  TagCatalogue.Version version(EvaluationDraft draft) {
    LocalDate day = day(draft);
    TagCatalogue.Version ofDay = versions.get(day);
    if (ofDay == null) {
      throw new IllegalStateException("not of these drafts");
    }
    TagCatalogue.Version before = versions.get(day.minusDays(1));
    if (before != null
        && !ofDay.has(draft.level(), draft.tags())
        && before.has(draft.level(), draft.tags())) {
      return before;
    }
    return ofDay;
  }
}
