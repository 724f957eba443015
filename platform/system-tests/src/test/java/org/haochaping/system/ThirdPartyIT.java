package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.UUID;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Views;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Ledger;
import org.haochaping.system.fixture.Review;
import org.haochaping.system.fixture.Upload;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)7 第三方对各部门整体绩效的评价")
@OnProduct
class ThirdPartyIT {
  private static final String COUNTY = "532823";
  private static final String HEADINGS = "报告编号,部门编码,得分,满分,评价等级,评价机构,评价方法,评价期间起,评价期间止,样本量,佐证材料,评价意见";

  private final Product product;
  private final DemoTenant county;
  private final Api admin;
  private final Upload reports;
  private final String report =
      UUID.randomUUID().toString().replaceAll("[0-9-]", "").toUpperCase(Locale.ROOT);

  ThirdPartyIT(Product product) {
    this.product = product;
    this.county = DemoTenant.of(product, COUNTY);
    this.admin = Api.of(product, county.login("county-admin"));
    this.reports = Upload.into(admin, "third-party");
  }

  @Test
  @DisplayName("三(一)7: levels count and bad ones open cases; scores are listed in the closing")
  void a_report_brings_ratings_and_scores_into_their_own_lines() throws Exception {
    Ledger before = Ledger.read(product, COUNTY);

    JsonObject taken =
        reports.table(
            "第三方报告.csv",
            HEADINGS,
            row("SJJ", "86.5", ""),
            row("YBJ", "77", "满意"),
            row("RSJ", "", "不满意"),
            row("NOBODY", "80", "满意"),
            row("GAJ", "101", ""));

    assertThat(taken.getInt("accepted")).isEqualTo(3);
    assertThat(taken.getInt("rejected")).isEqualTo(2);
    assertThat(reports.rejected(taken)).contains("得分", "超过满分").doesNotContain("101");
    Ledger after = Ledger.read(product, COUNTY);
    assertThat(after.rows() - before.rows()).as("two levels").isEqualTo(2);
    Api lead = Api.of(product, county.lead(product, 7));
    JsonObject opened = Review.opened(lead, report);
    assertThat(opened.getInt("source")).isEqualTo(7);
    assertThat(opened.getString("words")).contains("第三方评价：某调查公司", "报告" + report);

    JsonObject again = reports.table("第三方报告.csv", HEADINGS, row("YBJ", "77", "满意"));
    assertThat(again.getInt("repeated")).isEqualTo(1);

    String closing =
        Api.of(product, county.login("lead-department"))
            .post("/api/v1/closings", Json.createObjectBuilder().add("period", "2026-05"))
            .expect(201)
            .json()
            .getString("id");
    JsonObject figures =
        admin.get("/api/v1/closings/" + closing).expect(200).json().getJsonObject("figures");
    assertThat(figures.getJsonArray("scores").getValuesAs(JsonObject.class))
        .extracting(one -> one.getString("chinese") + " " + one.getString("mean"))
        .containsExactlyInAnyOrder("第三方评价 86.50", "第三方评价 77.00");
    JsonObject counts = figures.getJsonArray("bySource").getJsonObject(6).getJsonObject("counts");
    assertThat(counts.getInt("total")).isEqualTo(2);
    assertThat(counts.getInt("bad")).isEqualTo(1);
    the_pages_show_them(closing);
  }

  private void the_pages_show_them(String closing) {
    Axe axe = Axe.ready();
    Views views = Views.of(Pictures.of("third-party"), axe, 1280);
    try (Browser browser = Browser.open(product)) {
      Desk desk = browser.desk(county.login("lead-department"), new Witness());
      desk.open("评价渠道").follow("第三方评价");
      desk.page().getByText("佐证材料").first().waitFor();
      assertThat(desk.text()).contains("下载填写模板", "86.5 / 100", "电话访谈", "样本量 120");
      views.take(desk.page(), "scores");
      desk.page().getByText("撤销", exactly()).first().click();
      desk.fill("撤销原因", "登记有误").confirm("撤销");
      desk.page().getByText("已撤销：登记有误").first().waitFor();
      views.take(desk.page(), "withdrawn");
      desk.goTo("/closings/" + closing);
      desk.page().getByText("第三方、问卷和暗访得分").first().waitFor();
      assertThat(desk.text()).as("a closing stays as it was made").contains("86.50", "77.00");
      views.take(desk.page(), "closing");
    }
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  @Test
  void the_workbook_that_is_made_for_it_can_be_handed_in() {
    String channel = admin.get("/api/v1/channels").item("code", "third-party").getString("id");
    byte[] workbook =
        admin.call("GET", "/api/v1/channels/" + channel + "/imports/template").download().body();

    JsonObject taken =
        reports.finished(
            reports.send(
                "模板.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                workbook));

    assertThat(taken.getString("state")).isEqualTo("DONE");
    assertThat(reports.rejected(taken))
        .as("its example is of a year that is not over")
        .contains("评价期间止", "晚于今天");
    String without = admin.get("/api/v1/channels").item("code", "file").getString("id");
    admin
        .get("/api/v1/channels/" + without + "/imports/template")
        .problem(409, "channel-has-no-template");
  }

  private String row(String unit, String score, String level) {
    return String.join(
        ",",
        report,
        unit,
        score,
        "",
        level,
        "某调查公司",
        "电话访谈",
        "2026-01-01",
        "2026-05-31",
        "120",
        "报告" + report,
        "");
  }
}
