package org.haochaping.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.haochaping.appeal.evidence.Evidence;
import org.haochaping.appeal.evidence.EvidenceFiles;
import org.haochaping.appeal.evidence.FilePart;
import org.haochaping.journal.Journal;
import org.haochaping.rectification.CaseFile;
import org.haochaping.rectification.CaseFiles;
import org.haochaping.rectification.Party;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Refusal;

/**
 * Who puts which files forward, and when: the department while it writes its application, the rated
 * person while it is being examined. Every change is a new version of the appeal, so that nobody
 * signs or decides what he has not seen.
 */
@ApplicationScoped
public class AppealEvidence {

  @Inject AppealRights rights;
  @Inject Appeals appeals;
  @Inject CaseFiles cases;
  @Inject EvidenceFiles files;
  @Inject Journal journal;

  Appeal add(Connection connection, Actor actor, UUID id, FilePart part, Evidence evidence)
      throws SQLException {
    Appeal appeal = rights.found(connection, id);
    switch (part) {
      case APPLICATION, SCAN -> {
        AppealRights.needs(rights.file(actor, appeal.caseId()), Party.RATED, AppealAction.DRAFT);
        AppealLife.after(appeal.state(), AppealAction.DRAFT);
      }
      case STATEMENT -> {
        AppealRights.needsStaff(actor, appeal);
        AppealLife.after(appeal.state(), AppealAction.STATE);
      }
    }
    if (part == FilePart.SCAN && !evidence.kind().showsPaper()) {
      throw Refusal.invalid(
          "scan-kind",
          "盖章扫描件须为PDF或图片，请扫描或拍照后上传。",
          "The sealed scan is a PDF or a picture; scan or photograph the paper.");
    }
    CaseFile about = rights.known(appeal);
    Appeal touched = appeals.touch(connection, appeal);
    files.add(
        connection,
        new EvidenceFiles.About(
            about.tenantId(),
            about.leadTenantId(),
            about.centreTenantId(),
            appeal.id(),
            about.evaluationId()),
        part,
        evidence.named(cases.hide(about, evidence.name())),
        actor.name());
    record(connection, actor, "AppealFileAdded", appeal, part, evidence.sha256());
    return touched;
  }

  Appeal remove(Connection connection, Actor actor, UUID id, UUID fileId) throws SQLException {
    Appeal appeal = rights.found(connection, id);
    AppealRights.needs(rights.file(actor, appeal.caseId()), Party.RATED, AppealAction.DRAFT);
    AppealLife.after(appeal.state(), AppealAction.DRAFT);
    EvidenceFiles.Item item = item(connection, appeal, fileId);
    Appeal touched = appeals.touch(connection, appeal);
    files.remove(connection, appeal.tenantId(), appeal.id(), fileId);
    record(connection, actor, "AppealFileRemoved", appeal, item.part(), item.sha256());
    return touched;
  }

  /** A file that may be read, and whose it is. */
  record Seen(UUID tenantId, EvidenceFiles.Item item) {}

  /** A file this person may read. */
  Seen seen(Connection connection, Actor actor, UUID id, UUID fileId) throws SQLException {
    Appeal appeal = rights.seen(connection, actor, id);
    EvidenceFiles.Item item = item(connection, appeal, fileId);
    if (item.erased()) {
      throw Refusal.gone(
          "evidence-erased",
          "该文件已随评价内容到期删除，只保留校验值。",
          "The file went with the words of the rating; its digest stays.");
    }
    return new Seen(appeal.tenantId(), item);
  }

  private EvidenceFiles.Item item(Connection connection, Appeal appeal, UUID fileId)
      throws SQLException {
    return files.of(connection, appeal.tenantId(), appeal.id()).stream()
        .filter(item -> item.id().equals(fileId))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "evidence-unknown",
                    "没有这个文件，可能已被删去；请刷新页面。",
                    "There is no such file, it may have been taken away; reload the page."));
  }

  private void record(
      Connection connection, Actor actor, String what, Appeal appeal, FilePart part, String sha256)
      throws SQLException {
    journal.record(
        connection,
        actor.tenantId(),
        what,
        appeal.id(),
        actor.login(),
        Json.createObjectBuilder().add("part", part.name()).add("sha256", sha256).build());
  }
}
