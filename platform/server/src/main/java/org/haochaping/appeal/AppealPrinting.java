package org.haochaping.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.haochaping.document.Papers;
import org.haochaping.identity.Identity;
import org.haochaping.plugin.api.Document;
import org.haochaping.rectification.CaseFiles;
import org.haochaping.web.Refusal;

/** 附件3 and the decision as files, for whoever may read the appeal. */
@ApplicationScoped
public class AppealPrinting {

  @Inject Identity identity;
  @Inject AppealDesk desk;
  @Inject AppealRights rights;
  @Inject AppealFiles files;
  @Inject CaseFiles cases;
  @Inject Papers papers;

  /** What a paper is called beside its content. */
  private record Named(Document document, String name) {}

  /** 附件3 from one office's copy. */
  Response application(UUID id, String keptBy, String format) {
    return file(
        format,
        (connection, actor) -> {
          Appeal appeal = rights.seen(connection, actor, id);
          AppealFiles.Copy copy =
              files.copies(connection, appeal).stream()
                  .filter(one -> one.keptBy().equals(keptBy))
                  .findFirst()
                  .orElseThrow(AppealPrinting::unsigned);
          Document form = AppealPapers.application(copy);
          return new Named(form, "附件3 " + form.title() + " " + appeal.caseNumber());
        });
  }

  /** 复核决定书. */
  Response decision(UUID id, String format) {
    return file(
        format,
        (connection, actor) -> {
          Appeal appeal = rights.seen(connection, actor, id);
          if (appeal.state() != AppealState.DECIDED) {
            throw Refusal.conflict(
                "not-decided", "这份复核申请还没有作出决定。", "This appeal has not been decided yet.");
          }
          Document decision =
              AppealPapers.decision(
                  appeal, office(connection, appeal), files.statements(connection, appeal).size());
          return new Named(decision, decision.title() + " " + appeal.caseNumber());
        });
  }

  private String office(Connection connection, Appeal appeal) throws SQLException {
    return appeal.leadUnitId().equals(appeal.unitId())
        ? cases.bureau(connection, appeal.tenantId()).orElse(appeal.leadUnitName())
        : appeal.leadUnitName();
  }

  private Response file(String format, AppealDesk.Act<Named> act) {
    Named paper = desk.read(act);
    return papers.file(identity.staff(), format, paper.document(), paper.name());
  }

  private static Refusal unsigned() {
    return Refusal.unknown(
        "copy-unknown",
        "没有这一份留存件：申请尚未签署提交，或留存单位有误。",
        "There is no such copy: the application is not signed yet, or nobody of that name keeps one.");
  }
}
