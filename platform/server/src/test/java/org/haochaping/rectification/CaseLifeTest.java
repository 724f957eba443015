package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
        .containsExactly(CaseAction.HAND_OVER, CaseAction.MERGE);
    assertThat(CaseLife.actions(CaseState.OPENED, List.of(Party.RATED, Party.CENTRE))).isEmpty();
  }

  @Test
  @DisplayName(
      "一(二)1 what was addressed wrongly goes back to the lead department, once handed over")
  void only_what_was_just_handed_over_is_given_back() {
    assertThat(CaseLife.actions(CaseState.HANDED_OVER, List.of(Party.RATED)))
        .containsExactly(CaseAction.GIVE_BACK, CaseAction.ACKNOWLEDGE);
    assertThat(CaseLife.edge(CaseState.ACKNOWLEDGED, CaseAction.GIVE_BACK)).isEmpty();
  }

  @Test
  @DisplayName("一(二)2 the section drafts, the head of the unit signs or sends back")
  void the_section_drafts_and_the_head_of_the_unit_signs() {
    assertThat(CaseLife.actions(CaseState.ACKNOWLEDGED, List.of(Party.RATED)))
        .containsExactly(
            CaseAction.CALL_IN, CaseAction.RECLASSIFY, CaseAction.ASK_EXTENSION, CaseAction.DRAFT);
    assertThat(CaseLife.actions(CaseState.DRAFTED, List.of(Party.RATED))).isEmpty();
    assertThat(CaseLife.actions(CaseState.DRAFTED, List.of(Party.APPROVER)))
        .containsExactly(CaseAction.SEND_BACK, CaseAction.SIGN);
  }

  @Test
  @DisplayName("一(二)2 who decides an extension is never the rated department")
  void only_the_decider_decides_an_extension() {
    assertThat(CaseLife.edges())
        .filteredOn(
            edge ->
                edge.action() == CaseAction.GRANT_EXTENSION
                    || edge.action() == CaseAction.REFUSE_EXTENSION)
        .hasSize(2)
        .allMatch(edge -> edge.party() == Party.DECIDER);
  }

  @Test
  @DisplayName("一(二)3 a case is closed by the report and in no other way")
  void a_case_is_closed_by_its_report() {
    assertThat(CaseLife.edges())
        .filteredOn(edge -> edge.to() == CaseState.CLOSED && edge.from() != edge.to())
        .extracting(CaseLife.Edge::from, CaseLife.Edge::action)
        .containsExactly(tuple(CaseState.ANSWERED, CaseAction.REPORT));
  }

  @Test
  void every_state_is_reached_and_every_edge_cites_its_clause() {
    assertThat(Arrays.asList(CaseState.values()))
        .allMatch(
            state ->
                state == CaseState.OPENED
                    || CaseLife.edges().stream().anyMatch(edge -> edge.to() == state));
    assertThat(CaseLife.edges())
        .allMatch(
            edge ->
                edge.clause().startsWith("一(二)")
                    || edge.clause().equals("二(二)3")
                    || edge.party() == Party.CITIZEN);
  }

  @Test
  @DisplayName("改错 only the citizen withdraws a case, and only before an office has it")
  void only_the_citizen_withdraws_and_only_what_no_office_has() {
    assertThat(CaseLife.edges())
        .filteredOn(edge -> edge.party() == Party.CITIZEN)
        .extracting(CaseLife.Edge::from, CaseLife.Edge::action, CaseLife.Edge::to)
        .containsExactly(
            tuple(CaseState.OPENED, CaseAction.AMEND, CaseState.OPENED),
            tuple(CaseState.OPENED, CaseAction.WITHDRAW, CaseState.VOIDED));
  }

  @Test
  void the_diagram_in_the_docs_is_the_one_drawn_from_the_code() throws IOException {
    String page =
        "# 差评的一生 The life of a case\n\n"
            + "Drawn from `CaseLife`; the build fails when they differ.\n\n"
            + "```mermaid\n"
            + CaseLife.diagram()
            + "```\n";
    if (Boolean.getBoolean("haochaping.draw")) {
      Files.writeString(DIAGRAM, page);
    }
    assertThat(Files.readString(DIAGRAM, StandardCharsets.UTF_8)).isEqualTo(page);
  }
}
