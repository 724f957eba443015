package org.haochaping.onboarding.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.haochaping.testing.TenantFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一(二): no source is without a lead department, and none has two")
class LeadTableTest {
  private static final String FIRST = "to: 2023-12-31}";
  private static final String SECOND = "{source: 1, unit: ZWJ, from: 2024-01-01}";

  @Test
  void one_lead_may_follow_another() {
    assertThat(problems(TenantFiles.menghai())).isEmpty();
  }

  @Test
  void two_at_a_time_are_refused() {
    List<Problem> problems = problems(TenantFiles.menghai().replace(FIRST, "to: 2024-01-01}"));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).detail()).contains("来源1自2020-01-01起已有牵头部门", "to: 2023-12-31");
    assertThat(problems.get(0).path()).endsWith(".from");
  }

  @Test
  void a_gap_is_refused() {
    assertThat(problems(TenantFiles.menghai().replace(FIRST, "to: 2023-12-30}")))
        .extracting(Problem::detail)
        .containsExactly("来源1在2023-12-30至2024-01-01之间没有牵头部门，请让前后相接。");
  }

  @Test
  void a_source_that_nobody_leads_from_now_on_is_refused() {
    List<Problem> problems =
        problems(
            TenantFiles.menghai()
                .replace(SECOND, "{source: 2, unit: ZWJ, from: 2019-01-01, to: 2019-12-31}"));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).detail()).contains("来源1(窗口评价器)没有一直有效的牵头部门");
    assertThat(problems.get(0).path()).isEqualTo("leads");
  }

  private static List<Problem> problems(String yaml) {
    TenantFile file = TenantFileReader.read(yaml);
    assertThat(file.problems()).isEmpty();
    return LeadTable.problems(file.entries(Kind.LEAD), file.leads());
  }
}
