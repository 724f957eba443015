package org.haochaping.bulletin.shelf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.haochaping.bulletin.Bulletin;
import org.haochaping.bulletin.form.Form;
import org.haochaping.bulletin.posting.Posting;
import org.haochaping.bulletin.remark.RemarkPages;
import org.haochaping.bulletin.shelf.Shelf.Shown;
import org.haochaping.bulletin.shelf.Shelf.Story;
import org.haochaping.duty.Duty;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.PlainPage;

/** A tenant's list of bulletins, on this server or as a file beside them. */
final class ShelfPage {
  private final Shelf shelf;
  private final ShelfLinks links;
  private final PlainPage page;

  private ShelfPage(Shelf shelf, ShelfLinks links, String title) {
    this.shelf = shelf;
    this.links = links;
    this.page =
        PlainPage.titled(title).alternate("application/atom+xml", links.feed(), "通报更新（Atom）");
  }

  /** The list of one year, with the way to the others. */
  static PlainPage list(Shelf whole, int year, ShelfLinks links) {
    ShelfPage list = new ShelfPage(whole.of(year), links, title(whole.tenant()));
    list.years(whole.years(), year);
    list.write();
    return list.page;
  }

  /** The list of all there is. */
  static PlainPage list(Shelf whole, ShelfLinks links) {
    ShelfPage list = new ShelfPage(whole, links, title(whole.tenant()));
    list.write();
    return list.page;
  }

  /** From where one says something of any of the bulletins, or finds what he said. */
  static PlainPage remarks(Shelf shelf, ShelfLinks links) {
    ShelfPage choice = new ShelfPage(shelf, links, shelf.tenant().name() + "通报：留言与纠错");
    RemarkPages.find(choice.page, shelf.tenant(), "");
    choice.page.raw("<h2>我要留言或指出错误</h2>\n<p>请选择是哪一份通报：</p>\n<ul>\n");
    for (Story story : shelf.stories()) {
      Bulletin bulletin = story.current().bulletin();
      choice.page.raw("<li>").link(links.remarks(bulletin), bulletin.title()).raw("</li>\n");
      for (Shown was : story.before()) {
        choice
            .page
            .raw("<li>")
            .link(links.remarks(was.bulletin()), was.bulletin().title() + "（更正前）")
            .raw("</li>\n");
      }
    }
    choice.page.raw("</ul>\n<p>").link(links.list(), "全部通报").raw("</p>\n");
    return choice.page;
  }

  /** The file that stands for it in an export: what is said is answered on the server. */
  static PlainPage remarksElsewhere(Tenant tenant, String address) {
    return PlainPage.titled(tenant.name() + "通报：留言与纠错")
        .raw("<p>留言、指出错误和查看答复，请到：</p>\n<p>")
        .link(address, address)
        .raw("</p>\n<p>不需要姓名和电话；提交后凭查询码查看答复。</p>\n<p>")
        .link(ShelfLinks.LIST, "全部通报")
        .raw("</p>\n");
  }

  static PlainPage nothing() {
    return PlainPage.titled("没有找到该页面").element("p", "这里没有已发布的通报。请核对网址，或从当地政务服务网站重新进入。");
  }

  private static String title(Tenant tenant) {
    return tenant.name() + "政务服务“好差评”情况通报";
  }

  private void years(List<Integer> years, int shown) {
    if (years.size() < 2) {
      return;
    }
    page.raw("<nav aria-label=\"年份\"><ul class=\"row\">\n");
    for (int year : years) {
      page.raw("<li>");
      if (year == shown) {
        page.raw("<strong aria-current=\"page\">" + year + "年</strong>");
      } else {
        page.link(links.list() + "?year=" + year, year + "年");
      }
      page.raw("</li>\n");
    }
    page.raw("</ul></nav>\n");
  }

  private void write() {
    if (shelf.bulletins().isEmpty()) {
      page.element("p", "还没有发布通报。月通报在次月10日前发布。");
      return;
    }
    for (int year : shelf.years()) {
      page.raw("<h2>" + year + "年</h2>\n<ul class=\"plain\">\n");
      shelf.of(year).stories().forEach(this::story);
      page.raw("</ul>\n");
    }
    page.raw("<p class=\"screen\">").link(links.feed(), "订阅更新（Atom）").raw("</p>\n");
  }

