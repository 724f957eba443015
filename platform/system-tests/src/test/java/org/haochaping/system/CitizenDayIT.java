package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import org.haochaping.system.browser.Phone;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Rectified;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a citizen does by his receipt on a phone, and where he goes who has lost it. */
@OnProduct
class CitizenDayIT {
  private static final String COUNTY = "532801";
  private static final int NARROW = 390;

  private final Product product;
  private final Counter counter;
  private final DemoTenant county;
  private final Pictures pictures = Pictures.of("citizen-day");
  private final Axe axe = Axe.ready();
  private final String phone = "139" + (10_000_000 + (int) (Math.random() * 89_999_999));

  /** Letters alone: digits would be taken for a number and hidden. */
  private final String mark = UUID.randomUUID().toString().replaceAll("[^a-z]", "");

  private Browser browser;

  CitizenDayIT(Product product) {
    this.product = product;
    this.counter = Counter.of(product, COUNTY);
    this.county = counter.tenant();
  }

  @BeforeEach
  void open() {
    browser = Browser.open(product);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  @DisplayName("改错：评价人在手机上更正选错的评价，一件只计一次，牵头部门看到已撤回")
  void a_slip_is_corrected_on_the_phone() {
    String receipt =
        counter.rate(
            counter.caseLink("qrcode", "WLJ", "SLIP-" + mark).getString("code"),
            Counter.bad("DISSATISFIED", "点错了" + mark, "209"));
    Phone citizen = new Phone(browser.phone());
    assertThat(citizen.lookUp(product.url(), receipt)).contains("选错了？").contains("没有人可以要求您修改");
    press(citizen.page(), "更正我的评价");
    citizen.page().getByText("您本来想选哪一个").waitFor();
    look(citizen.page(), "correct");
    press(citizen.page(), "提交更正");
    assertThat(citizen.page().innerText("main")).contains("请选择一个满意程度");
    citizen.choose("满意");
    press(citizen.page(), "提交更正");
    citizen.page().getByText("已更正，以更正后的评价为准").waitFor();
    look(citizen.page(), "corrected");
    assertThat(citizen.lookUp(product.url(), receipt)).contains("您更正了评价").doesNotContain("选错了？");
    Api.anonymous(product)
        .post(
            "/api/v1/public/receipts/" + receipt + "/corrections",
            Json.createObjectBuilder().add("level", "VERY_SATISFIED"))
        .problem(409, "not-correctable");

    Desk bureau = browser.desk(county.login("service-bureau"), new Witness());
    bureau.open("查询码");
    assertThat(bureau.text()).contains("评价人更正记录").contains("点错了" + mark);
    narrowAndWide(bureau.page(), "corrections");
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  @Test
  @DisplayName("追加评价：答复之后在手机上追加一次，追加的差评另立一件并写明首次的差评件")
  void after_the_answer_a_citizen_rates_once_more() {
    Rectified first =
        Rectified.at(product, counter, "SWJ", "开票等了三天" + mark, Json.createObjectBuilder().build());
    Phone citizen = new Phone(browser.phone());
    citizen.lookUp(product.url(), first.receipt());
    press(citizen.page(), "我要追加评价");
    citizen.choose("不满意").write("还是要等三天" + mark);
    look(citizen.page(), "follow-up");
    press(citizen.page(), "提交追加评价");
    citizen.page().getByText("追加评价已收到").waitFor();
    look(citizen.page(), "followed-up");
    String second =
        citizen.page().locator("a[href^='/q/" + county.key() + "']").first().innerText().strip();
    assertThat(second).isNotEqualTo(first.receipt());
    assertThat(citizen.lookUp(product.url(), second)).contains("这是对首次评价的追加");
    look(citizen.page(), "second-receipt");

    Api lead = Api.of(product, county.lead(product, 5));
    JsonObject opened =
        Waiting.value(
            "the follow-up's case is opened",
            Duration.ofSeconds(60),
            () ->
                lead.get("/api/v1/cases").items().stream()
                    .filter(one -> one.getString("words").equals("还是要等三天" + mark))
                    .findFirst()
                    .orElse(null));
    assertThat(opened.getBoolean("followUp")).isTrue();
    assertThat(opened.getString("firstNumber")).isEqualTo(first.number());
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  @Test
  @DisplayName("找回查询码：页面不透露有没有；政务服务中心窗口核对证件后当面找回，评价人看到查看记录")
  void a_lost_receipt_is_found_at_the_counter() {
    String receipt =
        counter.rate(
            counter.caseLink("qrcode", "MZJ", "LOST-" + mark).getString("code"),
            Counter.good("SATISFIED")
                .add(
                    "contact",
                    Json.createObjectBuilder()
                        .add("name", "玉罕")
                        .add("phone", phone)
                        .add("consent", true)));
    String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    String ratedOn =
        Api.anonymous(product)
            .get("/api/v1/public/receipts/" + receipt)
            .json()
            .getString("ratedOn", today);
    Page page = browser.phone();
    page.navigate(product.url() + "/q/lost/" + county.key());
    String known = searched(page, phone, ratedOn);
    look(page, "lost");
    assertThat(searched(page, "13100000000", ratedOn)).isEqualTo(known);
    assertThat(page.innerText("main")).doesNotContain(receipt);

    Desk centre =
        browser.desk(DemoTenant.of(product, "532800").login("service-centre"), new Witness());
    centre.open("查询码");
    centre.select("评价所在地区", county.name());
    centre.fill("评价时留下的电话", phone).fill("评价日期", ratedOn).fill("办理说明", "本人到场，遗失查询码");
    centre.press("查找并出示查询码");
    assertThat(centre.text()).contains("请先核对身份证件并勾选");
    centre.choose("已核对本人有效身份证件").press("查找并出示查询码");
    assertThat(centre.text()).contains(receipt).contains("玉罕");
    narrowAndWide(centre.page(), "reissued");
    assertThat(new Phone(page).lookUp(product.url(), receipt)).contains("到场找回查询码：本人到场，遗失查询码");
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  private static String searched(Page page, String contact, String day) {
    page.getByLabel("评价时留下的电话").fill(contact);
    page.getByLabel("评价日期").fill(day);
    press(page, "提交");
    Locator answer = page.locator(".notice");
    answer.waitFor();
    return answer.innerText();
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  /** On a narrow phone in both languages: nothing to scroll sideways, nothing axe finds serious. */
  private void look(Page page, String what) {
    for (String language : List.of("zh", "en")) {
      page.setViewportSize(NARROW, 844);
      pictures.take(page, what + "-" + language);
      axe.look(page, what + "-" + language);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as("%s in %s", what, language)
          .isLessThanOrEqualTo(NARROW);
      page.locator(".top button").click();
    }
  }

  private void narrowAndWide(Page page, String what) {
    for (int width : List.of(NARROW, 1360)) {
      page.setViewportSize(width, 900);
      pictures.take(page, what + "-" + width);
      axe.look(page, what + "-" + width);
    }
  }
}
