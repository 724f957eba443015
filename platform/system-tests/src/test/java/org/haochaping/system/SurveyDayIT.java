package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.UUID;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Views;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Review;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A questionnaire from the builder to the case that a bad answer opens. */
@OnProduct
class SurveyDayIT {
  private static final String COUNTY = "532823";
  private static final String UNIT = "SJJ";
  private static final String ASKED = "部门服务满意度调查（简短）";

  private final Product product;
  private final DemoTenant county;
  private final Pictures pictures = Pictures.of("surveys");
  private final String title = "年度问卷 " + letters();
  private final String words = "跑了三趟 " + letters();

  SurveyDayIT(Product product) {
    this.product = product;
    this.county = DemoTenant.of(product, COUNTY);
  }

  @Test
  @DisplayName("三(一)6: a questionnaire is built, asked and answered once; a bad one opens a case")
  void from_the_builder_to_the_case() {
    Axe axe = Axe.ready();
    Views views = Views.of(pictures, axe, 1280);
    try (Browser browser = Browser.open(product)) {
      Desk desk = browser.desk(county.login("service-bureau"), new Witness());
      build(desk, views);
      String address = open(desk, views);

      Page phone = browser.phone();
      phone.navigate(address);
      phone.getByRole(AriaRole.HEADING, named(title)).waitFor();
      phone.getByText("办过，主要到窗口办").click();
      phone.getByText("不满意", exactly()).click();
      phone.getByText("跑的次数多").waitFor();
      phone.reload();
      phone.getByText("跑的次数多").click();
      phone.getByLabel("请说说具体情况").fill(words + "，电话13800138000");
      pictures.take(phone, "phone-sheet");
      axe.look(phone, "phone-sheet");
      phone.getByLabel("手机或电话号码").fill("13800138000");
      phone.getByRole(AriaRole.BUTTON, button("提交答卷")).click();
      phone.getByText("每个号码对每个部门只计第一份答卷").waitFor();
      String told = phone.locator("main section").innerText();
      assertThat(told).contains("答卷已收到").doesNotContain(county.key());

      Page again = browser.phone();
      again.navigate(address);
      again.getByText("办过，主要到窗口办").click();
      again.getByText("非常满意", exactly()).click();
      again.getByLabel("手机或电话号码").fill("138 0013 8000");
      again.getByRole(AriaRole.BUTTON, button("提交答卷")).click();
      again.getByText("每个号码对每个部门只计第一份答卷").waitFor();
      assertThat(again.locator("main section").innerText()).as("nothing is learnt").isEqualTo(told);
      pictures.take(again, "phone-answered-twice");
      axe.look(again, "phone-answered-twice");

      JsonObject opened = Review.opened(Api.of(product, county.lead(product, 6)), words);
      assertThat(opened.getInt("source")).isEqualTo(6);
      assertThat(opened.getString("words")).contains("〔号码已隐去〕").doesNotContain("138001");

      desk.page().reload();
      desk.page().getByText(words).first().waitFor();
      assertThat(desk.text()).contains("1 次 · 100%", "不满意").doesNotContain("138001");
      views.take(desk.page(), "results");
      desk.press("提前结束").fill("原因", "样本已足够").confirm("结束调查");
      desk.page().getByText("样本已足够").first().waitFor();
      phone.navigate(address);
      phone.getByText("这份问卷现在不能填写").waitFor();
      pictures.take(phone, "phone-closed");
    }
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  private static void build(Desk desk, Views views) {
    desk.open("问卷").press("新建问卷");
    desk.page().getByRole(AriaRole.BUTTON).filter(has(ASKED)).click();
    desk.page().getByText("作为总体评价").first().waitFor();
    views.take(desk.page(), "editor");
    desk.press("预览");
    desk.page().getByText("办过，主要到窗口办").waitFor();
    views.take(desk.page(), "preview");
    desk.open("问卷").press("发布").confirm("发布");
    desk.page().getByText("已发布").first().waitFor();
    views.take(desk.page(), "questionnaires");
  }

  /** Opens it and reads the department's own address. */
  private String open(Desk desk, Views views) {
    JsonObject config = Api.anonymous(product).get("/api/v1/public/config").expect(200).json();
    LocalDate today = LocalDate.parse(config.getString("today"));
    desk.open("问卷调查").press("开展调查");
    desk.select("问卷", ASKED)
        .fill("调查标题", title)
        .fill("截止日期", today.plusDays(20).toString())
        .select("被评价部门", county.unitName(UNIT));
    desk.page().keyboard().press("Escape");
    desk.page()
        .locator(".el-select-dropdown >> visible=true")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    desk.choose("每个手机号码对每个部门一次");
    // Axe takes the layer behind the dialog for the ground of a chosen value, which lies at -1.
    pictures.take(desk.page(), "open");
    desk.press("开始");
    desk.page().getByText("总链接和二维码").waitFor();
    views.take(desk.page(), "survey");
    return desk.page().locator(".address").innerText().strip();
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  /** Without a digit: a row of digits would be masked as somebody's number. */
  private static String letters() {
    return UUID.randomUUID().toString().replaceAll("[0-9-]", "");
  }
}
