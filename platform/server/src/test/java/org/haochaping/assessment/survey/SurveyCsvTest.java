package org.haochaping.assessment.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.assessment.Asked;
import org.junit.jupiter.api.Test;

class SurveyCsvTest {
  private static final UUID MARKET = UUID.randomUUID();

  @Test
  void a_sheet_is_told_in_the_words_of_the_questionnaire() {
    String csv =
        SurveyCsv.of(
            Asked.performance(),
            Map.of(MARKET, "市监局"),
            List.of(
                new SurveyResults.Row(
                    MARKET,
                    LocalDate.of(2026, 10, 20),
                    true,
                    Map.of("served", List.of("online"), "overall", List.of("DISSATISFIED")),
                    Map.of("why", "=HYPERLINK(\"x\")"))));
    assertThat(csv.lines())
        .containsExactly(
            "\uFEFF部门,日期,是否有效,您今年在我州办过事吗？,排队等候,总体评价,哪里不满意？",
            "市监局,2026-10-20,有效,在网上办过,,不满意,\"'=HYPERLINK(\"\"x\"\")\"");
  }

  @Test
  void invitations_are_told_with_their_links() {
    assertThat(SurveyCsv.ofInvitations("https://hcp.example/s/K/C", List.of("ABC")).lines())
        .containsExactly("\uFEFF邀请码,专用链接", "ABC,https://hcp.example/s/K/C#ABC");
  }
}
