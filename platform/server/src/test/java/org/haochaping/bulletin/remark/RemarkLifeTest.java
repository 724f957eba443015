package org.haochaping.bulletin.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("群众留言与纠错 The life of a remark")
class RemarkLifeTest {
  private static final Path DIAGRAM = Path.of("../docs/life-of-a-remark.md");

  @Test
  void an_answer_is_never_changed() {
    assertThatThrownBy(
            () -> RemarkLife.after(RemarkState.ANSWERED, RemarkKind.COMMENT, RemarkAction.ANSWER))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.chinese()).contains("已答复", "不能答复"));
    assertThatThrownBy(
            () -> RemarkLife.after(RemarkState.REFUTED, RemarkKind.ERROR, RemarkAction.ACCEPT))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void whatever_is_shown_can_be_taken_down_and_nothing_else_be_done_with_it() {
    assertThat(RemarkState.values())
        .filteredOn(RemarkState::isPublic)
        .allSatisfy(
            shown ->
                assertThat(RemarkLife.edges())
                    .filteredOn(edge -> edge.from() == shown)
                    .extracting(RemarkLife.Edge::action, RemarkLife.Edge::to)
                    .containsExactly(tuple(RemarkAction.WITHHOLD, RemarkState.WITHHELD)));
  }

  @Test
  void of_an_error_the_office_says_whether_it_is_one() {
    assertThat(RemarkLife.actions(RemarkState.RECEIVED, RemarkKind.ERROR))
        .containsExactly(RemarkAction.ACCEPT, RemarkAction.REFUTE, RemarkAction.WITHHOLD);
    assertThat(RemarkLife.actions(RemarkState.RECEIVED, RemarkKind.COMMENT))
        .containsExactly(RemarkAction.ANSWER, RemarkAction.WITHHOLD);
  }

  @Test
  void whatever_is_withheld_can_still_be_answered_and_is_then_shown() {
    for (RemarkKind kind : RemarkKind.values()) {
      assertThat(RemarkLife.actions(RemarkState.WITHHELD, kind))
          .isNotEmpty()
          .allSatisfy(
              action ->
                  assertThat(RemarkLife.after(RemarkState.WITHHELD, kind, action).isPublic())
                      .isTrue());
    }
  }

  @Test
  void every_state_is_reached_and_everything_is_named_in_two_languages() {
    Set<RemarkState> reached =
        RemarkLife.edges().stream().map(RemarkLife.Edge::to).collect(Collectors.toSet());
    reached.add(RemarkState.RECEIVED);
    assertThat(reached).containsExactlyInAnyOrder(RemarkState.values());
    Stream.concat(
            Stream.of(RemarkState.values()).map(one -> new String[] {one.chinese(), one.english()}),
            Stream.concat(
                Stream.of(RemarkAction.values())
                    .map(one -> new String[] {one.chinese(), one.english()}),
                Stream.of(RemarkKind.values())
                    .map(one -> new String[] {one.chinese(), one.english()})))
        .forEach(
            name -> {
              assertThat(name[0]).matches(".*\\p{IsHan}.*");
              assertThat(name[1]).matches("\\P{IsHan}{3,}");
            });
  }

  @Test
  void the_diagram_in_the_docs_is_the_one_drawn_from_the_code() throws IOException {
    String page =
        "# 一条留言的一生 The life of a remark\n\n"
            + "Drawn from `RemarkLife`; the build fails when they differ.\n\n"
            + "```mermaid\n"
            + RemarkLife.diagram()
            + "```\n";
    if (Boolean.getBoolean("haochaping.draw")) {
      Files.writeString(DIAGRAM, page);
    }
    assertThat(Files.readString(DIAGRAM, StandardCharsets.UTF_8)).isEqualTo(page);
  }
}
