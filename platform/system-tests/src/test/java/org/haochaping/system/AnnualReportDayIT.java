package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Views;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The service centre drafts the year's report in the console and takes it as a file. */
@OnProduct
class AnnualReportDayIT {
  private final Axe axe = Axe.ready();
  private final Views views = Views.of(Pictures.of("annual-report"), axe, 1280);
  private final Product product;

  AnnualReportDayIT(Product product) {
    this.product = product;
  }

  @Test
  @DisplayName("一(二)4: drafted, read, taken as a file; not submitted before the year is over")
  void the_year_s_report_is_drafted_and_waits_for_the_year_to_end() throws Exception {
    try (Browser browser = Browser.open(product)) {
      Desk centre =
          browser.desk(DemoTenant.of(product, "532800").login("service-centre"), new Witness());
      centre.goTo("/annual-reports");
      views.take(centre.page(), "none");
      centre.press("起草年度报告");
      centre.page().locator("#annual-year").fill("2026");
      centre.fill("存在问题", "个别部门转办、整改不够及时。").fill("下一步措施", "加强督促，更新窗口指引。");
      views.take(centre.page(), "drafting");
      centre.confirm("保存");
      centre.page().getByText("2026年度（第1版）").waitFor();
      assertThat(centre.text()).contains("草稿", "个别部门转办、整改不够及时。");
      views.take(centre.page(), "drafted");

      Download letter =
          centre.page().waitForDownload(() -> centre.page().getByText("下载 PDF").click());
      assertThat(Files.readAllBytes(letter.path()))
          .startsWith("%PDF".getBytes(StandardCharsets.UTF_8));

      centre.press("报本级人民政府");
      centre
          .page()
          .locator(".el-dialog__footer button")
          .filter(new Locator.FilterOptions().setHasText("报本级人民政府"))
          .click();
      centre.page().getByText("2026年结束之前统计").waitFor();
      views.take(centre.page(), "too-early");
    }
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }
}
