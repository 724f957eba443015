package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.InspectorPhone;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Views;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Inspected;
import org.haochaping.system.fixture.Ledger;
import org.haochaping.system.fixture.Review;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("三(一)8 定期不定期调查暗访")
@OnProduct
class InspectionDayIT {
  private static final String COUNTY = "532822";

  private final Axe axe = Axe.ready();
  private final Views views = Views.of(Pictures.of("inspection"), axe, 1280);
  private final Pictures pictures = Pictures.of("inspection-phone");
  private final Product product;
  private final DemoTenant county;
  private final String words = "柜台无人值守" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");

  InspectionDayIT(Product product) {
    this.product = product;
    this.county = DemoTenant.of(product, COUNTY);
  }

  @Test
  @DisplayName("三(一)8、一(二): 断网时填写的到访送达一次，差评转办，被访单位看到照片而看不到人")
  void a_visit_without_a_network_arrives_once_and_its_case_tells_nothing_of_the_inspector(
      @TempDir Path folder) throws Exception {
    String plan = Inspected.plan(product, county);
    Ledger before = Ledger.read(product, COUNTY);
    try (Browser browser = Browser.open(product)) {
      writes_it_down(browser, photo(folder));
      Ledger after = Ledger.read(product, COUNTY);
      assertThat(after.rows() - before.rows()).as("rows").isEqualTo(1);
      assertThat(after.badReviews() - before.badReviews()).as("bad").isEqualTo(1);
      planners_read_it(browser, plan);
    }
    the_unit_reads_its_case();
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  private void writes_it_down(Browser browser, Path photo) {
    InspectorPhone phone =
        InspectorPhone.signedIn(product, browser.phone(), county.login("inspector"));
    phone.reads("窗口暗访" + COUNTY);
    pictures.take(phone.page(), "tasks");
    axe.look(phone.page(), "tasks");
    phone.offline(true).begin("窗口暗访" + COUNTY).choose("不满意").write("发现的问题", words);
    phone.photograph(photo);
    pictures.take(phone.page(), "form");
    axe.look(phone.page(), "form");
    phone.finish().reads("已完成，存在本机，等待送出");
    phone.page().reload();
    phone.tasks().reads("已完成，存在本机，等待送出").reads("网络不通");
    pictures.take(phone.page(), "kept");
    axe.look(phone.page(), "kept");
    phone.offline(false).page().reload();
    phone.tasks().reads("已送达").reads("记录号 AF");
    pictures.take(phone.page(), "delivered");
    phone.page().reload();
    phone.tasks().reads("已送达");
  }

  private void planners_read_it(Browser browser, String plan) {
    Desk desk = browser.desk(county.login("service-bureau"), new Witness());
    desk.open("调查暗访");
    views.take(desk.page(), "plans");
    desk.goTo("/inspections/" + plan);
    assertThat(desk.text()).contains("1 / 2 次", "不满意", county.name(), "岩访查");
    views.take(desk.page(), "plan");
    desk.page().locator(".link.mono").first().click();
    desk.page().locator(".photos img").first().waitFor();
    assertThat(desk.page().innerText("[role=dialog]")).contains(words);
    views.take(desk.page(), "visit");
  }

  private void the_unit_reads_its_case() {
    Api lead = Api.of(product, county.lead(product, 8));
    JsonObject opened = Review.opened(lead, words);
    assertThat(opened.getInt("source")).isEqualTo(8);
    Review review = Review.known(product, COUNTY, "SJJ", "", opened.getString("id"), 8);
    review.handOver("SJJ");
    Api handler = review.handler();
    String shown = handler.get("/api/v1/cases/" + opened.getString("id")).expect(200).body();
    assertThat(shown).contains(words).doesNotContain("岩访查", "menghai.anfang", "窗口暗访" + COUNTY);
    JsonObject photo =
        handler.get("/api/v1/cases/" + opened.getString("id") + "/photos").items().get(0);
    assertThat(photo.getString("kind")).isEqualTo("JPEG");
    handler.get("/api/v1/inspection-plans").problem(403);
    Api.of(product, county.login("county-admin")).get("/api/v1/inspection-plans").problem(403);
    lead.post(
            "/api/v1/inspection-plans/" + UUID.randomUUID() + "/closure",
            Json.createObjectBuilder().add("reason", "情况已查明"))
        .problem(404, "plan-unknown");
  }

  private static Path photo(Path folder) throws IOException {
    BufferedImage image = new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB);
    Path file = folder.resolve("window.jpg");
    try (var out = Files.newOutputStream(file)) {
      ImageIO.write(image, "jpg", out);
    }
    return file;
  }
}
