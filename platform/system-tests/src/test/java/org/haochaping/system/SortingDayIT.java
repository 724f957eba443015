package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Views;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A lead department's morning: repeats merged, the rest handed over at once, one shared by two. */
@OnProduct
class SortingDayIT {
  private static final int DEPARTMENT_QR = 5;
  private static final String OPINION = "我局已核对联办事项清单，流程无误。";

  private final Axe axe = Axe.ready();
  private final Views views = Views.of(Pictures.of("SortingDayIT"), axe, 1360);
  private final Product product;
  private final DemoTenant county;
  private final String words = "梳理" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");

  SortingDayIT(Product product) {
    this.product = product;
    this.county = DemoTenant.of(product, "532823");
  }

  @Test
  @DisplayName("一(二)1-2 重复评价并案、批量转办，主办和协办部门一起办理")
  void repeats_are_merged_the_rest_handed_over_and_two_departments_share_one() {
    JsonObject main = rated("ML-22", words);
    JsonObject repeat = rated("ML-22", words);
    JsonObject other = rated("ML-05", words + "其他");
    try (Browser browser = Browser.open(product)) {
      Desk lead = browser.desk(county.lead(product, DEPARTMENT_QR), new Witness());
      lead.goTo("/cases?state=OPENED");
      assertThat(lead.text()).contains("疑似重复");
      views.take(lead.page(), "list");

      lead.goTo("/cases/" + repeat.getString("id"));
      assertThat(lead.text()).contains("疑似重复评价").contains(main.getString("number"));
      lead.press("并案");
      views.take(lead.page(), "merge");
      lead.confirm("并案");
      assertThat(lead.text()).contains("已并入主件", main.getString("number")).doesNotContain("号码已隐去");
      views.take(lead.page(), "merged");

      lead.goTo("/cases?state=OPENED");
      choose(lead, main);
      choose(lead, other);
      lead.press("批量转办");
      views.take(lead.page(), "bulk");
      lead.page().locator(".el-dialog__footer .el-button--primary").click();
      lead.page().getByText("已转办 2 件，未转办 0 件").waitFor();
      lead.press("知道了");

      lead.goTo("/cases/" + main.getString("id"));
      assertThat(lead.text()).contains("并入本件的差评").contains(repeat.getString("number"));

      Desk section = browser.desk(county.login("department-handler", "GAJ"), new Witness());
      section.goTo("/cases/" + main.getString("id"));
      section.press("签收").choose("情况清楚").fill("承办科室", "户政科").confirm("签收");
      section.press("邀请协办");
      section.selectIn("#assist-units", county.unitName("SJJ"));
      section.page().locator(".el-dialog__title").first().click();
      section.confirm("邀请协办");
      assertThat(section.text()).contains("尚未提交协办意见");
      views.take(section.page(), "shared");

      Desk assisting = browser.desk(county.login("department-handler", "SJJ"), new Witness());
      assisting.goTo("/cases/" + main.getString("id"));
      assisting.press("提交协办意见").fill("意见", OPINION).confirm("协办意见");
      assertThat(assisting.text()).contains(OPINION).doesNotContain("没有成功");
      views.take(assisting.page(), "assisting");

      section.goTo("/cases/" + main.getString("id"));
      assertThat(section.text()).contains(OPINION);
    }
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  private static void choose(Desk lead, JsonObject one) {
    lead.page()
        .locator("tr")
        .filter(new Locator.FilterOptions().setHasText(one.getString("number")))
        .locator(".el-checkbox")
        .click();
  }

  private JsonObject rated(String window, String said) {
    Counter counter = Counter.of(product, county.code());
    Api lead = Api.of(product, county.lead(product, DEPARTMENT_QR));
    long before = count(lead, said);
    counter.rate(
        counter.windowLink("qrcode", window).getString("code"),
        Counter.bad("DISSATISFIED", said, "209")
            .add(
                "contact",
                Json.createObjectBuilder()
                    .add("name", "刀示例")
                    .add("phone", "13900007777")
                    .add("consent", true)));
    return Waiting.value(
        "the case is opened",
        Duration.ofSeconds(60),
        () ->
            count(lead, said) == before
                ? null
                : lead.get("/api/v1/cases").items().stream()
                    .filter(one -> one.getString("words").equals(said))
                    .max(Comparator.comparing(one -> one.getString("number")))
                    .orElse(null));
  }

  private static long count(Api lead, String said) {
    return lead.get("/api/v1/cases").items().stream()
        .filter(one -> one.getString("words").equals(said))
        .count();
  }
}
