package org.haochaping.bulletin.remark;

import static org.haochaping.bulletin.remark.RemarkAction.ACCEPT;
import static org.haochaping.bulletin.remark.RemarkAction.ANSWER;
import static org.haochaping.bulletin.remark.RemarkAction.REFUTE;
import static org.haochaping.bulletin.remark.RemarkAction.WITHHOLD;
import static org.haochaping.bulletin.remark.RemarkKind.COMMENT;
import static org.haochaping.bulletin.remark.RemarkKind.ERROR;
import static org.haochaping.bulletin.remark.RemarkState.ACCEPTED;
import static org.haochaping.bulletin.remark.RemarkState.ANSWERED;
import static org.haochaping.bulletin.remark.RemarkState.RECEIVED;
import static org.haochaping.bulletin.remark.RemarkState.REFUTED;
import static org.haochaping.bulletin.remark.RemarkState.WITHHELD;

import java.util.List;
import org.haochaping.web.Refusal;

/**
 * The life of a remark. An answer is given once and never changed; what names somebody or must not
 * be shown for another reason is taken down with it. What is withheld can still be answered, and is
 * then shown. Of an error the office says whether it is one: that it is promises a correction,
 * which is published as every bulletin is.
 */
public final class RemarkLife {

  /** One legal transition, of remarks of one kind. */
  public record Edge(RemarkState from, RemarkKind kind, RemarkAction action, RemarkState to) {}

  private static final List<Edge> EDGES =
      List.of(
          new Edge(RECEIVED, COMMENT, ANSWER, ANSWERED),
          new Edge(RECEIVED, COMMENT, WITHHOLD, WITHHELD),
          new Edge(RECEIVED, ERROR, ACCEPT, ACCEPTED),
          new Edge(RECEIVED, ERROR, REFUTE, REFUTED),
          new Edge(RECEIVED, ERROR, WITHHOLD, WITHHELD),
          new Edge(ANSWERED, COMMENT, WITHHOLD, WITHHELD),
          new Edge(ACCEPTED, ERROR, WITHHOLD, WITHHELD),
          new Edge(REFUTED, ERROR, WITHHOLD, WITHHELD),
          new Edge(WITHHELD, COMMENT, ANSWER, ANSWERED),
          new Edge(WITHHELD, ERROR, ACCEPT, ACCEPTED),
          new Edge(WITHHELD, ERROR, REFUTE, REFUTED));

  private RemarkLife() {}

  public static List<Edge> edges() {
    return EDGES;
  }

  /** What can be done now. */
  static List<RemarkAction> actions(RemarkState from, RemarkKind kind) {
    return EDGES.stream()
        .filter(edge -> edge.from() == from && edge.kind() == kind)
        .map(Edge::action)
        .toList();
  }

  /** Where an action leads; refused where it cannot be done. */
  static RemarkState after(RemarkState from, RemarkKind kind, RemarkAction action) {
    return EDGES.stream()
        .filter(edge -> edge.from() == from && edge.kind() == kind && edge.action() == action)
        .map(Edge::to)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "not-allowed-now",
                    "这条"
                        + kind.chinese()
                        + "目前为“"
                        + from.chinese()
                        + "”，不能"
                        + action.chinese()
                        + "，请刷新页面。",
                    "The remark is \""
                        + from.english()
                        + "\" now, so nobody can "
                        + action.english()
                        + "; reload the page."));
  }

  /** The life as a Mermaid state diagram. */
  public static String diagram() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n");
    for (RemarkState state : RemarkState.values()) {
      text.append("  ").append(state).append(": ").append(state.chinese()).append('\n');
    }
    text.append("  [*] --> RECEIVED: 群众 提交\n");
    for (Edge edge : EDGES) {
      text.append("  ")
          .append(edge.from())
          .append(" --> ")
          .append(edge.to())
          .append(": ")
          .append(edge.action().chinese())
          .append("（")
          .append(edge.kind().chinese())
          .append("）\n");
    }
    return text.append("  ANSWERED --> [*]\n  ACCEPTED --> [*]\n  REFUTED --> [*]\n").toString();
  }
}
