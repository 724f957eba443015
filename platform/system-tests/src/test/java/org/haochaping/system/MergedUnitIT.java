package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.Test;

/** An administrator merges one department into another in the middle of a month. */
@OnProduct
class MergedUnitIT {
  private static final String MERGED = "勐腊县商务局";
  private static final String INTO = "勐腊县交通运输局";

  private final Pictures pictures = Pictures.of("merged-unit");

  @Test
  void open_cases_move_and_the_code_on_the_wall_goes_on_working(Product product) {
    Counter counter = Counter.of(product, "532823");
    DemoTenant county = counter.tenant();
    Api lead = Api.of(product, county.lead(product, 5));
    String code = counter.windowLink("qrcode", "ML-21").getString("code");
    counter.rate(code, Counter.bad("DISSATISFIED", "合并之前", "209"));
    JsonObject before = caseWith(lead, "合并之前");
    assertThat(before.getString("unitName")).isEqualTo(MERGED);

    try (Browser browser = Browser.open(product)) {
      Desk desk = browser.desk(county.login("county-admin"), new Witness());
      desk.open("单位");
      both(desk, "units");
      desk.follow(MERGED).press("并入其他单位");
      desk.select("并入的单位", INTO).fill("生效日期", "2026-10-15").fill("调整原因", "机构改革");
      both(desk, "merge-form");
      desk.press("查看影响");
      both(desk, "merge-preview");
      assertThat(
              desk.page().getByRole(com.microsoft.playwright.options.AriaRole.DIALOG).innerText())
          .contains(MERGED + "自2026年10月15日起并入" + INTO)
          .contains("在办差评")
          .contains("边民互市备案窗口");
      assertThat(caseWith(lead, "合并之前").getString("unitName"))
          .as("looking changes nothing")
          .isEqualTo(MERGED);
      desk.confirm("确认办理");
      both(desk, "merged");
      assertThat(desk.text()).contains(INTO).contains("机构改革");
    }

    assertThat(caseWith(lead, "合并之前").getString("unitName")).isEqualTo(INTO);
    JsonObject detail = lead.get("/api/v1/cases/" + before.getString("id")).json();
    assertThat(detail.getJsonArray("timeline").toString()).contains("MOVED").contains("时限不变");
    assertThat(detail.getJsonObject("summary").getJsonObject("due").getString("on"))
        .isEqualTo(before.getJsonObject("due").getString("on"));
    counter.rate(code, Counter.bad("DISSATISFIED", "合并之后", "209"));
    assertThat(caseWith(lead, "合并之后").getString("unitName")).isEqualTo(INTO);
  }

  @Test
  void the_lead_gives_cases_to_another_unit_and_the_unit_itself_cannot(Product product) {
    Counter counter = Counter.of(product, "532801");
    DemoTenant county = counter.tenant();
    Api lead = Api.of(product, county.login("lead-department"));
    String code = counter.windowLink("window", "JH-03").getString("code");
    counter.rate(code, Counter.bad("DISSATISFIED", "另行承办", "209"));
    JsonObject given = caseWith(lead, "另行承办");

    try (Browser browser = Browser.open(product)) {
      Desk desk = browser.desk(county.login("lead-department"), new Witness());
      desk.open("差评办理");
      both(desk, "cases");
      desk.key("/");
      assertThat(desk.page().evaluate("document.activeElement.id")).isEqualTo("case-search");
      desk.page().keyboard().type(given.getString("number"));
      // What is chosen before the list is narrowed is chosen no more after it.
      desk.key("Enter");
      desk.page()
          .getByLabel("选择 " + given.getString("number"))
          .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
      desk.press("调整承办单位");
      desk.select("改由哪个单位承办", county.unitName("GAJ")).fill("原因", "职责调整");
      both(desk, "reassign");
      desk.press("确认调整");
      desk.page().getByText("已调整 1 件").waitFor();
      both(desk, "reassigned");
    }

    JsonObject detail = lead.get("/api/v1/cases/" + given.getString("id")).json();
    assertThat(detail.getJsonObject("summary").getString("unitName"))
        .isEqualTo(county.unitName("GAJ"));
    assertThat(detail.getJsonArray("timeline").toString()).contains("职责调整");
    JsonObject refused =
        Api.of(product, county.login("county-admin"))
            .post(
                "/api/v1/cases/reassignments",
                Json.createObjectBuilder()
                    .add("caseIds", Json.createArrayBuilder().add(given.getString("id")))
                    .add("toSection", "办公室")
                    .add("reason", "职责调整"))
            .expect(200)
            .items()
            .get(0);
    assertThat(refused.getBoolean("moved")).isFalse();
    assertThat(refused.getString("why")).contains("牵头部门");
  }

  private void both(Desk desk, String what) {
    Page page = desk.page();
    page.setViewportSize(390, 844);
    pictures.take(page, what + "-390");
    page.setViewportSize(1440, 900);
    pictures.take(page, what + "-1440");
  }

  private static JsonObject caseWith(Api lead, String words) {
    return Waiting.value(
        "the case is opened",
        Duration.ofSeconds(60),
        () ->
            lead.get("/api/v1/cases").items().stream()
                .filter(one -> one.getString("words").equals(words))
                .findFirst()
                .orElse(null));
  }
}
