package org.haochaping.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.appeal.evidence.EvidenceFiles;
import org.haochaping.identity.Identity;
import org.haochaping.rectification.CaseFiles;
import org.haochaping.rectification.CaseView;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** One act on an appeal in one transaction, answered with the appeal as it is then. */
@ApplicationScoped
public class AppealDesk {

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject CaseFiles files;
  @Inject AppealFiles papers;
  @Inject EvidenceFiles evidence;
  @Inject AppealOverview overview;

  /**
   * An appeal with its papers and what the viewer can do.
   *
   * @param about the case without anything that says who the citizen is
   * @param due what runs now, for him: the last day to lodge, to be heard or to decide
   * @param heard whether the rated person has spoken
   * @param hearingOpen whether nothing can be decided yet, as he has time left and has not
   * @param toUnits the departments it could be given to; none for whoever does not decide
   */
  @Schema(name = "AppealDetail")
  public record Detail(
      Appeal appeal,
      CaseView about,
      CaseView.@Nullable Due due,
      boolean heard,
      boolean hearingOpen,
      List<AppealFiles.Copy> copies,
      List<AppealFiles.Statement> statements,
      List<EvidenceFiles.Item> files,
      List<AppealAction> actions,
      List<CaseView.Unit> toUnits) {}

  /** Something done or read in a transaction of the actor's tenant. */
  @FunctionalInterface
  interface Act<T> {
    T on(Connection connection, Actor actor) throws SQLException;
  }

  <T> T read(Act<T> act) {
    Actor actor = identity.staff();
    return transactions.in(actor.tenantId(), connection -> act.on(connection, actor));
  }

  Response on(Act<Appeal> act) {
    Detail detail =
        read((connection, actor) -> detail(connection, actor, act.on(connection, actor)));
    return Response.ok(detail).tag(Versions.tag(detail.appeal().version())).build();
  }

  private Detail detail(Connection connection, Actor actor, Appeal appeal) throws SQLException {
    AppealRow row = overview.row(connection, actor, appeal);
    return new Detail(
        appeal,
        files.view(appeal.caseId()).orElseThrow(),
        row.due(),
        row.heard(),
        overview.hearingOpen(appeal, row.heard()),
        papers.copies(connection, appeal),
        papers.statements(connection, appeal),
        evidence.of(connection, appeal.tenantId(), appeal.id()),
        row.actions(),
        row.actions().contains(AppealAction.DECIDE)
            ? files.departments(connection, appeal.caseId())
            : List.of());
  }
}
