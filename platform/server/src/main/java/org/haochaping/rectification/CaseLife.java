package org.haochaping.rectification;

import static org.haochaping.rectification.CaseAction.ACKNOWLEDGE;
import static org.haochaping.rectification.CaseAction.AMEND;
import static org.haochaping.rectification.CaseAction.ASK_EXTENSION;
import static org.haochaping.rectification.CaseAction.CALL_BACK;
import static org.haochaping.rectification.CaseAction.CALL_IN;
import static org.haochaping.rectification.CaseAction.CONTRIBUTE;
import static org.haochaping.rectification.CaseAction.DRAFT;
import static org.haochaping.rectification.CaseAction.GIVE_BACK;
import static org.haochaping.rectification.CaseAction.GRANT_EXTENSION;
import static org.haochaping.rectification.CaseAction.HAND_OVER;
import static org.haochaping.rectification.CaseAction.MERGE;
import static org.haochaping.rectification.CaseAction.REATTRIBUTE;
import static org.haochaping.rectification.CaseAction.RECLASSIFY;
import static org.haochaping.rectification.CaseAction.REFUSE_EXTENSION;
import static org.haochaping.rectification.CaseAction.RELEASE;
import static org.haochaping.rectification.CaseAction.REOPEN;
import static org.haochaping.rectification.CaseAction.REPORT;
import static org.haochaping.rectification.CaseAction.SEND_BACK;
import static org.haochaping.rectification.CaseAction.SIGN;
import static org.haochaping.rectification.CaseAction.TELL;
import static org.haochaping.rectification.CaseAction.UNMERGE;
import static org.haochaping.rectification.CaseAction.VOID;
import static org.haochaping.rectification.CaseAction.WITHDRAW;
import static org.haochaping.rectification.CaseEvent.EXTENSION_ASKED;
import static org.haochaping.rectification.CaseEvent.EXTENSION_GRANTED;
import static org.haochaping.rectification.CaseEvent.EXTENSION_REFUSED;
import static org.haochaping.rectification.CaseEvent.REATTRIBUTED;
import static org.haochaping.rectification.CaseState.ACKNOWLEDGED;
import static org.haochaping.rectification.CaseState.ANSWERED;
import static org.haochaping.rectification.CaseState.CLOSED;
import static org.haochaping.rectification.CaseState.DRAFTED;
import static org.haochaping.rectification.CaseState.HANDED_OVER;
import static org.haochaping.rectification.CaseState.MERGED;
import static org.haochaping.rectification.CaseState.OPENED;
import static org.haochaping.rectification.CaseState.VOIDED;
import static org.haochaping.rectification.Party.APPROVER;
import static org.haochaping.rectification.Party.ASSISTING;
import static org.haochaping.rectification.Party.CENTRE;
import static org.haochaping.rectification.Party.CITIZEN;
import static org.haochaping.rectification.Party.DECIDER;
import static org.haochaping.rectification.Party.LEAD;
import static org.haochaping.rectification.Party.RATED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  private static final List<Edge> STRAIGHT =
      List.of(
          edge(OPENED, HAND_OVER, HANDED_OVER, LEAD, CaseEvent.HANDED_OVER, "一(二)1"),
          edge(OPENED, MERGE, MERGED, LEAD, CaseEvent.MERGED, "一(二)1"),
          edge(MERGED, UNMERGE, OPENED, LEAD, CaseEvent.UNMERGED, "一(二)1"),
          edge(HANDED_OVER, GIVE_BACK, OPENED, RATED, CaseEvent.GIVEN_BACK, "一(二)1"),
          edge(HANDED_OVER, ACKNOWLEDGE, ACKNOWLEDGED, RATED, CaseEvent.ACKNOWLEDGED, "一(二)2"),
          edge(ACKNOWLEDGED, CALL_IN, ACKNOWLEDGED, RATED, CaseEvent.CALLED_IN, "一(二)2"),
          edge(ACKNOWLEDGED, RECLASSIFY, ACKNOWLEDGED, RATED, CaseEvent.RECLASSIFIED, "一(二)2"),
          edge(ACKNOWLEDGED, ASK_EXTENSION, ACKNOWLEDGED, RATED, EXTENSION_ASKED, "一(二)2"),
          edge(ACKNOWLEDGED, GRANT_EXTENSION, ACKNOWLEDGED, DECIDER, EXTENSION_GRANTED, "一(二)2"),
          edge(ACKNOWLEDGED, REFUSE_EXTENSION, ACKNOWLEDGED, DECIDER, EXTENSION_REFUSED, "一(二)2"),
          edge(ACKNOWLEDGED, DRAFT, DRAFTED, RATED, CaseEvent.DRAFTED, "一(二)2"),
          edge(DRAFTED, SEND_BACK, ACKNOWLEDGED, APPROVER, CaseEvent.SENT_BACK, "一(二)2"),
          edge(DRAFTED, SIGN, ANSWERED, APPROVER, CaseEvent.ANSWERED, "一(二)2"),
          edge(ANSWERED, REPORT, CLOSED, APPROVER, CaseEvent.REPORTED, "一(二)3"),
          edge(ANSWERED, TELL, ANSWERED, LEAD, CaseEvent.TOLD, "一(二)2"),
          edge(CLOSED, TELL, CLOSED, LEAD, CaseEvent.TOLD, "一(二)2"),
          edge(VOIDED, TELL, VOIDED, LEAD, CaseEvent.TOLD, "一(二)2"),
          edge(MERGED, TELL, MERGED, LEAD, CaseEvent.TOLD, "一(二)2"),
          edge(CLOSED, CALL_BACK, CLOSED, CENTRE, CaseEvent.CALLED_BACK, "一(二)4"),
          edge(CLOSED, REOPEN, HANDED_OVER, CENTRE, CaseEvent.REOPENED, "一(二)4"));

  /** What a department in charge is told by those that help, until it answers. */
  private static final List<Edge> ASSISTED =
      Stream.of(HANDED_OVER, ACKNOWLEDGED, DRAFTED)
          .map(at -> edge(at, CONTRIBUTE, at, ASSISTING, CaseEvent.CONTRIBUTED, "一(二)2"))
          .toList();

  /** 二(二)3: an appeal can change a case wherever it stands, once it has been handed over. */
  private static final List<Edge> ON_APPEAL =
      Stream.of(HANDED_OVER, ACKNOWLEDGED, DRAFTED, ANSWERED, CLOSED, MERGED)
          .flatMap(
              from ->
                  Stream.of(
                      edge(from, VOID, VOIDED, DECIDER, CaseEvent.VOIDED, "二(二)3"),
                      edge(from, REATTRIBUTE, HANDED_OVER, DECIDER, REATTRIBUTED, "二(二)3")))
          .toList();

  /** 改错: while no office has it, a citizen's own correction changes the case or ends it. */
  private static final List<Edge> ON_CORRECTION =
      List.of(
          edge(OPENED, AMEND, OPENED, CITIZEN, CaseEvent.AMENDED, "本平台约定"),
          edge(OPENED, WITHDRAW, VOIDED, CITIZEN, CaseEvent.WITHDRAWN, "本平台约定"));

  /** An appeal examines one rating: what was merged into a case that is void waits by itself. */
  private static final Edge RELEASED =
      edge(MERGED, RELEASE, OPENED, DECIDER, CaseEvent.UNMERGED, "二(二)3");

  private static final List<Edge> EDGES =
      Stream.of(STRAIGHT, ASSISTED, ON_APPEAL, List.of(RELEASED), ON_CORRECTION)
          .flatMap(List::stream)
          .toList();

  private CaseLife() {}

  private static Edge edge(
      CaseState from,
      CaseAction action,
      CaseState to,
      Party party,
      CaseEvent event,
      String clause) {
    return new Edge(from, action, to, party, event, clause);
  }

  public static List<Edge> edges() {
    return EDGES;
  }

  /** The transition an action makes from a state, if it is legal there. */
  public static Optional<Edge> edge(CaseState from, CaseAction action) {
    return EDGES.stream().filter(e -> e.from() == from && e.action() == action).findFirst();
  }

  /** Every transition from a state. */
  static List<Edge> from(CaseState state) {
    return EDGES.stream().filter(edge -> edge.from() == state).toList();
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
    return text.append("  CLOSED --> [*]\n  VOIDED --> [*]\n  MERGED --> [*]\n").toString();
  }
}
