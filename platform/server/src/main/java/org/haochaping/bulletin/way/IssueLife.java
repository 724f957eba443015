package org.haochaping.bulletin.way;

import static org.haochaping.bulletin.way.IssueAction.APPROVE;
import static org.haochaping.bulletin.way.IssueAction.COMPILE;
import static org.haochaping.bulletin.way.IssueAction.DROP;
import static org.haochaping.bulletin.way.IssueAction.FAIL;
import static org.haochaping.bulletin.way.IssueAction.POST;
import static org.haochaping.bulletin.way.IssueAction.PREPARE;
import static org.haochaping.bulletin.way.IssueAction.PUBLISH;
import static org.haochaping.bulletin.way.IssueAction.RENDER;
import static org.haochaping.bulletin.way.IssueAction.RETURN;
import static org.haochaping.bulletin.way.IssueAction.SUBMIT;
import static org.haochaping.bulletin.way.IssueAction.SUPERSEDE;
import static org.haochaping.bulletin.way.IssueParty.BUREAU;
import static org.haochaping.bulletin.way.IssueParty.GOVERNMENT;
import static org.haochaping.bulletin.way.IssueParty.ISSUER;
import static org.haochaping.bulletin.way.IssueParty.SYSTEM;
import static org.haochaping.bulletin.way.IssueState.APPROVED;
import static org.haochaping.bulletin.way.IssueState.COMPILED;
import static org.haochaping.bulletin.way.IssueState.DROPPED;
import static org.haochaping.bulletin.way.IssueState.PREPARED;
import static org.haochaping.bulletin.way.IssueState.PUBLISHED;
import static org.haochaping.bulletin.way.IssueState.RETURNED;
import static org.haochaping.bulletin.way.IssueState.SUBMITTED;

import java.util.List;
import org.haochaping.web.Refusal;

/**
 * The life of a bulletin: every legal transition, who may make it, and the event it leaves. A
 * bulletin of a lead department needs nobody's consent; a ranking is approved before it is
 * published, and compiled again when its year is closed again before that. What is published never
 * changes any more: forms and postings are added to it.
 */
public final class IssueLife {

  /** One legal transition. */
  public record Edge(
      IssueState from,
      IssueAction action,
      IssueState to,
      IssueParty party,
      IssueEvent event,
      String clause) {}

  private static final List<Edge> EDGES =
      List.of(
          new Edge(PREPARED, PREPARE, PREPARED, SYSTEM, IssueEvent.PREPARED, "三(三)"),
          new Edge(PREPARED, PUBLISH, PUBLISHED, ISSUER, IssueEvent.PUBLISHED, "三(三)"),
          new Edge(PREPARED, DROP, DROPPED, SYSTEM, IssueEvent.DROPPED, "三(三)"),
          new Edge(COMPILED, COMPILE, COMPILED, BUREAU, IssueEvent.COMPILED, "三(三)"),
          new Edge(COMPILED, SUBMIT, SUBMITTED, BUREAU, IssueEvent.SUBMITTED, "三(三)"),
          new Edge(SUBMITTED, RETURN, RETURNED, GOVERNMENT, IssueEvent.RETURNED, "三(三)"),
          new Edge(SUBMITTED, APPROVE, APPROVED, GOVERNMENT, IssueEvent.APPROVED, "三(三)"),
          new Edge(RETURNED, COMPILE, COMPILED, BUREAU, IssueEvent.COMPILED, "三(三)"),
          new Edge(RETURNED, SUBMIT, SUBMITTED, BUREAU, IssueEvent.SUBMITTED, "三(三)"),
          new Edge(APPROVED, COMPILE, COMPILED, BUREAU, IssueEvent.COMPILED, "三(三)"),
          new Edge(APPROVED, PUBLISH, PUBLISHED, BUREAU, IssueEvent.PUBLISHED, "三(三)"),
          new Edge(PUBLISHED, FAIL, PUBLISHED, SYSTEM, IssueEvent.FORM_FAILED, "三(三)"),
          new Edge(PUBLISHED, RENDER, PUBLISHED, ISSUER, IssueEvent.FORM_RENDERED, "三(三)"),
          new Edge(PUBLISHED, POST, PUBLISHED, ISSUER, IssueEvent.POSTED, "三(三)"),
          new Edge(PUBLISHED, SUPERSEDE, PUBLISHED, ISSUER, IssueEvent.SUPERSEDED, "二(二)3"));

  private IssueLife() {}

  public static List<Edge> edges() {
    return EDGES;
  }

  /** Where the life of a bulletin begins. */
  static IssueState beginning(IssueKind kind) {
    return switch (kind) {
      case MONTHLY, HALF_YEARLY, ANNUAL -> PREPARED;
      case RANKING -> COMPILED;
    };
  }

  /** The transition an action makes; refused where it cannot be done. */
  public static Edge edge(IssueState from, IssueAction action) {
    return EDGES.stream()
        .filter(edge -> edge.from() == from && edge.action() == action)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "not-allowed-now",
                    "该通报目前为“" + from.chinese() + "”，不能" + action.chinese() + "，请刷新页面。",
                    "The bulletin is \""
                        + from.english()
                        + "\" now, so nobody can "
                        + action.english()
                        + "; reload the page."));
  }

  /** The life as a Mermaid state diagram. */
  public static String diagram() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n");
    for (IssueState state : IssueState.values()) {
      text.append("  ").append(state).append(": ").append(state.chinese()).append('\n');
    }
    text.append("  [*] --> PREPARED: 系统 拟稿 三(三)\n");
    text.append("  [*] --> COMPILED: 政务服务管理局 汇总分析 三(三)\n");
    for (Edge edge : EDGES) {
      text.append("  ")
          .append(edge.from())
          .append(" --> ")
          .append(edge.to())
          .append(": ")
          .append(edge.party().chinese())
          .append(' ')
          .append(edge.event().chinese())
          .append(' ')
          .append(edge.clause())
          .append('\n');
    }
    return text.append("  PUBLISHED --> [*]\n  DROPPED --> [*]\n").toString();
  }
}
