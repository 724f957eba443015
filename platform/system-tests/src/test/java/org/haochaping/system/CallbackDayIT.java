package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Phone;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Views;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Rectified;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnMovingProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The service centre's day of calls: the clock goes on to the next month. */
@OnMovingProduct
class CallbackDayIT {
  private static final Instant JANUARY = Instant.parse("2026-01-20T01:30:00Z");
  private static final Instant FEBRUARY = Instant.parse("2026-02-02T01:30:00Z");
  private static final String NAME = "岩温香";
  private static final String PHONE = "13987650457";
  private static final JsonObject CONTACT =
      Json.createObjectBuilder().add("name", NAME).add("phone", PHONE).add("consent", true).build();
  private static final String SAID_ON_THE_PHONE = "窗口主任打电话叫我删掉评价。";
  private static final String SAID_BY_RECEIPT = "昨天有人到店里来，要我改成满意。";
  private static final String DENIED = "指引牌还是旧的。";
  private static final String DEALING = "已约谈该单位负责人，不得再联系评价人。";

  private final Product product;
  private final Pictures pictures = Pictures.of("callback-day");
  private final Axe axe = Axe.ready();
  private final Witness department = new Witness();
  private Counter counter;
  private DemoTenant county;
  private Browser browser;
  private Desk centre;
  private Rectified reached;
  private Rectified silent;

  CallbackDayIT(Product product) {
    this.product = product;
  }

