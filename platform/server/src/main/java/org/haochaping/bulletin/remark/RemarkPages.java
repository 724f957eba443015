package org.haochaping.bulletin.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.PlainPage;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The pages of remarks, for any browser: what was said and answered, the form to say something, and
 * one's own by its code. They stand beside the bulletins, whose bytes never change.
 */
@ApplicationScoped
public class RemarkPages {
  /** What the pages and the way back to the list are called, here and in an export. */
  public static final String FILE = "remarks.html";

  @Inject TenantTransactions transactions;
  @Inject Remarks remarks;
  @Inject RemarkIntake intake;

  /** An answer to a browser. */
  public record Answer(int status, PlainPage page, OptionalLong retryAfter) {
    Answer(int status, PlainPage page) {
      this(status, page, OptionalLong.empty());
    }
  }

  /** What stands beside a bulletin; nothing where there is none. */
  public Optional<Answer> page(Tenant tenant, UUID bulletin) {
    return beside(tenant, bulletin)
        .map(
            beside ->
                new Answer(
                    200, page(tenant, beside, RemarkForm.empty(UUID.randomUUID().toString()))));
  }

  /** Takes what somebody wrote into the form; nothing where there is no such bulletin. */
  public Optional<Answer> take(Tenant tenant, UUID bulletin, Map<String, String> fields) {
    Optional<Remarks.Beside> beside = beside(tenant, bulletin);
    if (beside.isEmpty()) {
      return Optional.empty();
    }
    String key = fields.getOrDefault("key", "");
    RemarkForm form =
        new RemarkForm(
            key.isBlank() || key.length() > RemarkIntake.LONGEST_KEY
                ? UUID.randomUUID().toString()
                : key,
            kind(fields.get("kind")),
            fields.getOrDefault("place", ""),
            fields.getOrDefault("words", ""),
            List.of());
    try {
      SentRemark sent = SentRemark.of(form.kind(), form.place(), form.words());
      RemarkIntake.Taken taken =
          transactions.in(
              tenant.id(),
              connection -> intake.take(connection, tenant, bulletin, sent, form.keyOf(sent)));
      return Optional.of(new Answer(200, thanks(tenant, beside.get(), taken.code())));
    } catch (Refusal refused) {
      return Optional.of(
          new Answer(
              refused.status(),
              page(tenant, beside.get(), form.refused(refused)),
              refused.retryAfter()));
    }
  }

  /** One's own remark; a code that is not of this tenant is no code. */
  public Answer own(Tenant tenant, String code) {
    try {
      Remarks.Own own =
          transactions.in(
              tenant.id(),
              connection -> {
                if (remarks
                    .tenantOf(code)
                    .filter(named -> named.id().equals(tenant.id()))
                    .isEmpty()) {
                  throw Remarks.unknown();
                }
                return remarks.own(connection, tenant, code);
              });
      return new Answer(200, own(own));
    } catch (Refusal refused) {
      PlainPage page = PlainPage.titled("留言与纠错");
      page.raw("<div class=\"alert\" role=\"alert\">").element("p", refused.chinese());
      page.raw("</div>\n");
      find(page, tenant, code);
      back(page, tenant);
      return new Answer(refused.status(), page);
    }
  }

  /** Adds the form that asks for a code. */
  public static void find(PlainPage page, Tenant tenant, String code) {
    page.raw("<h2>查看我的留言</h2>\n<form method=\"post\" accept-charset=\"utf-8\" action=\"")
        .text(list(tenant) + "/" + FILE)
        .raw("\">\n<p><label class=\"label\" for=\"code\">留言查询码 <span lang=\"en\">Code</span>")
        .raw("</label>\n<input type=\"text\" id=\"code\" name=\"code\" required maxlength=\"60\"")
        .raw(" autocomplete=\"off\" autocapitalize=\"characters\" value=\"")
        .text(code)
        .raw("\"></p>\n<button type=\"submit\">查看答复 <span lang=\"en\">Look</span></button>\n")
        .raw("</form>\n");
  }

  private Optional<Remarks.Beside> beside(Tenant tenant, UUID bulletin) {
    return transactions.in(
        tenant.id(),
        connection ->
            AboutBulletin.find(connection, tenant.id(), bulletin).isEmpty()
                ? Optional.empty()
                : Optional.of(remarks.beside(connection, tenant.id(), bulletin)));
  }

  private static PlainPage page(Tenant tenant, Remarks.Beside beside, RemarkForm form) {
    PlainPage page = PlainPage.titled("留言与纠错：" + beside.title());
    page.alternate("application/atom+xml", list(tenant) + "/feed.xml", "通报更新");
    page.raw("<p>").link(address(tenant, beside.bulletinId()), "阅读这份通报").raw("　由");
    page.text(beside.issuer()).raw("发布并答复</p>\n");
    page.raw("<h2>已答复（" + beside.answered().size() + "）</h2>\n");
    if (beside.answered().isEmpty()) {
      page.element("p", "还没有已答复的留言。");
    }
    beside.answered().forEach(one -> RemarkArticle.write(page, tenant.key(), one, "h3"));
    if (beside.waiting() + beside.withheld() > 0) {
      page.raw("<p class=\"soft\">");
      if (beside.waiting() > 0) {
        page.raw("另有" + beside.waiting() + "条待答复。");
      }
      if (beside.withheld() > 0) {
        page.raw("另有" + beside.withheld() + "条不宜公开，提交人凭查询码可以看到内容和不公开的理由。");
      }
      page.raw("</p>\n");
    }
    form.write(page, address(tenant, beside.bulletinId()) + "/remarks");
    back(page, tenant);
    return page;
  }

  private static PlainPage thanks(Tenant tenant, Remarks.Beside beside, String code) {
    PlainPage page = PlainPage.titled("已收到，谢谢");
    page.raw("<p>").text(beside.issuer()).raw("将答复您对《").text(beside.title());
    page.raw("》的留言。凭下面的查询码查看答复：</p>\n<p class=\"code\">").text(code).raw("</p>\n");
    page.element("p", "请抄下或截图保存。查询码只显示这一次，也不会发给任何人。");
    page.raw(
        "<p lang=\"en\" class=\"soft\">Keep this code to find the answer; it is shown once.</p>\n");
    page.raw("<p>").link(address(tenant, beside.bulletinId()) + "/remarks", "返回这份通报的留言");
    page.raw("</p>\n");
    back(page, tenant);
    return page;
  }

  private static PlainPage own(Remarks.Own own) {
    PlainPage page = PlainPage.titled("我的留言");
    page.raw("<p>关于：");
    page.link("/b/" + own.tenantKey() + "/" + own.bulletinId(), own.title()).raw("</p>\n");
    RemarkArticle.write(page, own.tenantKey(), own.remark(), "h2");
    page.raw("<p>").link("/b/" + own.tenantKey(), "全部通报").raw("</p>\n");
    return page;
  }

  private static void back(PlainPage page, Tenant tenant) {
    page.raw("<nav aria-label=\"返回\"><p>").link(list(tenant), "全部通报").raw("　");
    page.link(list(tenant) + "/" + FILE, "查看我的留言").raw("</p></nav>\n");
  }

  private static String list(Tenant tenant) {
    return "/b/" + tenant.key();
  }

  private static String address(Tenant tenant, UUID bulletin) {
    return list(tenant) + "/" + bulletin;
  }

  private static @Nullable RemarkKind kind(@Nullable String name) {
    return Arrays.stream(RemarkKind.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
