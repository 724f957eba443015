package org.haochaping.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.haochaping.rectification.CaseEvent;
import org.haochaping.rectification.CaseFile;
import org.haochaping.rectification.CaseFiles;
import org.haochaping.rectification.CaseState;
import org.haochaping.rectification.Party;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** What the service centre does with call-backs; each act is one transaction of its tenant. */
@ApplicationScoped
public class CallbackWork {
  @Inject CaseFiles files;
  @Inject Callbacks callbacks;
  @Inject Attempts attempts;
  @Inject CitizenWords words;

  /** Writes an attempt down. */
  Callback attempt(
      Connection connection,
      Actor actor,
      UUID id,
      @Nullable String ifMatch,
      Attempts.Outcome outcome,
      String note)
      throws SQLException {
    Callback callback = take(connection, actor, id, ifMatch, CallbackAction.ATTEMPT);
    CaseFile file = file(actor, callback.caseId());
    attempts.add(connection, file, callback, outcome, actor.name(), files.hide(file, note));
    return callbacks.touch(connection, callback);
  }

  /** 回访调查的结果: what was refuted goes back to its department. */
  Callback answer(
      Connection connection,
      Actor actor,
      UUID id,
      @Nullable String ifMatch,
      Questionnaire.Answers answers)
      throws SQLException {
    boolean confirmed = Boolean.TRUE.equals(answers.confirmed());
    Callback callback =
        take(
            connection,
            actor,
            id,
            ifMatch,
            confirmed ? CallbackAction.CONFIRM : CallbackAction.REFUTE);
    CaseFile file = file(actor, callback.caseId());
    attempts.add(connection, file, callback, Attempts.Outcome.REACHED, actor.name(), "");
    CallbackState to = confirmed ? CallbackState.CONFIRMED : CallbackState.REFUTED;
    Callback concluded =
        callbacks.conclude(
            connection, callback, to, answers.hiding(text -> files.hide(file, text)), actor.name());
    if (confirmed) {
      files.calledBack(connection, actor, file, CaseEvent.CALLED_BACK);
    } else if (file.state() == CaseState.CLOSED) {
      files.reopened(connection, actor, file, "评价人表示问题未解决或整改情况不属实");
    }
    return concluded;
  }

  /** 未联系上: stays in the sample; nobody takes its place. */
  Callback giveUp(Connection connection, Actor actor, UUID id, @Nullable String ifMatch)
      throws SQLException {
    Callback callback = take(connection, actor, id, ifMatch, CallbackAction.GIVE_UP);
    List<Attempts.Attempt> tried = attempts.of(connection, callback.tenantId(), callback.id());
    if (!Attempts.suffice(tried)) {
      throw Refusal.conflict(
          "tried-too-little",
          "无人接听的，至少在两个不同的日期共联系" + Attempts.TRIES + "次，再记录未联系上；目前已联系" + tried.size() + "次。",
          "Call "
              + Attempts.TRIES
              + " times on two days at the least before you note that nobody was reached; it was tried "
              + tried.size()
              + " times.");
    }
    CaseFile file = file(actor, callback.caseId());
    Callback concluded =
        callbacks.conclude(connection, callback, CallbackState.UNREACHED, null, actor.name());
    files.calledBack(connection, actor, file, CaseEvent.UNREACHED);
    return concluded;
  }

  /** 追加回访: on what the citizen said by his receipt, beside the sample and not counted in it. */
  Callback add(Connection connection, Actor actor, UUID wordId) throws SQLException {
    CitizenWord word = words.take(connection, actor, wordId, "追加回访");
    CaseFile file = file(actor, word.caseId());
    if (callbacks.open(connection, actor.tenantId(), file.id())) {
      throw Refusal.conflict(
          "called-back-already",
          "该差评已有待回访的记录，请直接回访。",
          "A call-back of this case is waiting already.");
    }
    UUID id = callbacks.open(connection, file, null);
    return found(connection, actor, id);
  }

  Callback found(Connection connection, Actor actor, UUID id) throws SQLException {
    return callbacks
        .byId(connection, actor.tenantId(), id)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "callback-unknown",
                    "没有这件回访，或您无权查看。",
                    "There is no such call-back, or you may not see it."));
  }

  private Callback take(
      Connection connection, Actor actor, UUID id, @Nullable String ifMatch, CallbackAction action)
      throws SQLException {
    Callback callback = found(connection, actor, id);
    Versions.match(ifMatch, callback.version());
    CallbackLife.after(callback.state(), action);
    return callback;
  }

  private CaseFile file(Actor actor, UUID caseId) {
    CaseFile file =
        files
            .of(actor, caseId)
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        "case-unknown",
                        "没有这件差评，或您无权查看。",
                        "There is no such case, or you may not see it."));
    if (!file.as().contains(Party.CENTRE)) {
      throw Refusal.forbidden(
          "not-your-part", "回访由政务服务中心办理。", "Only the service centre calls back.");
    }
    return file;
  }
}