  @BeforeEach
  void open() {
    browser = Browser.open(product);
    counter = Counter.of(product, "532801");
    county = counter.tenant();
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  @DisplayName("一(二)4: drawn, called, refuted and back; a citizen votes and tells of pressure")
  void a_month_s_rectifications_are_called_back() throws Exception {
    product.moveTo(JANUARY);
    two_bad_reviews_are_put_right_in_january();
    the_seed_is_committed_to_and_kept_secret();
    the_next_month_begins();
    the_centre_finds_at_home_whom_to_call();
    the_caller_reads_the_case_and_the_contact();
    nobody_answers_and_that_is_noted();
    the_caller_asks_and_loses_nothing_on_the_way();
    the_citizen_refutes_it_and_the_case_goes_back();
    who_left_no_contact_is_noted_as_not_reached();
    a_citizen_votes_and_tells_of_pressure_on_his_phone();
    the_centre_deals_with_pressure_and_adds_a_call();
    the_citizens_read_what_became_of_it();
    everybody_can_draw_again();
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
    department.sawNothingOf(
        List.of(NAME, PHONE, SAID_ON_THE_PHONE, SAID_BY_RECEIPT, DENIED, DEALING));
  }

  private void two_bad_reviews_are_put_right_in_january() {
    reached = Rectified.at(product, counter, "RSJ", "社保窗口指引不清，跑错两次。", CONTACT);
    silent = Rectified.at(product, counter, "YBJ", "医保窗口没有人，等了一个上午。", JsonValue.EMPTY_JSON_OBJECT);
  }

  private void the_seed_is_committed_to_and_kept_secret() {
    centre = browser.desk(caller(), new Witness());
    centre.open("回访");
    assertThat(centre.text()).contains("没有待回访的差评");
    picture("nobody-to-call");
    // Nightly work is seen to a minute after the start.
    Waiting.until(
        "January's seed is committed to",
        Duration.ofMinutes(3),
        () -> !centreByRest().get("/api/v1/callback-draws").items().isEmpty());
    centre.goTo("/callbacks");
    centre.follow("抽取记录");
    assertThat(centre.text()).contains("2026年1月").contains("20%").contains("次月1日公布");
    picture("draw-committed");
  }

  private void the_next_month_begins() throws IOException {
    product.moveTo(FEBRUARY);
    Waiting.until(
        "January is drawn",
        Duration.ofSeconds(60),
        () -> centreByRest().get("/api/v1/callbacks").items().size() == 2);
  }

  private void the_centre_finds_at_home_whom_to_call() {
    centre.goTo("/");
    assertThat(centre.text())
        .contains("待回访")
        .contains("回访 " + reached.number())
        .contains("评价人反映待处理");
    picture("centre-at-home");
    centre.open("回访");
    assertThat(centre.text()).contains("2026年1月抽中").contains(silent.number());
    picture("whom-to-call");
    centre.follow(reached.number());
  }

  private void the_caller_reads_the_case_and_the_contact() {
    assertThat(centre.text())
        .contains("跑错两次")
        .contains(Rectified.REPLY)
        .contains("还没有联系过")
        .doesNotContain(PHONE);
    picture("call-sheet");
    centre.press("查看联系方式");
    assertThat(centre.page().getByLabel("查看理由").inputValue()).isEqualTo("回访整改情况");
    picture("contact-asked-for");
    centre.press("记录并查看");
    assertThat(centre.page().getByRole(AriaRole.DIALOG).innerText()).contains(PHONE, NAME);
    centre.confirm("关闭");
    assertThat(centre.text()).contains("接通了，开始提问").doesNotContain(PHONE);
  }

  private void nobody_answers_and_that_is_noted() {
    centre.press("记录未接通").choose("无人接听").fill("备注（可不填）", "铃响六声，下午再打。");
    picture("call-in-vain");
    centre.confirm("记录");
    assertThat(centre.text()).contains("已记录，改日再联系").contains("铃响六声").contains("已联系 1 次");
    assertThat(button("记录未联系上").count()).as("after one call").isZero();
  }

  private void the_caller_asks_and_loses_nothing_on_the_way() {
    centre.press("查看联系方式").press("记录并查看").confirm("关闭").press("接通了，开始提问");
    centre.press("提交回访结果");
    assertThat(centre.text()).contains("还有 5 个问题没有记录回答").contains("请记录评价人的回答");
    picture("questions-left-open");
    answer("是否有人与您联系", "是");
    answer("是否已经解决", "未解决");
    answer("是否满意", "不满意");
    answer("要求您修改或撤销", "是");
    centre.fill("谁、什么时候、怎么说的", SAID_ON_THE_PHONE);
    centre.follow("查看差评件").page().goBack();
    centre.page().getByLabel("谁、什么时候、怎么说的").waitFor();
    assertThat(centre.page().getByLabel("谁、什么时候、怎么说的").inputValue()).isEqualTo(SAID_ON_THE_PHONE);
    answer("整改情况是否属实", "整改不实");
    assertThat(centre.text()).contains("立即退回" + county.unitName("RSJ") + "重新整改");
    picture("questions-answered");
  }

  private void the_citizen_refutes_it_and_the_case_goes_back() {
    centre.press("提交回访结果");
    assertThat(centre.text())
        .contains("回访结果已提交")
        .contains("已退回" + county.unitName("RSJ") + "重新整改")
        .contains("未解决")
        .contains(SAID_ON_THE_PHONE)
        .doesNotContain("开始提问");
    picture("call-refuted");
    Desk section = browser.desk(county.login("department-handler", "RSJ"), department);
    section.goTo("/cases/" + reached.id());
    assertThat(section.text()).contains("待签收").contains("回访整改不实，已退回重新整改");
    section.page().setViewportSize(1280, 900);
    pictures.take(section.page(), "department-has-it-again");
  }

  private void who_left_no_contact_is_noted_as_not_reached() {
    centre.open("回访").follow(silent.number());
    assertThat(centre.text()).contains("评价人没有留下联系方式");
    picture("no-contact");
    centre.press("记录未接通").confirm("记录");
    assertThat(centre.text()).contains("可以记录未联系上了");
    centre.press("记录未联系上").confirm("记录未联系上");
    assertThat(centre.text()).contains("未联系上评价人；该件仍在样本中");
    centre.open("回访");
    assertThat(centre.text()).contains("没有待回访的差评").contains("整改不实").contains("未联系上");
    picture("results");
  }

  private void a_citizen_votes_and_tells_of_pressure_on_his_phone() {
    Phone phone = new Phone(browser.phone());
    assertThat(phone.lookUp(product.url(), silent.receipt()))
        .contains("整改情况属实吗")
        .contains("未能联系上您");
    look(phone, "citizen-can-vote-zh");
    press(phone, "提交");
    assertThat(phone.page().innerText("main")).contains("请选择整改属实或不属实");
    phone.page().getByText("整改不属实", exactly()).click();
    phone.page().getByLabel("您想补充什么").fill(DENIED);
    look(phone, "citizen-votes-zh");
    press(phone, "提交");
    phone.page().getByText("已收到，谢谢您").waitFor();
    assertThat(phone.page().innerText("main"))
        .contains(DENIED)
        .contains("还没有处理")
        .doesNotContain("整改情况属实吗");
    press(phone, "有人要求我改评价或因此为难我");
    phone.page().getByLabel("请写下发生了什么").fill("有人");
    press(phone, "告诉政务服务中心");
    phone.page().locator("#pressure-error").waitFor();
    assertThat(phone.page().getByLabel("请写下发生了什么").inputValue()).isEqualTo("有人");
    look(phone, "citizen-is-told-to-say-more-zh");
    phone.page().getByLabel("请写下发生了什么").fill(SAID_BY_RECEIPT);
    press(phone, "告诉政务服务中心");
    phone.page().getByText(SAID_BY_RECEIPT).waitFor();
    look(phone, "citizen-has-told-zh");
    press(phone, "English");
    assertThat(phone.page().innerText("main"))
        .contains("Asked to change the rating")
        .contains("called and did not reach you");
    look(phone, "citizen-has-told-en");
    press(phone, "中文");
  }

  private void the_centre_deals_with_pressure_and_adds_a_call() {
    centre.goTo("/");
    assertThat(centre.text()).contains("受到干扰 " + silent.number());
    picture("told-at-home");
    centre.follow("受到干扰 " + silent.number());
    assertThat(centre.page().url()).endsWith("/callbacks/words");
    assertThat(centre.page().locator("tbody tr").first().innerText())
        .contains("受到干扰")
        .contains(SAID_BY_RECEIPT);
    picture("told-by-citizens");
    centre.press("记录处理情况").fill("处理情况", DEALING);
    picture("dealing");
    centre.confirm("记录处理情况");
    assertThat(centre.text()).contains("已记录处理情况").contains(DEALING);
    centre.press("追加回访");
    picture("adding");
    centre.confirm("追加回访");
    assertThat(centre.text()).contains("追加回访").contains(DENIED).contains("还没有联系过");
    picture("added");
  }

  private void the_citizens_read_what_became_of_it() {
    Phone phone = new Phone(browser.phone());
    assertThat(phone.lookUp(product.url(), silent.receipt())).contains("处理情况：" + DEALING);
    look(phone, "citizen-reads-the-dealing-zh");
    assertThat(phone.lookUp(product.url(), reached.receipt()))
        .contains("整改不实，退回" + county.unitName("RSJ") + "重新整改")
        .contains("回访整改情况");
    look(phone, "citizen-sees-it-go-back-zh");
    Desk section = browser.desk(county.login("department-handler", "YBJ"), department);
    section.goTo("/cases/" + silent.id());
    assertThat(section.text()).contains("评价人表示整改不属实").contains("未联系上评价人");
    pictures.take(section.page(), "department-learns-of-the-vote");
  }

  private void everybody_can_draw_again() {
    centre.open("回访").follow("抽取记录");
    assertThat(centre.text()).contains("全部编号和签号").contains("2026年2月");
    picture("draws");
    String address = centre.page().getByText("全部编号和签号").first().getAttribute("href");
    JsonObject draw =
        Api.anonymous(product).get(address.substring(product.url().length())).expect(200).json();
    assertThat(draw.getJsonArray("cases").getValuesAs(JsonObject.class))
        .extracting(one -> one.getString("number"))
        .containsExactlyInAnyOrder(reached.number(), silent.number());
    assertThat(centre.text()).contains(draw.getString("seed"), draw.getString("commitment"));
  }

  private String caller() {
    return DemoTenant.of(product, "532800").login("service-centre");
  }

  private Api centreByRest() {
    return Api.of(product, caller());
  }

  private void answer(String question, String choice) {
    centre
        .page()
        .getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question))
        .getByText(choice, new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  private Locator button(String name) {
    return centre
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void press(Phone phone, String name) {
    phone
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private void look(Phone phone, String what) {
    pictures.take(phone.page(), what);
    axe.look(phone.page(), what);
  }

  /** At a desk and on a phone, in both languages, looked at by axe as well. */
  private void picture(String what) {
    Views.of(pictures, axe, 1280).take(centre.page(), what);
  }
}
