package org.haochaping.bulletin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueAction;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.bulletin.way.IssueState;
import org.haochaping.bulletin.way.IssueSteps;
import org.haochaping.plugin.api.Source;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin on its way.
 *
 * @param sources the numbers under 三(一)
 * @param dueOn the last day on which it is in time
 * @param steps what happened to it, the first first; only where one is asked for
 * @param may what the reader may do with it now; only where one is asked for
 */
@Schema(name = "BulletinIssue")
public record IssueView(
    UUID id,
    IssueKind kind,
    String kindName,
    String period,
    @Nullable UUID issuerUnitId,
    String issuer,
    List<Integer> sources,
    IssueState state,
    String stateName,
    UUID closingId,
    int version,
    String analysis,
    LocalDate dueOn,
    @Nullable List<IssueSteps.Step> steps,
    @Nullable List<IssueAction> may) {

  static IssueView of(Issue issue) {
    return of(issue, null, null);
  }

  static IssueView of(
      Issue issue, @Nullable List<IssueSteps.Step> steps, @Nullable List<IssueAction> may) {
    return new IssueView(
        issue.id(),
        issue.kind(),
        issue.kind().chinese(),
        issue.period().code(),
        issue.issuerUnitId(),
        issue.issuerName(),
        issue.sources().stream().map(Source::number).toList(),
        issue.state(),
        issue.state().chinese(),
        issue.closingId(),
        issue.version(),
        issue.analysis(),
        issue.period().dueOn(),
        steps,
        may);
  }
}
