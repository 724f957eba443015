package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一(二)1 疑似重复评价的判断")
class RepeatRuleTest {
  private static final RepeatRule RULE = RepeatRule.PROPOSED;
  private static final UUID TENANT = UUID.randomUUID();
  private static final UUID LEAD = UUID.randomUUID();
  private static final UUID UNIT = UUID.randomUUID();
  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

  @Test
  @DisplayName("一(二)1 相隔15天以内的可以比较，16天的不可以，先后不论")
  void fifteen_days_apart_are_near_and_sixteen_are_not() {
    assertThat(RULE.comparable(rated(DAY), rated(DAY.plusDays(15)))).isTrue();
    assertThat(RULE.comparable(rated(DAY.plusDays(15)), rated(DAY))).isTrue();
    assertThat(RULE.comparable(rated(DAY), rated(DAY.plusDays(16)))).isFalse();
    assertThat(RULE.comparable(rated(DAY.plusDays(16)), rated(DAY))).isFalse();
  }

  @Test
  @DisplayName("一(二)1 同一事项在不同窗口，或同一窗口的不同事项，可以比较；窗口事项都不同的不可以")
  void the_same_matter_or_the_same_window_is_the_same_place() {
    BadReviewCase one = at("查验", "1号窗口");
    assertThat(RULE.comparable(one, at("查验", "2号窗口"))).isTrue();
    assertThat(RULE.comparable(one, at("变更", "1号窗口"))).isTrue();
    assertThat(RULE.comparable(one, at("变更", "2号窗口"))).isFalse();
    assertThat(RULE.comparable(one, at(null, null))).isFalse();
    assertThat(RULE.comparable(at("查验", null), at("变更", null))).isFalse();
    assertThat(RULE.comparable(at(null, null), at(null, "1号窗口"))).isFalse();
    assertThat(RULE.comparable(at(null, null), at("变更", null))).isFalse();
    assertThat(RULE.comparable(at(null, null), at(null, null))).isTrue();
  }

  @Test
  @DisplayName("一(二)1 不同地区、牵头部门、被评价单位，测试与正式之间，都不比较；自己不是自己的重复")
  void what_differs_in_kind_is_not_compared() {
    BadReviewCase one = rated(DAY);
    assertThat(RULE.comparable(one, one)).isFalse();
    BadReviewCase elsewhere = rated(DAY);
    elsewhere.tenantId = UUID.randomUUID();
    assertThat(RULE.comparable(one, elsewhere)).isFalse();
    BadReviewCase led = rated(DAY);
    led.leadUnitId = UUID.randomUUID();
    assertThat(RULE.comparable(one, led)).isFalse();
    BadReviewCase other = rated(DAY);
    other.unitId = UUID.randomUUID();
    assertThat(RULE.comparable(one, other)).isFalse();
    BadReviewCase trial = rated(DAY);
    trial.trial = true;
    assertThat(RULE.comparable(one, trial)).isFalse();
  }

  @Test
  @DisplayName("一(二)1 去掉标点和空格后至少4个字且相同，才算内容相同")
  void four_characters_are_enough_to_say_the_same() {
    assertThat(RULE.sameWords(saying("等了很久"), saying("等了，很久！"))).isTrue();
    assertThat(RULE.sameWords(saying("态度差"), saying("态度差"))).isFalse();
    assertThat(RULE.sameWords(saying("等了很久啊"), saying("等了很久"))).isFalse();
    assertThat(RULE.sameWords(saying("No Reply"), saying("no reply."))).isTrue();
  }

  private static BadReviewCase at(@Nullable String matter, @Nullable String window) {
    BadReviewCase one = rated(DAY);
    one.matterName = matter;
    one.windowName = window;
    return one;
  }

  private static BadReviewCase saying(String words) {
    BadReviewCase one = rated(DAY);
    one.words = words;
    return one;
  }

  private static BadReviewCase rated(LocalDate day) {
    BadReviewCase one = new BadReviewCase();
    one.id = UUID.randomUUID();
    one.tenantId = TENANT;
    one.leadUnitId = LEAD;
    one.unitId = UNIT;
    one.ratedOn = day;
    one.words = "";
    return one;
  }
}
