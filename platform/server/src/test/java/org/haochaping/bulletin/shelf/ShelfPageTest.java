package org.haochaping.bulletin.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haochaping.bulletin.shelf.Shelved.FIRST;
import static org.haochaping.bulletin.shelf.Shelved.SECOND;
import static org.haochaping.bulletin.shelf.Shelved.TENANT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haochaping.bulletin.form.Form;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(三) The public list of bulletins")
class ShelfPageTest {
  private final ShelfLinks live = ShelfLinks.live("", TENANT.key());

  @Test
  void it_links_each_bulletin_with_the_day_it_was_published_in_china() {
    assertThat(list(2026))
        .contains("<a href=\"/b/JH2801/" + FIRST.id() + "\">通报 &amp; &quot;情况&quot;</a>")
        .contains("<time datetime=\"2026-11-20\">2026-11-20</time> 发布")
        .contains("<td>2026-11-06</td>")
        .contains("景洪&lt;市&gt;")
        .doesNotContain("<script");
  }

  @Test
  void what_was_corrected_stands_beside_its_correction_and_not_in_the_list_by_itself() {
    String page = list(2026);
    assertThat(page)
        .contains("<caption>更正前后</caption>")
        .contains("<th scope=\"col\" class=\"was\">更正前</th><th scope=\"col\">更正后（现行）</th>")
        .contains("<th scope=\"row\">所依据的结算</th><td>第1次</td><td>第2次</td>")
        .doesNotContain("<h3><a href=\"/b/JH2801/" + FIRST.id());
    assertThat(page.indexOf("年度排名")).isLessThan(page.indexOf("通报（更正）"));
  }

  @Test
  void every_form_is_there_with_its_size_and_two_of_one_format_are_told_apart() {
    assertThat(list(2026))
        .contains("<a href=\"/b/JH2801/" + SECOND.id() + "\">网页，1 KB</a>", ">文件（DOCX），24 KB</a>")
        .contains(">PDF bulletin-notice，25 KB</a>", ">PDF bulletin-pdf，23 KB</a>")
        .contains("/api/v1/public/JH2801/bulletins/" + SECOND.id() + "/forms/");
  }

  @Test
  void both_forms_of_open_data_are_named() {
    Form json = openData("bulletin-opendata", "json");
    Form csv = openData("bulletin-opendata/csv", "zip");
    assertThat(FormNames.of(json, List.of(csv, json))).isEqualTo("开放数据（JSON），2 KB");
    assertThat(FormNames.of(csv, List.of(csv, json))).isEqualTo("开放数据（CSV压缩包），2 KB");
  }

  private static Form openData(String format, String extension) {
    return new Form(
        UUID.randomUUID(), format, "1.0", "any/any", extension, 2048, "0", Instant.EPOCH);
  }

  @Test
  void where_it_was_posted_and_filed_is_told_and_only_a_web_address_is_a_link() {
    assertThat(list(2026))
        .contains("<a href=\"https://www.example.gov.cn/a?b=1&amp;c=2\">州政府&lt;网站&gt;</a>")
        .contains("信息公开栏　<time datetime=\"2026-11-21\">2026-11-21</time>　大厅一楼</li>")
        .contains("备案：西双版纳州政务服务管理局")
        .contains("/remarks\">留言与纠错</a>（已答复3条）")
        .doesNotContain("javascript")
        .doesNotContain("王局");
  }

  @Test
  void one_year_is_shown_with_the_way_to_the_others_and_to_the_feed() {
    assertThat(list(2026))
        .contains("<strong aria-current=\"page\">2026年</strong>")
        .contains("<a href=\"/b/JH2801?year=2025\">2025年</a>")
        .contains("type=\"application/atom+xml\" href=\"/b/JH2801/feed.xml\"")
        .doesNotContain("去年通报");
    assertThat(list(2025)).contains("去年通报").doesNotContain("年度排名");
  }

  @Test
  void an_empty_list_and_an_unknown_page_say_so_in_chinese() {
    assertThat(ShelfPage.list(new Shelf(TENANT, List.of()), live).html()).contains("还没有发布通报");
    assertThat(ShelfPage.nothing().html()).contains("lang=\"zh-CN\"").contains("没有找到该页面");
  }

  private String list(int year) {
    return ShelfPage.list(Shelved.shelf(), year, live).html();
  }
}
