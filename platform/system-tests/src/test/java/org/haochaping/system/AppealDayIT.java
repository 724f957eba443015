package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Phone;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Views;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Upload;
import org.haochaping.system.http.Answer;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Everybody who has to do with an appeal does his part of it in the console. */
@OnProduct
class AppealDayIT {
  private static final int DEPARTMENT_QR = 5;
  private static final int WINDOW = 1;
  private static final int TOO_LARGE = 10 * 1024 * 1024 + 1;
  private static final String UNIT = "YBJ";
  private static final String PHONE = "13900002222";
  private static final String WORDS = "查询缴费记录等了一上午，没人理。";
  private static final String REASON = "评价人当日取的是社保窗口的号，本局窗口没有叫过这个号，请求复核。";
  private static final String STATEMENT = "当日我在三号窗口，叫号记录里没有这位评价人，监控也可以查。";
  private static final String FINDINGS = "调取叫号记录和监控，评价人当日没有在医保窗口办理，评价与事实不符。";
  private static final String ANSWER = "经复核，您反映的情况不是医保窗口造成的，该评价不予采纳；您的意见已转有关单位。";

  private final Pictures pictures = Pictures.of("appeal-day");
  private final Axe axe = Axe.ready();
  private final Witness office = new Witness();
  private final Product product;
  private final DemoTenant county;
  private Browser browser;
  private String receipt;
  private JsonObject about;
  private String appeal;

