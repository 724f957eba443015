package org.haochaping.bulletin.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("群众留言与纠错 What somebody sends")
class SentRemarkTest {

  @Test
  void an_error_says_where_it_is_and_a_comment_need_not() {
    assertThat(wrong(RemarkKind.ERROR, " ", "合计与各项之和不符")).containsExactly("place required");
    assertThat(SentRemark.of(RemarkKind.COMMENT, null, " 希望早点公布 ").words()).isEqualTo("希望早点公布");
    assertThat(SentRemark.of(RemarkKind.ERROR, "表2", "合计不符").place()).isEqualTo("表2");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    assertThat(wrong(null, "表".repeat(201), ""))
        .containsExactly("kind required", "place length", "words required");
  }

  @Test
  void a_thousand_characters_are_taken_and_not_one_more_however_they_are_stored() {
    assertThat(SentRemark.of(RemarkKind.COMMENT, "", "𠮷".repeat(1000)).words()).hasSize(2000);
    assertThat(wrong(RemarkKind.COMMENT, "", "好".repeat(1001))).containsExactly("words length");
  }

  @Test
  void characters_that_cannot_be_kept_are_refused_and_lines_are_lines() {
    assertThat(wrong(RemarkKind.COMMENT, "", "好\u0000")).containsExactly("words not-plain");
    assertThat(wrong(RemarkKind.ERROR, "表\u001b2", "好")).containsExactly("place not-plain");
    assertThat(SentRemark.of(RemarkKind.COMMENT, "", "一\r\n二\r三").words()).isEqualTo("一\n二\n三");
  }

  @Test
  void numbers_are_hidden_in_whatever_is_written() {
    SentRemark sent =
        SentRemark.of(RemarkKind.ERROR, "表2（我的电话13912345678）", "身份证532801199001011234，算错了");
    assertThat(sent.maskedPlace()).isEqualTo("表2（我的电话〔号码已隐去〕）");
    assertThat(sent.maskedWords()).isEqualTo("身份证〔号码已隐去〕，算错了");
  }

  private static List<String> wrong(
      @Nullable RemarkKind kind, @Nullable String place, @Nullable String words) {
    List<String> found = new ArrayList<>();
    assertThatThrownBy(() -> SentRemark.of(kind, place, words))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> refusal.fields().forEach(one -> found.add(one.field() + " " + one.code())));
    return found;
  }
}
