package org.haochaping.appeal;

import static org.haochaping.appeal.AppealAction.DECIDE;
import static org.haochaping.appeal.AppealAction.DRAFT;
import static org.haochaping.appeal.AppealAction.LODGE;
import static org.haochaping.appeal.AppealAction.LODGE_SEALED;
import static org.haochaping.appeal.AppealAction.STATE;
import static org.haochaping.appeal.AppealState.DECIDED;
import static org.haochaping.appeal.AppealState.DRAFTED;
import static org.haochaping.appeal.AppealState.LODGED;

import java.util.List;
import org.haochaping.web.Refusal;

/** The life of an appeal: every legal transition and who may make it. */
public final class AppealLife {

  /** One legal transition. */
  public record Edge(
      AppealState from, AppealAction action, AppealState to, String who, String clause) {}

  private static final List<Edge> EDGES =
      List.of(
          new Edge(DRAFTED, DRAFT, DRAFTED, "被评价部门", "二(二)1"),
          new Edge(DRAFTED, LODGE, LODGED, "被评价部门负责人", "二(二)1"),
          new Edge(DRAFTED, LODGE_SEALED, LODGED, "被评价部门", "二(二)1"),
          new Edge(LODGED, STATE, LODGED, "被评价人员", "二(二)3"),
          new Edge(LODGED, DECIDE, DECIDED, "牵头部门", "二(二)2"));

  private AppealLife() {}

  public static List<Edge> edges() {
    return EDGES;
  }

  /** The life as a Mermaid state diagram. */
  public static String diagram() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n");
    for (AppealState state : AppealState.values()) {
      text.append("  ").append(state).append(": ").append(state.chinese()).append('\n');
    }
    text.append("  [*] --> DRAFTED: 被评价部门 拟写申请 二(二)1\n");
    for (Edge edge : EDGES) {
      text.append("  ")
          .append(edge.from())
          .append(" --> ")
          .append(edge.to())
          .append(": ")
          .append(edge.who())
          .append(' ')
          .append(edge.action().chinese())
          .append(' ')
          .append(edge.clause())
          .append('\n');
    }
    return text.append("  DECIDED --> [*]\n").toString();
  }

  /** Where an action leads to; refused where it cannot be done. */
  static AppealState after(AppealState from, AppealAction action) {
    return EDGES.stream()
        .filter(edge -> edge.from() == from && edge.action() == action)
        .map(Edge::to)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "not-allowed-now",
                    "该复核申请目前为“" + from.chinese() + "”，不能" + action.chinese() + "，请刷新页面。",
                    "The appeal is \""
                        + from.english()
                        + "\" now, so nobody can "
                        + action.english()
                        + "; reload the page."));
  }
}
