package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Kiosk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Views;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.Counterpart;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Ledger;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.Database;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A tablet at a window, from its pairing over a lost network to the figures. */
@OnProduct
class WindowTerminalIT {
  private static final String COUNTY = "532822";
  private static final String WINDOW = "MH-02";
  private static final String STAFF = "MH-0101";
  private static final Duration CLOCK_FAST = Duration.ofDays(5);

  private final Axe axe = Axe.ready();
  private final Views views = Views.of(Pictures.of("window-terminal"), axe, 1280);
  private final Pictures pictures = Pictures.of("window-terminal-page");
  private final Product product;
  private final DemoTenant county;

  WindowTerminalIT(Product product) {
    this.product = product;
    this.county = DemoTenant.of(product, COUNTY);
  }

  @Test
  @DisplayName("三(一)1: paired by a code, called by the window, rating on without a network")
  void a_terminal_rates_on_without_a_network_and_nothing_doubles() throws Exception {
    try (Browser browser = Browser.open(product)) {
      Desk desk = browser.desk(county.login("county-admin"), new Witness());
      desk.open("评价渠道").follow("窗口评价器");
      desk.select("窗口", WINDOW).press("生成配对码");
      String code = desk.page().locator(".pairing").innerText().strip();
      views.take(desk.page(), "a-code");
      desk.page().setViewportSize(1360, 900);
      desk.press("已记下，关闭");

      Kiosk kiosk = new Kiosk(browser.reader());
      kiosk.clockAt(product.now().plus(CLOCK_FAST));
      kiosk.pair(product.url() + "/t/" + county.key(), code);
      pictures.take(kiosk.page(), "idle");
      axe.look(kiosk.page(), "idle");
      assertThat(kiosk.news()).as("the page is the one the server has").contains(kiosk.script());
      kiosk.choose("满意");
      pictures.take(kiosk.page(), "chosen");
      assertThat(readable(kiosk.submit("评价已收到"))).isEqualTo("SATISFIED");
      assertThat(kiosk.page().locator("img.qr").isVisible()).isTrue();
      pictures.take(kiosk.page(), "received");
      axe.look(kiosk.page(), "received");
      kiosk.leave();

      isCalled(kiosk);
      withoutANetwork(kiosk);

      desk.press("刷新");
      assertThat(desk.text()).contains(WINDOW, "在线", "0 条", "时钟快 5 天，请校准");
      views.take(desk.page(), "terminals");
      desk.page().setViewportSize(1360, 900);
      desk.page().getByText("解除配对").first().click();
      desk.confirm("解除配对");
      desk.page().getByText("已解除配对").waitFor();
      kiosk.page().getByText("本机的配对已被解除").waitFor();
      pictures.take(kiosk.page(), "unpaired");
    }
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  private void isCalled(Kiosk kiosk) throws Exception {
    Api admin = Api.of(product, county.login("county-admin"));
    String channel = admin.get("/api/v1/channels").item("code", "terminal").getString("id");
    Counterpart windows = Counterpart.of(product, admin, channel);
    JsonObject call =
        windows
            .signed(
                "/calls",
                UUID.randomUUID().toString(),
                Json.createObjectBuilder()
                    .add("windowCode", WINDOW)
                    .add("staffNumber", STAFF)
                    .add("serviceRecordNumber", "TERMINAL-" + UUID.randomUUID())
                    .build()
                    .toString())
            .send()
            .expect(201)
            .json();
    assertThat(call.getInt("listening")).isEqualTo(1);
    kiosk.page().getByText("请您评价刚才的服务").waitFor();
    assertThat(kiosk.page().innerText("main")).contains("玉甲", STAFF);
    pictures.take(kiosk.page(), "called");
    long before = ofStaff();
    kiosk.choose("非常满意").submit("评价已收到");
    kiosk.leave();
    assertThat(ofStaff() - before).isEqualTo(1);
    JsonObject progress =
        windows
            .signed("/calls/" + call.getString("id") + "/state", UUID.randomUUID().toString(), "")
            .send()
            .expect(200)
            .json();
    assertThat(progress.getString("state")).isEqualTo("ANSWERED");
    assertThat(progress.toString()).as("never how").doesNotContain("SATISFIED");
  }

  private void withoutANetwork(Kiosk kiosk) throws Exception {
    Ledger before = Ledger.read(product, COUNTY);
    kiosk.offline(true);
    String first = kiosk.choose("基本满意").submit("评价已记下");
    pictures.take(kiosk.page(), "kept");
    axe.look(kiosk.page(), "kept");
    kiosk.page().reload();
    kiosk.ready();
    assertThat(kiosk.page().innerText("footer")).contains("1 条评价待送出");
    pictures.take(kiosk.page(), "opened-anew-without-a-network");
    String words = "断网时排了两小时队" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    String second = kiosk.choose("不满意").write(words).submit("评价已记下");
    kiosk.leave();
    Api.anonymous(product).call("GET", "/api/v1/public/receipts/" + first).send().expect(404);

    kiosk.offline(false);
    kiosk
        .page()
        .getByText("条评价待送出")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    Ledger after = Ledger.read(product, COUNTY);
    assertThat(after.rows() - before.rows()).as("rows").isEqualTo(2);
    assertThat(after.tallied() - before.tallied()).as("figure").isEqualTo(2);
    assertThat(after.badReviews() - before.badReviews()).isEqualTo(1);
    assertThat(ratedOn(second))
        .as("its clock is five days fast")
        .isEqualTo(LocalDate.ofInstant(product.now(), ZoneId.of("Asia/Shanghai")).toString());
    assertThat(List.of(readable(first), readable(second)))
        .containsExactly("BASICALLY_SATISFIED", "DISSATISFIED");
    Page page = kiosk.page();
    page.reload();
    kiosk.ready();
    // What the desk is shown of it is what its last beat has told.
    kiosk.news();
    assertThat(Ledger.read(product, COUNTY).rows())
        .as("nothing comes again")
        .isEqualTo(after.rows());
  }

  /** The level that a receipt leads to. */
  private String readable(String receipt) {
    return read(receipt).getString("level");
  }

  private String ratedOn(String receipt) {
    return read(receipt).getString("ratedOn");
  }

  private JsonObject read(String receipt) {
    return Api.anonymous(product)
        .call("GET", "/api/v1/public/receipts/" + receipt)
        .send()
        .expect(200)
        .json();
  }

  private long ofStaff() throws Exception {
    try (var connection = product.databaseOf(COUNTY)) {
      return Database.number(
          connection,
          "select count(*) from evaluation e join staff s on s.tenant_id = e.tenant_id"
              + " and s.id = e.staff_id where e.tenant_id = current_tenant() and s.number = '"
              + STAFF
              + "' and e.source = 1");
    }
  }
}
