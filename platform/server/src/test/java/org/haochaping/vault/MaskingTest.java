package org.haochaping.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Personal numbers are hidden in what citizens write")
class MaskingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我的电话13887654321请回电",
        "我的电话138-8765-4321请回电",
        "我的电话138 8765 4321请回电",
        "我的电话138\u3000876\u00a0543\u200b21请回电",
        "我的电话᧑᧓᧘᧘᧗᧖᧕᧔᧓᧒᧑请回电",
        "我的电话一\u3000三八八七六五四三二一请回电",
        "我的电话１３８８７６５４３２１请回电",
        "我的电话+8613887654321请回电",
        "我的电话0691-2123456请回电",
        "我的电话一三八八七六五四三二一请回电",
        "我的电话532801199001011234请回电",
        "我的电话53280119900101123X请回电",
        "我的电话zhang.san@example.com请回电",
      })
  void a_number_leaves_nothing_of_itself(String words) {
    assertThat(Masking.mask(words)).isEqualTo("我的电话" + Masking.HIDDEN + "请回电");
  }

  @Test
  void what_is_no_number_stays_as_it_was_written() {
    String words = "10月9日去了3次,窗口2号,等了45分钟,2026-10-09还没办好,一窗受理一次办结都没有做到";
    assertThat(Masking.mask(words)).isEqualTo(words);
  }
}
