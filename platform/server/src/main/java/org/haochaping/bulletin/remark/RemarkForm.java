package org.haochaping.bulletin.remark;

import java.util.List;
import org.haochaping.web.Input;
import org.haochaping.web.PlainPage;
import org.haochaping.web.Refusal;
import org.haochaping.web.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The form in which somebody writes a remark, with what he wrote before where it was refused.
 *
 * @param key of the form, from which each remark that is written into it has its own
 */
record RemarkForm(
    String key, @Nullable RemarkKind kind, String place, String words, List<String> problems) {

  RemarkForm {
    problems = List.copyOf(problems);
  }

  static RemarkForm empty(String key) {
    return new RemarkForm(key, RemarkKind.COMMENT, "", "", List.of());
  }

  /**
   * By which a remark is taken once, however often it is sent. Who goes back in the browser has the
   * same form before him: what he writes into it then is another remark.
   */
  String keyOf(SentRemark sent) {
    return Sha256.hex(key + "\0" + sent.content());
  }

  /** The same with what is wrong. */
  RemarkForm refused(Refusal why) {
    List<String> all = why.fields().stream().map(Refusal.Field::detail).toList();
    return new RemarkForm(key, kind, place, words, all.isEmpty() ? List.of(why.chinese()) : all);
  }

  void write(PlainPage page, String address) {
    page.raw("<h2 id=\"write\">我要留言或指出错误</h2>\n");
    if (!problems.isEmpty()) {
      page.raw("<div class=\"alert\" role=\"alert\">\n");
      problems.forEach(one -> page.element("p", one));
      page.raw("</div>\n");
    }
    page.raw("<form method=\"post\" accept-charset=\"utf-8\" action=\"")
        .text(address)
        .raw("#write\">\n<input type=\"hidden\" name=\"key\" value=\"")
        .text(key)
        .raw("\">\n<fieldset>\n<legend>您要 <span lang=\"en\">Kind</span></legend>\n");
    for (RemarkKind one : RemarkKind.values()) {
      page.raw("<label class=\"choice\"><input type=\"radio\" name=\"kind\" value=\"" + one + "\"")
          .raw(one == kind ? " checked>" : ">")
          .text(one.chinese())
          .raw(" <span lang=\"en\">" + one.english() + "</span></label>\n");
    }
    page.raw("</fieldset>\n<p><label class=\"label\" for=\"place\">错在哪里（指出错误时填写） ")
        .raw("<span lang=\"en\">Where the error is</span></label>\n")
        .raw("<input type=\"text\" id=\"place\" name=\"place\" maxlength=\"")
        .raw(SentRemark.LONGEST_PLACE + "\" aria-describedby=\"place-hint\" value=\"")
        .text(plain(place))
        .raw("\">\n<span class=\"soft\" id=\"place-hint\">例如：表2，市公安局，好评率。")
        .raw("写几个数时请用“、”隔开，七位以上连在一起的数字会被当作号码隐去。</span></p>\n")
        .raw("<p><label class=\"label\" for=\"words\">内容 <span lang=\"en\">Words</span></label>\n")
        .raw("<textarea id=\"words\" name=\"words\" rows=\"6\" required maxlength=\"")
        .raw(SentRemark.LONGEST_WORDS + "\" aria-describedby=\"words-hint\">\n")
        .text(plain(words))
        .raw("</textarea>\n<span class=\"soft\" id=\"words-hint\">最多")
        .raw(String.valueOf(SentRemark.LONGEST_WORDS))
        .raw("字。不需要姓名和电话，请不要填写；写了号码也会自动隐去。答复后，您写的内容和答复一起公开。</span></p>\n")
        .raw("<button type=\"submit\">提交 <span lang=\"en\">Send</span></button>\n</form>\n");
  }

  /** A text that cannot be kept cannot be shown either; he sees where it stood. */
  private static String plain(String text) {
    return Input.isPlain(text) ? text : text.replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]", "");
  }
}
