package org.haochaping.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.haochaping.evaluation.Intakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("国办发〔2019〕51号 评价人信息保护：谁写下了评价人的姓名，都不会传到被评价单位")
class NameWallTest {
  private final NameWall wall = new NameWall(Intakes.keys());

  @Test
  void a_name_is_hidden_wherever_it_stands_and_nothing_else_is() {
    NameWall.Mark mark = wall.of(" 岩罕香 ");
    assertThat(wall.hide(mark, "岩罕香来电，岩罕香女士说岩罕没有来。")).isEqualTo("〔姓名已隐去〕来电，〔姓名已隐去〕女士说岩罕没有来。");
    assertThat(wall.hide(mark, "")).isEmpty();
    assertThat(wall.hide(mark, "岩罕")).isEqualTo("岩罕");
  }

  @Test
  void numbers_are_hidden_as_well() {
    assertThat(wall.hide(wall.of("岩罕香"), "岩罕香13800138000")).isEqualTo("〔姓名已隐去〕〔号码已隐去〕");
  }

  @Test
  void one_character_is_no_name_to_look_for() {
    assertThat(wall.of("岩").digest()).isNull();
    assertThat(wall.hide(wall.of("岩"), "岩石")).isEqualTo("岩石");
    assertThat(wall.hide(NameWall.Mark.NONE, "岩石")).isEqualTo("岩石");
  }

  @Test
  void what_is_kept_of_a_name_does_not_tell_it() {
    assertThat(new String(wall.of("岩罕香").digest(), StandardCharsets.UTF_8)).doesNotContain("岩罕香");
    assertThat(wall.of("岩罕香").digest()).isNotEqualTo(wall.of("岩罕芳").digest());
  }

  @Test
  void the_words_of_a_rating_lose_the_name_it_is_signed_with() {
    assertThat(Masking.mask("我是岩罕香，等了很久", "岩罕香")).isEqualTo("我是〔姓名已隐去〕，等了很久");
    assertThat(Masking.mask("岩石", "岩")).isEqualTo("岩石");
    assertThat(Masking.mask("等了很久", "")).isEqualTo("等了很久");
  }

  @Test
  void a_file_s_name_keeps_its_dates_and_loses_personal_numbers() {
    assertThat(Masking.maskName("来电13800138000-20261101-000123.csv"))
        .isEqualTo("来电〔号码已隐去〕-20261101-000123.csv");
  }
}
