package org.haochaping.rectification;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.haochaping.web.Refusal;

/** What somebody is told who would do with a case what the table of transitions does not have. */
final class NotNow {
  private NotNow() {}

  /** Says where it stands and what can be done there instead, and by whom. */
  static Refusal refusal(CaseState state, CaseAction action) {
    // What its citizen may do is nobody else's to know.
    List<CaseLife.Edge> here =
        CaseLife.from(state).stream().filter(edge -> edge.party() != Party.CITIZEN).toList();
    String chinese =
        here.stream()
            .map(edge -> edge.party().chinese() + edge.action().chinese())
            .collect(joining("、"));
    String english =
        here.stream()
            .map(edge -> edge.party().english() + " can " + edge.action().english())
            .collect(joining(", "));
    return Refusal.conflict(
        "not-allowed-now",
        "该差评目前为“"
            + state.chinese()
            + "”，不能"
            + action.chinese()
            + (chinese.isEmpty() ? "。" : "；现在可以：" + chinese + "。请刷新页面。"),
        "The case is \""
            + state.english()
            + "\" now, so nobody can "
            + action.english()
            + (english.isEmpty() ? "." : "; now " + english + ". Reload the page."));
  }
}
