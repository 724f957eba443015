package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Views;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.Database;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A county is late: the province asks for its bulletin, it answers and publishes, and is heard. */
class PublishedLateIT {
  private static final Instant CLOSED = Instant.parse("2026-11-03T01:30:00Z");

  /** After the 10th, the last day for October. */
  private static final Instant LATE = Instant.parse("2026-11-16T01:30:00Z");

  private static final String ASKED = "请说明逾期原因。";
  private static final String ANSWERED = "系统切换耽误，今天发布。";
  private static final String ERROR = "表中本县评价数与公示栏不一致。";
  private static final String CHECKED = "经核对，公示栏为截至当月20日的数字，通报无误。";

  private final Axe axe = Axe.ready();
  private final Views views = Views.of(Pictures.of("published-late"), axe, 1280);
  private final Witness witness = new Witness();
  private Product product;
  private DemoTenant county;
  private Browser browser;
  private Desk province;
  private Desk lead;

  @BeforeEach
  void open() throws IOException {
    product = Product.of(Product.today(), Product.emptyFolder("published-late"), Product.BEGIN);
    county = DemoTenant.of(product, "532822");
    browser = Browser.open(product);
  }

  @AfterEach
  void close() {
    browser.close();
    product.close();
  }

  @Test
  @DisplayName("三(三) 逾期未发布的，上级催报并得到答复；发布后群众指出错误，得到公开答复")
  void a_late_bulletin_is_asked_for_and_a_remark_on_it_is_answered() throws Exception {
    the_tenth_is_over();
    the_province_asks_for_what_is_late();
    the_county_answers_and_publishes();
    the_province_reads_the_answer();
    a_citizen_points_out_an_error_and_is_answered();
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  private void the_tenth_is_over() throws Exception {
    Api office = Api.of(product, county.login("lead-department"));
    try (Connection database = product.databaseOf(county.code())) {
      Waiting.until(
          "the server has taken up its nightly work",
          Duration.ofSeconds(60),
          () ->
              Database.number(
                      database,
                      "select count(*) from work_item where tenant_id = current_tenant()"
                          + " and kind = 'bulletin-agenda'")
                  == 1);
    }
    product.moveTo(CLOSED);
    int closed =
        office
            .post("/api/v1/closings", Json.createObjectBuilder().add("period", "2026-10"))
            .status();
    assertThat(closed).as("by hand, unless the night was first").isIn(201, 409);
    product.moveTo(LATE);
    Waiting.until(
        "October is owed and its draft is there",
        Duration.ofSeconds(60),
        () ->
            !office.get("/api/v1/bulletins/duties").items().isEmpty()
                && !office.get("/api/v1/bulletins/issues").items().isEmpty());
  }

  private void the_province_asks_for_what_is_late() {
    province = browser.desk(DemoTenant.of(product, "530000").login("province-office"), witness);
    province.goTo("/overview/publications?period=2026-10");
    Locator row = row(province);
    assertThat(row.innerText()).contains("逾期未发布").contains("2026年11月10日");
    views.take(province.page(), "who-is-late");
    row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("催报")).click();
    province.fill("附言（可不填）", ASKED).confirm("发出催报");
    assertThat(row(province).innerText()).contains(ASKED, "尚未答复", "今日已催报");
  }

  private void the_county_answers_and_publishes() {
    lead = browser.desk(county.login("lead-department"), witness);
    assertThat(lead.text()).contains(ASKED);
    views.take(lead.page(), "asked");
    lead.follow("云南省催报：2026年10月通报");
    views.take(lead.page(), "to-answer");
    lead.press("答复").fill("答复内容", ANSWERED).confirm("发出答复");
    assertThat(lead.text()).contains(ANSWERED);
    lead.goTo("/").follow("2026年10月：发布月通报").press("发布通报").confirm("发布通报");
    assertThat(lead.text()).contains("已发布并备案");
  }

  private void the_province_reads_the_answer() {
    province.goTo("/overview/publications?period=2026-10");
    assertThat(row(province).innerText()).contains("逾期发布").contains(ANSWERED);
    views.take(province.page(), "answered-and-published-late");
  }

  private void a_citizen_points_out_an_error_and_is_answered() {
    Page reader = browser.reader();
    reader.navigate(
        product.url()
            + lead.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看公开页面"))
                .getAttribute("href"));
    reader.locator("a[href='remarks.html']").click();
    reader.locator("a[href$='/remarks']").first().click();
    reader.locator("input[name=kind][value=ERROR]").check();
    reader.locator("#place").fill("表1，本级，评价数");
    reader.locator("#words").fill(ERROR);
    views.take(reader, "a-remark");
    reader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交")).click();
    String code = reader.locator("p.code").innerText();
    assertThat(code).isNotBlank();
    reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("返回这份通报的留言")).click();
    reader.getByText("另有1条待答复").waitFor();
    assertThat(reader.innerText("body")).contains("另有1条待答复").doesNotContain(ERROR);

    lead.page().reload();
    Locator remark = lead.page().locator("ul.remarks li");
    remark.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("答复")).click();
    lead.choose("经核实无误").fill("答复内容", CHECKED).confirm("答复");
    assertThat(remark.innerText()).contains("经核实无误", CHECKED);
    views.take(lead.page(), "answered");

    reader.reload();
    assertThat(reader.innerText("body")).contains(ERROR, CHECKED).doesNotContain("待答复");
    views.take(reader, "a-remark-and-its-answer");
    witness.sawNothingOf(List.of(code));
    reader.context().close();
  }

  /** Of the county's bulletin of the month. */
  private Locator row(Desk desk) {
    return desk.page()
        .locator("main table tbody tr")
        .filter(new Locator.FilterOptions().setHasText(county.name()))
        .first();
  }
}
