package org.haochaping.bulletin.way;

import static org.assertj.core.api.Assertions.assertThat;

import org.haochaping.closing.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueKindTest {

  @ParameterizedTest
  @CsvSource({
    "MONTHLY, 2026-10, 2026年10月通报",
    "HALF_YEARLY, 2026-H2, 2026年下半年通报",
    "ANNUAL, 2026, 2026年度通报",
    "RANKING, 2026, 2026年度好评率、差评率排名"
  })
  void one_of_a_period_is_named_once_by_its_period(IssueKind kind, String period, String name) {
    assertThat(kind.chinese(Period.parse(period))).isEqualTo(name);
  }
}
