package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.ImportPanel;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.PublishedTable;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.Test;

/** What a government printed, our own bulletin prints from the same ratings. */
@OnProduct
class PublishedTableIT {
  private static final String MONTH = "2026-08";
  private static final String SOURCE = "网上政务服务大厅";

  private final Pictures pictures = Pictures.of("published-table");

  @Test
  void a5_is_uploaded_closed_and_printed_exactly_as_published(Product product) throws Exception {
    PublishedTable table = PublishedTable.a5();
    DemoTenant county = DemoTenant.of(product, "532822");
    Path file = write(table);
    try (Browser browser = Browser.open(product)) {
      Desk desk = browser.desk(county.login("county-admin"), new Witness());
      desk.open("评价渠道").follow("评价数据文件导入");
      ImportPanel panel = ImportPanel.on(desk.page());
      desk.handIn(file);

      Set<Integer> progress = panel.watch();

      pictures.take(desk.page(), "imported");
      assertThat(progress)
          .as("what the progress bar showed")
          .anySatisfy(percent -> assertThat(percent).isBetween(1, 99))
          .contains(100);
      assertThat(desk.text()).contains("计入 " + table.total() + " 行").doesNotContain("退回 1");

      Api lead = Api.of(product, county.login("lead-department"));
      String closing =
          lead.post("/api/v1/closings", Json.createObjectBuilder().add("period", MONTH))
              .expect(201)
              .json()
              .getString("id");
      String url =
          lead.post("/api/v1/bulletins", Json.createObjectBuilder().add("closingId", closing))
              .expect(201)
              .json()
              .getString("url");
      the_page_prints_every_share(product, browser.reader(), url, table);
    }
  }

  private static Path write(PublishedTable table) throws IOException {
    Path folder = Path.of(System.getProperty("target", "target"), "imports");
    return table.writeCsv(
        folder.resolve("A5.csv"), MONTH, SOURCE, List.of("SJJ", "RSJ", "ZRJ", "GAJ", "SWJ"));
  }

  private void the_page_prints_every_share(
      Product product, Page page, String url, PublishedTable table) {
    page.navigate(url.startsWith("http") ? url : product.url() + url);
    pictures.take(page, "bulletin");
    List<String> rows = page.locator("tr").allInnerTexts();
    for (PublishedTable.Row row : table.rows()) {
      assertThat(rows)
          .as("the row of %s, as printed in %s", row.terminal(), table.source())
          .anySatisfy(
              text ->
                  assertThat(text.replace(",", "").replaceAll("\\s+", " "))
                      .contains(row.terminal())
                      .contains(" " + row.count() + " ")
                      .contains(row.share()));
    }
    assertThat(page.innerText("body").replace(",", "")).contains(Long.toString(table.total()));
  }
}
