package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Phone;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Traces;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the product is for, from a citizen's phone to the province's ranking. */
@OnProduct
class StoryIT {
  private static final Instant NEXT_MONTH = Instant.parse("2026-11-01T01:30:00Z");
  private static final int DEPARTMENT_QR = 5;

  private static final String NAME = "玉罕香";
  private static final String PHONE = "13987654321";
  private static final String PHONE_IN_WORDS = "13812349876";
  private static final String RECORD = "BJ20261020000731";
  private static final String WORDS = "材料交了又让补，跑了三趟，请回电" + PHONE_IN_WORDS + "。";
  private static final String REPLY = "窗口少告知了一份材料，已当面致歉并办结，今后一次告知清楚。";

  private final Pictures pictures = Pictures.of("story");
  private final Witness witness = new Witness();
  private final Product product;
  private final DemoTenant county;
  private Browser browser;
  private String link;
  private String receipt;
  private JsonObject reviewed;
  private String bulletin;

  StoryIT(Product product) {
    this.product = product;
    this.county = DemoTenant.of(product, "532801");
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
  @DisplayName("一(二)1-3, 三(三)1: a bad review from the phone to the bulletin and the ranking")
  void a_bad_review_goes_its_way() throws Exception {
    the_county_hands_out_a_code_for_one_case();
    a_citizen_rates_it_very_dissatisfied_on_a_phone();
    the_server_is_killed_and_started_again();
    the_receipt_is_still_good_and_there_is_one_case();
    the_prefectures_lead_department_hands_it_over();
    the_countys_department_acknowledges_and_drafts();
    the_citizen_does_not_see_the_draft();
    the_head_of_the_department_signs_and_reports();
    the_citizen_reads_the_answer();
    enough_others_rate_to_be_ranked();
    the_month_is_over();
    the_county_closes_it_and_publishes_the_bulletin();
    everybody_reads_the_bulletin();
    the_province_sees_the_county_ranked();
    the_province_reaches_no_single_rating();
    the_sibling_county_is_told_there_is_no_such_case();
    nothing_told_in_confidence_has_shown_anywhere();
  }

  private void the_county_hands_out_a_code_for_one_case() {
    Desk desk = browser.desk(county.login("county-admin"), new Witness());
    desk.open("评价渠道").follow("扫码评价").choose("一件事");
    desk.selectIn("#link-unit", county.unitName("RSJ"));
    desk.fill("办件编号", RECORD).select("事项（可不填）", "社会保险参保登记");
    desk.press("生成二维码");
    Page page = desk.page();
    page.locator(".poster .address").waitFor();
    pictures.take(page, "county-hands-out-a-code");
    link = page.locator(".poster .address").innerText().strip();
    assertThat(link).startsWith(product.url() + "/r/" + county.key() + "/");
  }

  private void a_citizen_rates_it_very_dissatisfied_on_a_phone() {
    Phone phone = new Phone(browser.phone()).scan(link);
    pictures.take(phone.page(), "citizen-opens-the-page");
    phone.choose("非常不满意").seeAllReasons().tick("多头跑窗口和部门");
    phone.write(WORDS).leaveContact(NAME, PHONE);
    pictures.take(phone.page(), "citizen-fills-it-in");
    receipt = phone.submit();
    pictures.take(phone.page(), "citizen-has-a-receipt");
    assertThat(receipt).startsWith(county.key() + "-");
    witness.look(phone.page());
  }

  private void the_server_is_killed_and_started_again() throws IOException {
    product.killServer();
    product.awaitReady();
  }

  private void the_receipt_is_still_good_and_there_is_one_case() {
    Phone phone = new Phone(browser.phone());
    assertThat(phone.lookUp(product.url(), receipt))
        .contains("非常不满意")
        .contains("跑了三趟")
        .contains(county.unitName("RSJ"));
    witness.look(phone.page());
    pictures.take(phone.page(), "citizen-looks-it-up");

    Api lead = Api.of(product, county.lead(product, DEPARTMENT_QR)).seenBy(witness);
    Waiting.until("the case is opened", Duration.ofSeconds(60), () -> !mine(lead).isEmpty());
    assertThat(mine(lead)).as("cases of this rating").hasSize(1);
    reviewed = mine(lead).get(0);
  }

  private static List<JsonObject> mine(Api staff) {
    return staff.get("/api/v1/cases").items().stream()
        .filter(one -> one.getString("words").contains("跑了三趟，请回电"))
        .toList();
  }

  private void the_prefectures_lead_department_hands_it_over() {
    Desk desk = browser.desk(county.lead(product, DEPARTMENT_QR), witness);
    pictures.take(desk.page(), "lead-department-at-home");
    assertThat(desk.text()).contains("我的待办").contains("转办差评").contains("还有2天到期");
    desk.open("差评办理").search("搜索", number()).follow(number());
    pictures.take(desk.page(), "lead-department-reads-the-case");
    assertThat(desk.text()).contains("待转办").contains("10月22日");
    desk.press("转办").fill("转办说明", "请核实窗口告知情况。").confirm("转办");
    pictures.take(desk.page(), "lead-department-has-handed-over");
    assertThat(desk.text()).contains("已转办").contains("待签收");
  }

  private void the_countys_department_acknowledges_and_drafts() {
    Desk desk = browser.desk(county.login("department-handler", "RSJ"), witness);
    pictures.take(desk.page(), "department-at-home");
    desk.open("差评办理").search("搜索", number()).follow(number());
    desk.press("签收").choose("情况清楚").fill("承办科室", "社会保险科").confirm("签收");
    pictures.take(desk.page(), "department-has-acknowledged");
    assertThat(desk.text()).contains("核查整改中");
    desk.press("拟写答复").choose("属实").choose("整改").fill("核查过程", "调取办件记录，询问窗口人员。");
    desk.fill("原因", "一次性告知不到位").fill("整改措施", "补发一次性告知单，约谈窗口人员。");
    desk.fill("给评价人的答复", REPLY).confirm("送负责人签批");
    pictures.take(desk.page(), "department-has-drafted");
    assertThat(desk.text())
        .contains("待签批")
        .contains("等待" + county.unitName("RSJ") + "负责人签批")
        .doesNotContain("查看联系方式");
  }

  private void the_citizen_does_not_see_the_draft() {
    Phone phone = new Phone(browser.phone());
    assertThat(phone.lookUp(product.url(), receipt)).contains("还没有答复").doesNotContain(REPLY);
    witness.look(phone.page());
  }

  private void the_head_of_the_department_signs_and_reports() {
    Desk desk = browser.desk(county.login("unit-approver", "RSJ"), witness);
    desk.open("差评办理").search("搜索", number()).follow(number());
    desk.press("签批并答复");
    assertThat(desk.page().getByRole(AriaRole.DIALOG).innerText())
        .contains(REPLY)
        .contains("调取办件记录")
        .contains("附件2");
    pictures.take(desk.page(), "head-reads-what-he-signs");
    desk.confirm("签批并答复");
    pictures.take(desk.page(), "head-has-signed-and-reported");
    assertThat(desk.text())
        .contains("已办结")
        .contains("整改情况报告表（附件2）")
        .contains("已公布，凭查询码可见")
        .doesNotContain("查看联系方式");
  }

  private void the_citizen_reads_the_answer() {
    Phone phone = new Phone(browser.phone());
    assertThat(phone.lookUp(product.url(), receipt))
        .contains(REPLY)
        .contains(county.unitName("RSJ"))
        .contains("还没有人查看过您的联系方式");
    witness.look(phone.page());
    pictures.take(phone.page(), "citizen-reads-the-answer");
  }

  private void enough_others_rate_to_be_ranked() {
    Counter counter = Counter.of(product, county.code());
    String code = counter.windowLink("qrcode", "JH-05").getString("code");
    for (int i = 0; i < 36; i++) {
      counter.rate(code, Counter.good(i % 3 == 0 ? "SATISFIED" : "VERY_SATISFIED"));
    }
  }

  private void the_month_is_over() throws IOException {
    product.startAgainAt(NEXT_MONTH);
  }

  private void the_county_closes_it_and_publishes_the_bulletin() {
    Desk desk = browser.desk(county.login("lead-department"), witness);
    desk.open("结算与通报").press("结算一期").confirm("开始结算");
    assertThat(desk.text()).contains("2026年10月已结算");
    Api lead = Api.of(product, county.login("lead-department"));
    Waiting.until(
        "its draft has prepared itself",
        Duration.ofSeconds(60),
        () -> !lead.get("/api/v1/bulletins/issues?period=2026-10").items().isEmpty());
    desk.goTo("/closings");
    desk.followIn("2026年10月", "办理通报稿").press("反馈被评价部门").confirm("反馈被评价部门");
    desk.press("发布通报").confirm("发布通报");
    assertThat(desk.text()).contains("已发布并备案");
    pictures.take(desk.page(), "county-has-published");
    desk.open("结算与通报");
    pictures.take(desk.page(), "county-has-closed-and-published");
    bulletin = desk.page().getByText("查看通报").first().getAttribute("href");
    desk.follow("2026年10月");
    pictures.take(desk.page(), "the-closing");
  }

  private void everybody_reads_the_bulletin() {
    Page page = browser.reader();
    page.navigate(bulletin.startsWith("http") ? bulletin : product.url() + bulletin);
    witness.look(page);
    pictures.take(page, "the-bulletin");
    assertThat(page.innerText("body"))
        .contains(county.name())
        .contains("2026年10月")
        .contains("部门自建系统扫码")
        .contains("非常不满意")
        .contains(county.unitName("RSJ"))
        .doesNotContain("跑了三趟");
  }

  private void the_province_sees_the_county_ranked() {
    Desk desk = browser.desk(province().login("province-office"), witness);
    desk.open("评价排名");
    desk.page().locator("canvas, svg").first().waitFor();
    pictures.take(desk.page(), "province-compares-its-counties");
    assertThat(
            desk.page().locator("main .table-card tr").filter(withText(county.name())).innerText())
        .containsPattern("第 \\d+ 名");
  }

  private void the_province_reaches_no_single_rating() {
    Api office = Api.of(product, province().login("province-office")).seenBy(witness);
    assertThat(office.get("/api/v1/cases").body()).doesNotContain(reviewed.getString("id"));
    office.get("/api/v1/cases/" + reviewed.getString("id")).problem(404);
    Desk desk = browser.desk(province().login("province-office"), witness);
    desk.goTo("/cases/" + reviewed.getString("id"));
    assertThat(desk.text()).doesNotContain("跑了三趟").doesNotContain(number());
    pictures.take(desk.page(), "province-finds-no-case");
  }

  private void the_sibling_county_is_told_there_is_no_such_case() {
    DemoTenant sibling = DemoTenant.of(product, "532822");
    for (String login : sibling.logins()) {
      Api staff = Api.of(product, login).seenBy(witness);
      assertThat(staff.get("/api/v1/cases/" + reviewed.getString("id")).status())
          .as(login)
          .isIn(403, 404);
    }
    Api.of(product, sibling.login("lead-department"))
        .get("/api/v1/cases/" + reviewed.getString("id"))
        .problem(404);
  }

  private void nothing_told_in_confidence_has_shown_anywhere() throws Exception {
    List<String> confidences = List.of(NAME, PHONE, PHONE_IN_WORDS, RECORD);
    assertThat(witness.size()).isGreaterThan(50);
    witness.sawNothingOf(confidences);
    Traces traces = Traces.of(product, confidences);
    traces.noneInDatabase();
    traces.noneInLogs();
  }

  private DemoTenant province() {
    return DemoTenant.of(product, "530000");
  }

  private String number() {
    return reviewed.getString("number");
  }

  private static com.microsoft.playwright.Locator.FilterOptions withText(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }
}
