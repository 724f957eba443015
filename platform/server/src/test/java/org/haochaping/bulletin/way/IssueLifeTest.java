package org.haochaping.bulletin.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(三) The life of a bulletin")
class IssueLifeTest {
  private static final Path DIAGRAM = Path.of("../docs/life-of-a-bulletin.md");

  @Test
  @DisplayName("三(三) 备案不是审批：牵头部门的通报没有任何一步要别人同意")
  void a_lead_department_s_bulletin_needs_nobody_s_consent() {
    assertThat(reachable(IssueLife.beginning(IssueKind.MONTHLY)))
        .containsExactlyInAnyOrder(IssueState.PREPARED, IssueState.PUBLISHED, IssueState.DROPPED);
  }

  @Test
  @DisplayName("三(三) 年度排名经政府审核后才能发布")
  void a_ranking_is_published_only_by_way_of_an_approval() {
    Set<IssueState> intoPublished =
        IssueLife.edges().stream()
            .filter(edge -> edge.action() == IssueAction.PUBLISH)
            .map(IssueLife.Edge::from)
            .collect(Collectors.toSet());
    assertThat(intoPublished).containsExactlyInAnyOrder(IssueState.PREPARED, IssueState.APPROVED);
    assertThat(reachable(IssueLife.beginning(IssueKind.RANKING)))
        .doesNotContain(IssueState.PREPARED);
    assertThat(IssueLife.edges())
        .filteredOn(edge -> edge.to() == IssueState.APPROVED)
        .extracting(IssueLife.Edge::party)
        .containsOnly(IssueParty.GOVERNMENT);
    for (IssueState state :
        EnumSet.complementOf(EnumSet.of(IssueState.PREPARED, IssueState.APPROVED))) {
      assertThatThrownBy(() -> IssueLife.edge(state, IssueAction.PUBLISH))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.chinese()).contains(state.chinese()));
    }
  }

  @Test
  void what_was_approved_can_be_compiled_again_until_it_is_published() {
    IssueLife.Edge edge = IssueLife.edge(IssueState.APPROVED, IssueAction.COMPILE);
    assertThat(edge.to()).isEqualTo(IssueState.COMPILED);
    assertThat(edge.party()).isEqualTo(IssueParty.BUREAU);
    assertThatThrownBy(() -> IssueLife.edge(IssueState.PUBLISHED, IssueAction.COMPILE))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void what_is_published_stays_published() {
    assertThat(IssueLife.edges())
        .filteredOn(edge -> edge.from() == IssueState.PUBLISHED)
        .extracting(IssueLife.Edge::to)
        .containsOnly(IssueState.PUBLISHED);
  }

  @Test
  void everything_is_named_in_two_languages() {
    Stream<String[]> names =
        Stream.of(
                Stream.of(IssueAction.values()).map(one -> names(one.chinese(), one.english())),
                Stream.of(IssueState.values()).map(one -> names(one.chinese(), one.english())),
                Stream.of(IssueEvent.values()).map(one -> names(one.chinese(), one.english())),
                Stream.of(IssueKind.values()).map(one -> names(one.chinese(), one.english())))
            .flatMap(Function.identity());
    assertThat(names)
        .allSatisfy(
            name -> {
              assertThat(name[0]).matches(".*\\p{IsHan}.*");
              assertThat(name[1]).matches("\\P{IsHan}{3,}");
            });
  }

  @Test
  void the_diagram_in_the_docs_is_the_one_drawn_from_the_code() throws IOException {
    String page =
        "# 通报的一生 The life of a bulletin\n\nDrawn from `IssueLife`; the build fails when they differ.\n\n```mermaid\n"
            + IssueLife.diagram()
            + "```\n";
    if (Boolean.getBoolean("haochaping.draw")) {
      Files.writeString(DIAGRAM, page);
    }
    assertThat(Files.readString(DIAGRAM, StandardCharsets.UTF_8)).isEqualTo(page);
  }

  private static Set<IssueState> reachable(IssueState from) {
    Set<IssueState> reached = EnumSet.of(from);
    for (boolean grows = true; grows; ) {
      Set<IssueState> next =
          IssueLife.edges().stream()
              .filter(edge -> reached.contains(edge.from()))
              .map(IssueLife.Edge::to)
              .collect(Collectors.toSet());
      grows = reached.addAll(next);
    }
    return reached;
  }

  private static String[] names(String chinese, String english) {
    return new String[] {chinese, english};
  }
}