  AppealDayIT(Product product) {
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
  @DisplayName("二(二)1-3: written, refused a program, signed, stated with a file, decided, told")
  void an_appeal_takes_its_way() throws IOException {
    a_bad_review_was_handed_over();
    Desk section = desk("department-handler");
    the_section_writes_the_application(section);
    it_adds_evidence_and_no_program(section);
    the_head_signs();
    Desk lead = browser.desk(county.lead(product, DEPARTMENT_QR), new Witness());
    the_lead_department_waits_for_the_rated_person(lead);
    the_rated_person_states_his_case_with_a_file();
    the_lead_department_decides(lead);
    everybody_reads_it(section);
    office.sawNothingOf(List.of(PHONE));
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  private void a_bad_review_was_handed_over() {
    Counter counter = Counter.of(product, county.code());
    String code = counter.caseLink("qrcode", UNIT, "APPEALDAY-1").getString("code");
    receipt = counter.rate(code, Counter.bad("DISSATISFIED", WORDS + "电话" + PHONE, "209"));
    Api lead = Api.of(product, county.lead(product, DEPARTMENT_QR));
    about = opened(lead, one -> one.getString("words").startsWith(WORDS));
    handOver(lead, about.getString("id"));
  }

  private void the_section_writes_the_application(Desk section) {
    section.goTo("/cases/" + about.getString("id"));
    assertThat(section.text()).contains("前申请复核").contains("自转办反馈之日");
    picture(section, "section-sees-until-when");
    section.press("申请复核");
    assertThat(section.page().getByLabel("复核事项").inputValue()).contains(about.getString("number"));
    section.press("保存");
    assertThat(section.text()).contains("请填写“申请复核理由”");
    section.fill("申请复核理由", REASON.substring(0, 12));
    section.goTo("/appeals/new/" + about.getString("id"));
    assertThat(section.text()).contains("已恢复您在本浏览器写到一半的内容");
    picture(section, "section-writes");
    section.fill("申请复核理由", REASON).press("保存");
    appeal =
        Api.of(product, county.login("department-handler", UNIT))
            .get("/api/v1/appeals")
            .items()
            .stream()
            .map(row -> row.getJsonObject("appeal"))
            .filter(one -> one.getString("caseId").equals(about.getString("id")))
            .findFirst()
            .orElseThrow()
            .getString("id");
    assertThat(section.text())
        .contains("政务服务“差评”复核申请表")
        .contains("对编号" + about.getString("number") + "的差评结果申请复核")
        .contains(REASON)
        .contains("一式两份")
        .contains("等待" + county.unitName(UNIT) + "负责人签署");
  }

  private void it_adds_evidence_and_no_program(Desk section) {
    choose(section, "#appeal-files", "清单.pdf", "MZ\u0090 not a document");
    assertThat(section.text()).contains("可执行文件").contains("不能作为材料");
    picture(section, "section-is-refused-a-program");
    choose(section, "#appeal-files", "叫号记录" + PHONE + ".pdf", "%PDF-1.7 叫号记录");
    assertThat(section.text()).contains("叫号记录〔号码已隐去〕.pdf");
    picture(section, "section-has-added-evidence");
    Api.of(product, county.login("department-handler", UNIT))
        .call("POST", "/api/v1/appeals/" + appeal + "/files?part=APPLICATION")
        .bytes("application/pdf", new byte[TOO_LARGE])
        .send()
        .problem(413);
  }

  private void the_head_signs() {
    Desk head = desk("unit-approver");
    assertThat(head.text()).contains("待签署的复核申请").contains(about.getString("number"));
    picture(head, "head-at-home");
    head.follow("签署并提交 " + about.getString("number"));
    head.page().keyboard().press("a");
    assertThat(head.page().getByRole(AriaRole.DIALOG).innerText()).contains(REASON);
    picture(head, "head-signs");
    head.confirm("签署并提交");
    assertThat(head.text()).contains("已签署并提交").contains("复核中").contains("申请部门留存");
    picture(head, "head-has-signed");
  }

  private void the_lead_department_waits_for_the_rated_person(Desk lead) {
    lead.goTo("/");
    assertThat(lead.text()).contains("待决定的复核");
    lead.follow("作出复核决定 " + about.getString("number"));
    assertThat(lead.text()).contains("被评价人员可在").contains("还没有举证申辩");
    assertThat(lead.page().getByText("作出复核决定", exactly()).count()).isZero();
    picture(lead, "lead-waits");
  }

  private void the_rated_person_states_his_case_with_a_file() {
    Desk staff = desk("rated-staff");
    assertThat(staff.text()).contains("与我有关的复核");
    picture(staff, "staff-at-home");
    staff.follow("请举证申辩 " + about.getString("number"));
    assertThat(staff.text()).contains(WORDS).contains("没有评价人的身份信息").doesNotContain("打开差评");
    picture(staff, "staff-is-told");
    staff.press("举证申辩").fill("事情经过和申辩理由", STATEMENT);
    staff
        .page()
        .locator("#state-files")
        .setInputFiles(payload("监控截图.png", "\u0089PNG\r\n\u001a\n picture"));
    picture(staff, "staff-states");
    staff.confirm("举证申辩");
    assertThat(staff.text()).contains("已提交").contains(STATEMENT).contains("监控截图.png");
    picture(staff, "staff-has-stated");
  }

  private void the_lead_department_decides(Desk lead) throws IOException {
    lead.goTo("/appeals/" + appeal);
    assertThat(lead.text()).contains("已经举证申辩，可以作出决定");
    Download saved =
        lead.page()
            .waitForDownload(
                () ->
                    lead.page()
                        .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("下载 叫号记录〔号码已隐去〕.pdf"))
                        .click());
    assertThat(saved.suggestedFilename()).isEqualTo("叫号记录〔号码已隐去〕.pdf");
    assertThat(Files.readString(saved.path())).isEqualTo("%PDF-1.7 叫号记录");
    lead.press("作出复核决定").choose("误评，更正承办部门");
    assertThat(lead.page().getByLabel("评价真正涉及的部门").count()).isPositive();
    lead.choose("误评，不予采纳").fill("调查复核情况和理由", FINDINGS).fill("给评价人的答复", ANSWER);
    picture(lead, "lead-decides");
    lead.confirm("作出复核决定");
    assertThat(lead.text()).contains("已作出复核决定").contains("误评，不予采纳").contains(FINDINGS);
    picture(lead, "lead-has-decided");
    lead.open("复核申请").press("已反馈结果");
    assertThat(lead.page().url()).contains("state=DECIDED");
    assertThat(lead.text()).contains(about.getString("number"));
    picture(lead, "lead-lists");
  }

  private void everybody_reads_it(Desk section) {
    section.goTo("/appeals/" + appeal);
    assertThat(section.text()).contains(FINDINGS).contains(ANSWER);
    section.goTo("/cases/" + about.getString("id"));
    assertThat(section.text()).contains("查看复核申请").contains("不予采纳");
    picture(section, "section-sees-it-on-the-case");
    Phone phone = new Phone(browser.phone());
    assertThat(phone.lookUp(product.url(), receipt)).contains(ANSWER).doesNotContain(FINDINGS);
  }

  @Test
  @DisplayName(
      "二(一): before the bulletin the draft is fed back, and the departments can appeal anew")
  void the_draft_of_a_bulletin_is_fed_back() {
    Api admin = Api.of(product, county.logins().get(0));
    String mark = "反馈检查" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    Upload.into(admin, "file")
        .csv("feedback.csv", UUID.randomUUID() + "," + WINDOW + ",PC端,YBJ,2026-05-12,不满意," + mark);
    String leading = county.lead(product, WINDOW);
    Api lead = Api.of(product, leading);
    about = opened(lead, one -> one.getString("words").equals(mark));
    handOver(lead, about.getString("id"));
    String closing =
        lead.post("/api/v1/closings", Json.createObjectBuilder().add("period", "2026-05"))
            .expect(201)
            .json()
            .getString("id");
    Desk desk = browser.desk(leading, new Witness());
    desk.goTo("/closings");
    desk.page().locator("tr", new Page.LocatorOptions().setHasText("2026年5月")).first().click();
    desk.goTo("/closings/" + closing);
    assertThat(desk.text()).contains("还有 1 个部门没有反馈").contains("未反馈");
    picture(desk, "lead-is-to-feed-back");
    desk.press("反馈被评价部门").confirm("反馈被评价部门");
    assertThat(desk.text()).contains("已反馈 1 个部门").contains(county.unitName(UNIT));
    picture(desk, "lead-has-fed-back");

    Desk section = desk("department-handler");
    assertThat(section.text()).contains("2026年5月通报前反馈的差评结果");
    picture(section, "section-at-home");
    section.goTo("/cases/" + about.getString("id"));
    assertThat(section.text()).contains("通报前反馈差评结果");
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  private Desk desk(String role) {
    Desk desk = browser.desk(county.login(role, role.equals("rated-staff") ? "" : UNIT), office);
    desk.page().setViewportSize(1280, 900);
    desk.goTo("/");
    return desk;
  }

  private static JsonObject opened(Api lead, Predicate<JsonObject> wanted) {
    return Waiting.value(
        "the case is opened",
        Duration.ofSeconds(60),
        () -> lead.get("/api/v1/cases").items().stream().filter(wanted).findFirst().orElse(null));
  }

  private void handOver(Api lead, String id) {
    Answer read = lead.get("/api/v1/cases/" + id).expect(200);
    String unit =
        read.json().getJsonArray("handOverUnits").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("name").equals(county.unitName(UNIT)))
            .findFirst()
            .orElseThrow()
            .getString("id");
    lead.post(
            "/api/v1/cases/" + id + "/hand-overs",
            read.header("etag"),
            Json.createObjectBuilder().add("unitId", unit).add("note", ""))
        .expect(200);
  }

  private static void choose(Desk desk, String field, String name, String content) {
    desk.handIn(field, payload(name, content));
  }

  private static FilePayload payload(String name, String content) {
    byte[] bytes =
        content.startsWith("%PDF")
            ? content.getBytes(StandardCharsets.UTF_8)
            : content.getBytes(StandardCharsets.ISO_8859_1);
    return new FilePayload(name, "application/octet-stream", bytes);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  /** At a desk and on a phone, in both languages, looked at by axe as well. */
  private void picture(Desk desk, String what) {
    Views.of(pictures, axe, 1280).take(desk.page(), what);
  }
}
