package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.CountedHand;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.OrganisationBook;
import org.haochaping.system.fixture.Stranger;
import org.haochaping.system.http.Answer;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A prefecture administrator onboards a county that does not exist. */
@OnProduct
class OnboardingIT {
  private static final int MOST_INTERACTIONS = 39;
  private static final String CODE = "532899";
  private static final String LOGIN = "shili.guanli";
  private static final String NEW_PASSWORD = "Shili-2026-renew!";

  private final Pictures pictures = Pictures.of("onboarding");
  private final Product product;
  private final String admin;
  private Browser browser;
  private CountedHand hand;
  private String password;
  private String draft;

  @TempDir Path folder;

  OnboardingIT(Product product) {
    this.product = product;
    this.admin = DemoTenant.of(product, "532800").login("prefecture-admin");
  }

  @BeforeEach
  void open() {
    browser = Browser.open(product);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  @DisplayName("From an XLSX to a first rating in fewer than forty interactions")
  void a_county_is_onboarded() throws Exception {
    hand = new CountedHand(browser.desk(admin, new Witness()));
    hand.page().setViewportSize(1440, 900);
    the_place_is_refused_and_then_taken();
    the_organisation_is_refused_cell_by_cell_and_then_read();
    each_step_refuses_its_own_wrong_answer();
    the_usual_answers_are_kept();
    a_stranger_can_do_none_of_it();
    the_dry_run_shows_what_will_be_and_the_tenant_is_made();
    the_first_user_signs_in_and_must_change_his_password();
    the_trial_arrives();
    it_goes_live();
    assertThat(hand.count()).as("interactions").isLessThanOrEqualTo(MOST_INTERACTIONS);
    System.out.println("onboarding took " + hand.count() + " interactions");
    the_lead_department_sees_a_marked_trial_that_counts_nowhere();
    the_export_imports_back_without_a_difference();
  }

  private void the_place_is_refused_and_then_taken() {
    hand.open("开通县市").press("开通新地区").sees("行政区划代码");
    hand.fill("行政区划代码", "5328").fill("地区名称", "示例县").press("保存，下一步");
    hand.sees("“代码”应为行政区划代码");
    picture("place-refused");
    hand.fill("行政区划代码", CODE);
    picture("place");
    hand.press("保存，下一步").sees("上传组织机构表");
    draft = hand.page().url().replaceFirst(".*/", "");
  }

  private void the_organisation_is_refused_cell_by_cell_and_then_read() throws IOException {
    hand.press("保存，下一步").sees("请先上传组织机构表");
    hand.handIn(OrganisationBook.wrong(folder)).sees("单位!C5");
    assertThat(hand.desk().text()).contains("是否想写“部门”").contains("下载错误清单");
    picture("organisation-refused");
    hand.handIn(OrganisationBook.right(folder)).sees("已读入：单位 5 个");
    picture("organisation");
    hand.press("保存，下一步").sees("八个评价来源");
  }

  private void each_step_refuses_its_own_wrong_answer() {
    Api api = Api.of(product, admin);
    refused(api, "leads", "application/json", "{\"leads\":[]}", "来源1(窗口评价器)没有一直有效的牵头部门");
    refused(
        api,
        "policies",
        "application/json",
        "{\"handOver\":{\"workingDays\":9,\"clause\":\"本县\"}}",
        "已由西双版纳州锁定");
    refused(api, "calendar", "text/csv", "日期,类别,名称,文号\n4月13日,休,泼水节,甲\n", "“日期”应如 2026-04-13");
    refused(api, "channels", "application/json", "{\"channels\":[]}", "至少要有一个渠道");
    refused(
        api,
        "administrator",
        "application/json",
        "{\"number\":\"A-1\",\"name\":\"王示例\",\"login\":\"Admin\",\"unit\":\"NOPE\"}",
        "“登录名”应为登录名");
  }

  private void refused(Api api, String step, String type, String body, String sentence) {
    Answer seen = api.get("/api/v1/onboardings/" + draft).expect(200);
    JsonObject problem =
        api.call("PUT", "/api/v1/onboardings/" + draft + "/" + step)
            .header("If-Match", seen.header("ETag"))
            .text(type, body)
            .send()
            .problem(422);
    assertThat(problem.getJsonArray("errors").toString()).as(step).contains(sentence);
  }

  private void the_usual_answers_are_kept() {
    picture("leads");
    hand.press("保存，下一步").sees("转办时限");
    picture("policies");
    hand.press("保存，下一步").sees("全国");
    picture("calendar");
    hand.press("保存，下一步").sees("群众从哪里评价");
    picture("channels");
    hand.press("保存，下一步").sees("他管理本地的人员和配置");
    hand.press("保存，下一步").sees("缺少“名称”");
    picture("administrator-refused");
    hand.fill("姓名", "王示例").fill("登录名", LOGIN);
    picture("administrator");
    hand.press("保存，下一步").sees("将有这些变化");
  }

  private void a_stranger_can_do_none_of_it() throws SQLException, IOException {
    Api stranger = Api.of(product, Stranger.arrive(product));
    assertThat(stranger.get("/api/v1/onboardings").items()).isEmpty();
    stranger
        .post(
            "/api/v1/onboardings",
            Json.createObjectBuilder()
                .add("code", "532898")
                .add("name", "示例县")
                .add("parent", "532800"))
        .problem(403, "tenant-not-yours");
    String path = "/api/v1/onboardings/" + draft;
    stranger.get(path).problem(404, "draft-unknown");
    stranger.get(path + "/differences").problem(404, "draft-unknown");
    for (String act : new String[] {"applications", "invitations", "trials", "launches"}) {
      stranger
          .call("POST", path + "/" + act)
          .header("If-Match", "\"1\"")
          .text("application/json", "{}")
          .send()
          .problem(404, "draft-unknown");
    }
    stranger
        .call("PUT", path + "/leads")
        .header("If-Match", "\"1\"")
        .text("application/json", "{\"leads\":[]}")
        .send()
        .problem(404, "draft-unknown");
    Desk desk = browser.desk("dali.yizhi", new Witness());
    desk.goTo("/onboardings/" + draft);
    assertThat(desk.text()).contains("没有这份开通草稿").doesNotContain("示例县");
    pictures.take(desk.page(), "a-stranger-is-shown-nothing");
  }

  private void the_dry_run_shows_what_will_be_and_the_tenant_is_made() {
    assertThat(hand.desk().text()).contains("示例县公安局").contains("新增");
    picture("check");
    hand.press("建立租户").sees("一次性密码");
    hand.page().locator(".secret").waitFor();
    password = hand.page().locator(".secret").innerText().strip();
    assertThat(hand.page().locator(".facts .login").innerText()).isEqualTo(LOGIN);
  }

  private void the_first_user_signs_in_and_must_change_his_password() {
    Page page = browser.reader();
    page.navigate(product.url() + "/");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("工作人员登录")).click();
    page.locator("#username").fill(LOGIN);
    page.locator("#kc-login").click();
    page.locator("#password").fill(password);
    page.locator("#kc-login").click();
    page.locator("#password-new").fill(NEW_PASSWORD);
    page.locator("#password-confirm").fill(NEW_PASSWORD);
    pictures.take(page, "first-user-changes-his-password");
    page.locator("input[type=submit], button[type=submit]").first().click();
    page.getByText("退出登录").waitFor();
    page.getByText("示例县").first().waitFor();
    pictures.take(page, "first-user-is-at-home");
  }