  private void story(Story story) {
    Shown now = story.current();
    Bulletin bulletin = now.bulletin();
    page.raw("<li>\n<h3>").link(links.page(bulletin), bulletin.title()).raw("</h3>\n");
    page.raw("<p class=\"soft\">").raw(day(now.day())).raw(" 发布");
    if (bulletin.issuer() != null) {
      page.raw("　").text(bulletin.issuer());
    }
    page.raw("</p>\n");
    forms(now);
    if (!story.before().isEmpty()) {
      corrections(story);
    }
    beside(now);
    page.raw("<p class=\"screen\">").link(links.remarks(bulletin), "留言与纠错");
    page.raw(now.remarks() == 0 ? "" : "（已答复" + now.remarks() + "条）").raw("</p>\n</li>\n");
  }

  private void forms(Shown shown) {
    page.raw("<ul class=\"row\" aria-label=\"各种形式\">\n");
    List<Form> all = shown.all();
    for (Form form : all) {
      page.raw("<li>").link(links.form(shown.bulletin(), form), FormNames.of(form, all));
      page.raw("</li>\n");
    }
    page.raw("</ul>\n");
  }

  /** What was told before stands beside what holds now. */
  private void corrections(Story story) {
    List<Shown> versions = new ArrayList<>(story.before());
    versions.add(story.current());
    page.raw("<table>\n<caption>更正前后</caption>\n<thead><tr><td></td>");
    for (Shown one : versions) {
      boolean current = one.equals(story.current());
      page.raw("<th scope=\"col\"" + (current ? ">更正后（现行）" : " class=\"was\">更正前"));
      page.raw("</th>");
    }
    page.raw("</tr></thead>\n<tbody>\n");
    row("通报", versions, one -> links.page(one.bulletin()), one -> one.bulletin().title());
    row("发布日期", versions, one -> "", one -> one.day().toString());
    row("所依据的结算", versions, one -> "", one -> "第" + one.bulletin().version() + "次");
    row(
        "留言与纠错",
        versions,
        one -> links.remarks(one.bulletin()),
        one -> one.remarks() == 0 ? "留言与纠错" : "已答复" + one.remarks() + "条");
    page.raw("<tr><th scope=\"row\">形式</th>");
    for (Shown one : versions) {
      page.raw("<td>");
      forms(one);
      page.raw("</td>");
    }
    page.raw("</tr>\n</tbody>\n</table>\n");
  }

  private void row(
      String name,
      List<Shown> versions,
      Function<Shown, String> address,
      Function<Shown, String> text) {
    page.raw("<tr><th scope=\"row\">" + name + "</th>");
    for (Shown one : versions) {
      page.raw("<td>");
      if (address.apply(one).isEmpty()) {
        page.text(text.apply(one));
      } else {
        page.link(address.apply(one), text.apply(one));
      }
      page.raw("</td>");
    }
    page.raw("</tr>\n");
  }

  private void beside(Shown shown) {
    if (!shown.postings().isEmpty()) {
      page.raw("<p class=\"soft\">公开：</p>\n<ul class=\"small\">\n");
      shown.postings().forEach(this::posting);
      page.raw("</ul>\n");
    }
    shown
        .filing()
        .ifPresent(
            filed -> {
              page.raw("<p class=\"soft\">备案：").text(filed.withTenantName()).raw("政务服务管理局　");
              page.raw(day(LocalDate.ofInstant(filed.filedAt(), Duty.CHINA))).raw("</p>\n");
            });
  }

  private void posting(Posting posting) {
    page.raw("<li>").text(posting.form().chinese()).raw("　");
    page.raw(day(LocalDate.ofInstant(posting.postedAt(), Duty.CHINA))).raw("　");
    if (posting.url().matches("https?://\\S+")) {
      page.link(posting.url(), posting.place());
    } else {
      page.text(posting.place());
    }
    page.raw("</li>\n");
  }

  private static String day(LocalDate day) {
    return "<time datetime=\"" + day + "\">" + day + "</time>";
  }
}
