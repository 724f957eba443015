package org.haochaping.rectification;

import static org.haochaping.rectification.CaseAction.ACKNOWLEDGE;
import static org.haochaping.rectification.CaseAction.ANSWER;
import static org.haochaping.rectification.CaseAction.CLOSE;
import static org.haochaping.rectification.CaseAction.HAND_OVER;

import java.util.List;
import java.util.Optional;

/** The life of a case: every legal transition, who may make it, and the event it leaves. */
public final class CaseLife {

  /** One legal transition. */
  public record Edge(
      CaseState from,
      CaseAction action,
      CaseState to,
      Party party,
      CaseEvent event,
      String clause) {}

  private static final List<Edge> EDGES =
      List.of(
          new Edge(
              CaseState.OPENED,
              HAND_OVER,
              CaseState.HANDED_OVER,
              Party.LEAD,
              CaseEvent.HANDED_OVER,
              "一(二)1"),
          new Edge(
              CaseState.HANDED_OVER,
              ACKNOWLEDGE,
              CaseState.ACKNOWLEDGED,
              Party.RATED,
              CaseEvent.ACKNOWLEDGED,
              "一(二)2"),
          new Edge(
              CaseState.ACKNOWLEDGED,
              ANSWER,
              CaseState.ANSWERED,
              Party.RATED,
              CaseEvent.ANSWERED,
              "一(二)2"),
          new Edge(
              CaseState.ANSWERED, CLOSE, CaseState.CLOSED, Party.RATED, CaseEvent.CLOSED, "一(二)2"));

  private CaseLife() {}

  public static List<Edge> edges() {
    return EDGES;
  }

  /** The transition an action makes from a state, if it is legal there. */
  public static Optional<Edge> edge(CaseState from, CaseAction action) {
    return EDGES.stream().filter(e -> e.from() == from && e.action() == action).findFirst();
  }

  /** What can be done in a state by these parties. */
  static List<CaseAction> actions(CaseState from, List<Party> parties) {
    return EDGES.stream()
        .filter(edge -> edge.from() == from && parties.contains(edge.party()))
        .map(Edge::action)
        .toList();
  }

  /** The life as a Mermaid state diagram. */
  public static String diagram() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n");
    for (CaseState state : CaseState.values()) {
      text.append("  ").append(state).append(": ").append(state.chinese()).append('\n');
    }
    text.append("  [*] --> ")
        .append(CaseState.OPENED)
        .append(": ")
        .append(CaseEvent.OPENED.chinese())
        .append('\n');
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
    return text.append("  ").append(CaseState.CLOSED).append(" --> [*]\n").toString();
  }
}
