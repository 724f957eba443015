package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.haochaping.plugin.api.CitizenAnswer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Answers wait for the system that brought the rating until it says that it has them. */
@DisplayName("一(二)2 答复经原系统反馈评价人")
class AnswersBackIT extends TwoCases {

  @Test
  @DisplayName("一(二)2 回访不实退回、重新答复的，是另一次答复：确认前一次不算收到")
  void an_answer_given_anew_is_another_answer() {
    handOver(main, market);
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    UUID first = only(house.back(county, List.of()));
    house.transactions.run(
        prefecture.id(),
        c -> house.files.reopened(c, lead, house.files.of(lead, main).orElseThrow(), "没有整改"));
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));

    UUID second = only(house.back(county, List.of(first)));

    assertThat(second).isNotEqualTo(first);
    assertThat(house.attempts(county, main)).doesNotContain("CHANNEL SENT");
    assertThat(house.back(county, List.of(second))).isEmpty();
    assertThat(house.attempts(county, main)).containsOnlyOnce("CHANNEL SENT");
    assertThat(house.back(county, List.of(second, second))).isEmpty();
    assertThat(house.attempts(county, main)).containsOnlyOnce("CHANNEL SENT");
  }

  @Test
  @DisplayName("一(二)2 件件有反馈：并入主件的差评，答复也各自经原系统反馈，先答复的在前")
  void each_citizen_of_merged_cases_is_answered() {
    merge(repeat, main);
    handOver(main, market);
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));

    List<CitizenAnswer> waiting = house.back(county, List.of());

    assertThat(waiting).hasSize(2).extracting(CitizenAnswer::id).doesNotHaveDuplicates();
    assertThat(waiting).extracting(CitizenAnswer::text).containsOnly("已核查并改进，感谢您的评价。");
    UUID confirmed = UUID.fromString(waiting.get(0).id());
    assertThat(house.back(county, List.of(confirmed)))
        .extracting(CitizenAnswer::id)
        .containsExactly(waiting.get(1).id());
  }

  private static UUID only(List<CitizenAnswer> waiting) {
    assertThat(waiting).hasSize(1);
    return UUID.fromString(waiting.get(0).id());
  }
}
