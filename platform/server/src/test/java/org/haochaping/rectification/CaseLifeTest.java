package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一(二) The life of a case")
class CaseLifeTest {
  private static final Path DIAGRAM = Path.of("../docs/life-of-a-case.md");

  @Test
  @DisplayName("一(二)1 only the lead department hands over, and only an open case")
  void only_the_lead_hands_over_an_open_case() {
    assertThat(CaseLife.actions(CaseState.OPENED, List.of(Party.LEAD)))
        .containsExactly(CaseAction.HAND_OVER);
    assertThat(CaseLife.actions(CaseState.OPENED, List.of(Party.RATED, Party.CENTRE))).isEmpty();
  }

  @Test
  @DisplayName("一(二)2 the rated department acknowledges, answers and closes, in this order")
  void the_rated_department_acknowledges_answers_and_closes() {
    assertThat(CaseLife.actions(CaseState.HANDED_OVER, List.of(Party.RATED)))
        .containsExactly(CaseAction.ACKNOWLEDGE);
    assertThat(CaseLife.actions(CaseState.ACKNOWLEDGED, List.of(Party.RATED)))
        .containsExactly(CaseAction.ANSWER);
    assertThat(CaseLife.actions(CaseState.ANSWERED, List.of(Party.RATED)))
        .containsExactly(CaseAction.CLOSE);
    assertThat(CaseLife.edge(CaseState.HANDED_OVER, CaseAction.CLOSE)).isEmpty();
  }

  @Test
  void every_state_is_reached_and_every_edge_cites_its_clause() {
    assertThat(Arrays.asList(CaseState.values()))
        .allMatch(
            state ->
                state == CaseState.OPENED
                    || CaseLife.edges().stream().anyMatch(edge -> edge.to() == state));
    assertThat(CaseLife.edges()).allMatch(edge -> edge.clause().startsWith("一(二)"));
  }

  @Test
  void the_diagram_in_the_docs_is_the_one_drawn_from_the_code() throws IOException {
    String page =
        "# 差评的一生 The life of a case\n\nDrawn from `CaseLife`; the build fails when they differ.\n\n```mermaid\n"
            + CaseLife.diagram()
            + "```\n";
    if (Boolean.getBoolean("haochaping.draw")) {
      Files.writeString(DIAGRAM, page);
    }
    assertThat(Files.readString(DIAGRAM, StandardCharsets.UTF_8)).isEqualTo(page);
  }
}
