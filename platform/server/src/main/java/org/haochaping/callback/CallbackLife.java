package org.haochaping.callback;

import static org.haochaping.callback.CallbackAction.ATTEMPT;
import static org.haochaping.callback.CallbackAction.CONFIRM;
import static org.haochaping.callback.CallbackAction.GIVE_UP;
import static org.haochaping.callback.CallbackAction.REFUTE;
import static org.haochaping.callback.CallbackState.CONFIRMED;
import static org.haochaping.callback.CallbackState.OPEN;
import static org.haochaping.callback.CallbackState.REFUTED;
import static org.haochaping.callback.CallbackState.UNREACHED;

import java.util.List;
import org.haochaping.web.Refusal;

/** The life of a call-back: every legal transition; all are the service centre's. */
public final class CallbackLife {

  /** One legal transition. */
  public record Edge(CallbackState from, CallbackAction action, CallbackState to, String clause) {}

  private static final List<Edge> EDGES =
      List.of(
          new Edge(OPEN, ATTEMPT, OPEN, "一(二)4"),
          new Edge(OPEN, CONFIRM, CONFIRMED, "一(二)4"),
          new Edge(OPEN, REFUTE, REFUTED, "一(二)4"),
          new Edge(OPEN, GIVE_UP, UNREACHED, "一(二)4"));

  private CallbackLife() {}

  public static List<Edge> edges() {
    return EDGES;
  }

  /** The life as a Mermaid state diagram. */
  public static String diagram() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n");
    for (CallbackState state : CallbackState.values()) {
      text.append("  ").append(state).append(": ").append(state.chinese()).append('\n');
    }
    text.append("  [*] --> OPEN: 抽中 一(二)4\n");
    for (Edge edge : EDGES) {
      text.append("  ")
          .append(edge.from())
          .append(" --> ")
          .append(edge.to())
          .append(": 政务服务中心 ")
          .append(edge.action().chinese())
          .append(' ')
          .append(edge.clause())
          .append('\n');
    }
    return text.append("  CONFIRMED --> [*]\n  REFUTED --> [*]\n  UNREACHED --> [*]\n").toString();
  }

  /** Where an action leads to; refused where it cannot be done. */
  static CallbackState after(CallbackState from, CallbackAction action) {
    return EDGES.stream()
        .filter(edge -> edge.from() == from && edge.action() == action)
        .map(Edge::to)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "not-allowed-now",
                    "该回访已有结果“" + from.chinese() + "”，不能再" + action.chinese() + "，请刷新页面。",
                    "The call-back is \""
                        + from.english()
                        + "\" already, so nobody can "
                        + action.english()
                        + "; reload the page."));
  }
}
