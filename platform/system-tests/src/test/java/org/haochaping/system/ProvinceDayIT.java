package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Views;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Upload;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The provincial office looks over all below it: from closings alone, and never at a citizen. */
class ProvinceDayIT {
  private static final int RATINGS = 40;

  private final Axe axe = Axe.ready();
  private final Views views = Views.of(Pictures.of("province"), axe, 1280);
  private final String run = UUID.randomUUID().toString();
  private Product product;
  private DemoTenant prefecture;

  /** One of its own: two score bad ratings would stand in everybody's lists. */
  @BeforeEach
  void open() throws IOException {
    product = Product.of(Product.today(), Product.emptyFolder("province-day"), Product.BEGIN);
    prefecture = DemoTenant.of(product, "532800");
  }

  @AfterEach
  void close() {
    product.close();
  }

  @Test
  @DisplayName("三(一)9 省级三次点击找到全省变差最多的部门；每张图后面都有表")
  void the_worst_falling_department_of_the_province_is_three_clicks_away() throws Exception {
    closed("2026-08", 0);
    closed("2026-09", RATINGS);
    try (Browser browser = Browser.open(product)) {
      Witness witness = new Witness();
      Desk province =
          browser.desk(DemoTenant.of(product, "530000").login("province-office"), witness);
      Page page = province.page();

      province.open("全域总览");
      views.take(page, "overview");
      everyChartHasItsTable(page);

      province.press("各部门升降");
      views.take(page, "departments");

      Locator worst = page.locator("main table tbody tr").first().getByRole(AriaRole.LINK).first();
      assertThat(worst.innerText()).contains(prefecture.unitName("GAJ"));
      province.follow(worst.innerText());
      page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
          .filter(new Locator.FilterOptions().setHasText(prefecture.unitName("GAJ")))
          .waitFor();
      assertThat(province.text()).contains("下降 100.00 个百分点", "显著变差");
      views.take(page, "department");
      everyChartHasItsTable(page);

      province.goTo("/overview/publications");
      views.take(page, "publications");
      for (String place : List.of("/definitions", "/tag-catalogues")) {
        province.goTo(place);
        views.take(page, place.substring(1));
      }
    }
    try (Browser browser = Browser.open(product)) {
      Desk bureau = browser.desk(prefecture.login("service-bureau"), new Witness());
      bureau.goTo("/insights");
      views.take(bureau.page(), "insights");
      everyChartHasItsTable(bureau.page());
    }
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  /** Opens each and finds numbers in it. */
  private static void everyChartHasItsTable(Page page) {
    Locator buttons = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("以表格查看"));
    int charts = page.locator("main [role=img]").count();
    assertThat(charts).as("charts on " + page.url()).isPositive();
    assertThat(buttons.count()).as("tables on " + page.url()).isGreaterThanOrEqualTo(charts);
    while (buttons.count() > 0) {
      buttons.first().click();
    }
    Locator tables = page.locator("main .numbers table");
    for (int i = 0; i < tables.count(); i++) {
      assertThat(tables.nth(i).locator("thead th").count()).isGreaterThan(1);
    }
  }

  /** A month of the police of the prefecture, of which so many rate badly. */
  private void closed(String month, int bad) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < RATINGS; i++) {
      lines.add(
          "%s-%s-%d,2,PC端,GAJ,%s-%02d,%s"
              .formatted(run, month, i, month, 1 + i % 28, i < bad ? "不满意,等候时间过长" : "满意,"));
    }
    Api admin = Api.of(product, prefecture.login("prefecture-admin"));
    assertThat(
            Upload.into(admin, "file")
                .csv(run + month + ".csv", lines.toArray(String[]::new))
                .getString("state"))
        .isEqualTo("DONE");
    admin.post("/api/v1/closings", Json.createObjectBuilder().add("period", month)).expect(201);
  }
}