  private void the_trial_arrives() {
    hand.press("发送试评").sees("试评已走完全程");
    assertThat(hand.page().locator(".way li.done").count()).isEqualTo(5);
    assertThat(hand.page().locator(".way").innerText()).doesNotContain("13800000000");
    picture("trial-has-arrived");
  }

  private void it_goes_live() {
    hand.press("重新核对").press("正式启用").sees("正式启用。仍可随时发试评");
    picture("live");
    hand.open("开通县市");
    assertThat(hand.desk().text()).contains("示例县").contains("已正式启用");
    picture("list");
  }

  private void the_lead_department_sees_a_marked_trial_that_counts_nowhere() {
    Api lead = Api.of(product, DemoTenant.of(product, "532800").login("lead-department", "ZWJ"));
    JsonObject trial =
        lead.get("/api/v1/cases").items().stream()
            .filter(one -> one.getString("tenantName").equals("示例县"))
            .findFirst()
            .orElseThrow();
    assertThat(trial.getBoolean("trial")).isTrue();
    assertThat(trial.getString("number")).startsWith(CODE + "-").contains("-CS");
    assertThat(trial.containsKey("due")).isFalse();
    Desk desk =
        browser.desk(
            DemoTenant.of(product, "532800").login("lead-department", "ZWJ"), new Witness());
    desk.goTo("/cases/" + trial.getString("id"));
    assertThat(desk.text()).contains("测试").contains("不计入统计");
    pictures.take(desk.page(), "the-trial-among-the-cases");
  }

  private void the_export_imports_back_without_a_difference() {
    Api api = Api.of(product, admin);
    String yaml = api.get("/api/v1/tenants/" + CODE + "/export").expect(200).body();
    JsonObject back =
        api.call("POST", "/api/v1/tenants/imports?apply=false")
            .text("application/yaml", yaml)
            .send()
            .json();
    assertThat(back.getJsonArray("problems")).isEmpty();
    assertThat(back.getJsonArray("changes").getValuesAs(JsonObject.class))
        .isNotEmpty()
        .allMatch(change -> change.getString("op").equals("SAME"));
  }

  /** At a desk and on a phone. */
  private void picture(String what) {
    pictures.take(hand.page(), what);
    hand.page().setViewportSize(390, 844);
    pictures.take(hand.page(), what + "-390");
    hand.page().setViewportSize(1440, 900);
  }
}
