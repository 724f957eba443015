package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Phone;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Views;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.Counterpart;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Paper;
import org.haochaping.system.fixture.PosterPaper;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** QR codes from the poster that is printed to the one that should have come down. */
@OnProduct
class QrCodeDayIT {
  private static final String COUNTY = "532823";
  private static final String UNIT = "SJJ";

  private final Product product;
  private final DemoTenant county;
  private final Pictures pictures = Pictures.of("qr-codes");

  QrCodeDayIT(Product product) {
    this.product = product;
    this.county = DemoTenant.of(product, COUNTY);
  }

  @Test
  @DisplayName("三(一)5: posters of a unit's windows are printed, scanned, withdrawn and missed")
  void a_poster_from_the_printer_to_the_bin() throws Exception {
    Axe axe = Axe.ready();
    Views views = Views.of(pictures, axe, 1280);
    try (Browser browser = Browser.open(product)) {
      Desk desk = browser.desk(county.login("county-admin"), new Witness());
      desk.open("评价渠道").follow("扫码评价");
      byte[] paper = print(desk);
      Paper read = Paper.of(paper);
      assertThat(read.embedded()).isTrue();
      assertThat(read.text())
          .contains(county.name(), county.unitName(UNIT), "ML-02企业登记窗口", "ML-03食品经营许可窗口")
          .contains("请扫码评价", "办件编号", "评价自愿", "12345");
      List<String> codes = PosterPaper.scanned(paper);
      assertThat(codes).hasSize(2).allMatch(code -> code.contains("/r/" + county.key() + "/"));

      Phone phone = new Phone(browser.phone()).scan(codes.get(0));
      String number = "SLIP-" + UUID.randomUUID();
      phone.choose("满意");
      phone.page().getByLabel("办件编号（可不填）").fill(number);
      pictures.take(phone.page(), "asks-for-the-number");
      axe.look(phone.page(), "asks-for-the-number");
      String receipt = phone.submit();
      assertThat(
              Api.anonymous(product)
                  .get("/api/v1/public/receipts/" + receipt + "/export")
                  .expect(200)
                  .body())
          .contains(number);

      desk.choose("同时停用这些窗口的旧二维码");
      views.take(desk.page(), "old-ones-are-to-be-withdrawn");
      List<String> again = PosterPaper.scanned(print(desk));
      assertThat(again).hasSize(2).doesNotContainAnyElementsOf(codes);

      for (int scan = 0; scan < 3; scan++) {
        phone.page().navigate(codes.get(0));
        phone.page().getByText("此二维码已停用").waitFor();
      }
      assertThat(phone.page().innerText("main")).contains(county.unitName(UNIT), "12345");
      pictures.take(phone.page(), "dead-code");
      axe.look(phone.page(), "dead-code");
      new Phone(browser.phone()).scan(again.get(0));

      desk.open("评价渠道").follow("扫码评价");
      assertThat(desk.text()).contains("失效的二维码仍有人扫描", "3 次扫描了已停用的二维码", "请撤下旧海报");
      views.take(desk.page(), "dead-codes-show-up");
    }
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  @Test
  @DisplayName("三(一)5, 一次一评: a department's own system leads to a case's page, which is used once")
  void a_link_of_a_department_s_system_is_used_once() {
    Api admin = Api.of(product, county.login("county-admin"));
    String channel = admin.get("/api/v1/channels").item("code", "qrcode").getString("id");
    Counterpart system = Counterpart.of(product, admin, channel);
    String number = "OWN-" + UUID.randomUUID();
    JsonObject link =
        system
            .link(Json.createObjectBuilder().add("projectNo", number).add("deptCode", UNIT))
            .expect(200)
            .json();
    try (Browser browser = Browser.open(product)) {
      Phone phone = new Phone(browser.phone()).scan(link.getString("url"));
      assertThat(phone.page().getByLabel("办件编号").count()).as("it knows the number").isZero();
      phone.choose("非常满意");
      phone.submit();
      phone.page().navigate(link.getString("url"));
      usedUp(phone);

      Phone other = new Phone(browser.phone()).scan(link.getString("url"));
      other.choose("非常满意");
      other.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交评价")).click();
      usedUp(other);
      assertThat(other.page().innerText("main")).doesNotContain(county.key() + "-");
      pictures.take(other.page(), "used-link");
    }
    system.answers().problem(409, "channel-brings-no-ratings");
    system
        .push(Json.createObjectBuilder().add("projectNo", number).add("satisfaction", 5))
        .problem(422, "link-missing");
  }

  private static void usedUp(Phone phone) {
    phone
        .page()
        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("这次服务已经评价过了"))
        .waitFor();
  }

  /** Chooses the unit's windows, if they are not yet, and prints them, four to a page. */
  private byte[] print(Desk desk) throws IOException {
    Page page = desk.page();
    if (page.getByText("已选 0 个窗口").count() > 0) {
      desk.fill("按单位、窗口查找", county.unitName(UNIT));
      desk.press("全选（2）");
    }
    Download download =
        page.waitForDownload(
            () ->
                page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("制作 2 张海报（1 页）"))
                    .click());
    page.getByText("已制作 2 张海报").waitFor();
    return Files.readAllBytes(download.path());
  }
}
