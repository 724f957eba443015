package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
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
import org.haochaping.system.fixture.Paper;
import org.haochaping.system.http.Api;
import org.haochaping.system.http.Call;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Everybody who has to do with a bad review does his part of it in the console. */
@OnProduct
class CaseDayIT {
  private static final int DEPARTMENT_QR = 5;
  private static final String WORDS = "医保参保登记跑错了两个窗口，没人说清楚。";
  private static final String NOT_OURS = "医疗保障业务不属于本局职责，应转医疗保障局。";
  private static final String WHY_LONGER = "需要到两个窗口现场核实并调取录像。";
  private static final String TOLD = "已说明需要现场核实，请评价人再等两天。";
  private static final String OBJECTION = "请写明培训的日期和人数。";
  private static final String FIRST_REPLY = "您反映的问题属实，窗口已改正，向您致歉。";
  private static final String REPLY = "您反映的问题属实，窗口指引已改正，全体人员已培训，向您致歉。";

  private final Pictures pictures = Pictures.of("case-day");
  private final Axe axe = Axe.ready();
  private final Product product;
  private final DemoTenant county;
  private Browser browser;
  private Desk lead;
  private Desk section;
  private Desk head;
  private String receipt;
  private JsonObject about;

  CaseDayIT(Product product) {
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
  @DisplayName("一(二)1-3: handed over, given back, extended, drafted, sent back, signed, reported")
  void a_bad_review_takes_every_turn() {
    a_citizen_is_dissatisfied();
    the_lead_department_hands_it_to_the_wrong_department();
    that_department_gives_it_back_with_a_reason();
    the_lead_department_hands_it_to_the_right_one();
    the_section_acknowledges_and_asks_for_an_extension();
    the_lead_department_grants_it_within_the_rule();
    the_section_drafts_and_loses_nothing_it_wrote();
    the_head_sends_the_draft_back();
    the_section_drafts_again();
    the_head_signs_and_reports();
    the_service_centre_sees_the_report();
    each_party_prints_the_report_and_nobody_else_does();
    the_citizen_reads_it_in_both_languages();
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  private void a_citizen_is_dissatisfied() {
    Counter counter = Counter.of(product, county.code());
    String code = counter.caseLink("qrcode", "RSJ", "CASEDAY-1").getString("code");
    receipt = counter.rate(code, Counter.bad("DISSATISFIED", WORDS, "209"));
    Api staff = Api.of(product, county.lead(product, DEPARTMENT_QR));
    about =
        Waiting.value(
            "the case is opened",
            Duration.ofSeconds(60),
            () ->
                staff.get("/api/v1/cases").items().stream()
                    .filter(one -> one.getString("words").equals(WORDS))
                    .findFirst()
                    .orElse(null));
  }

  private void the_lead_department_hands_it_to_the_wrong_department() {
    lead = at(county.lead(product, DEPARTMENT_QR));
    assertThat(lead.page().locator("[aria-current=step]").innerText())
        .contains("待转办")
        .contains("当前");
    picture(lead, "lead-finds-it");
    lead.page().keyboard().press("?");
    assertThat(lead.text()).contains("办理下一步");
    lead.page().keyboard().press("Escape");
    assertThat(lead.text()).doesNotContain("办理下一步");
    lead.page().keyboard().press("a");
    lead.fill("转办说明", "请核实窗口指引。").confirm("转办");
    assertThat(lead.text())
        .contains("已转办")
        .contains("等待" + county.unitName("RSJ") + "签收")
        .contains("现在没有需要您办理的步骤");
  }

  private void that_department_gives_it_back_with_a_reason() {
    Desk wrong = at(county.login("department-handler", "RSJ"));
    wrong.press("退回").fill("退回原因", "不是");
    wrong
        .page()
        .getByRole(AriaRole.DIALOG)
        .getByRole(
            AriaRole.BUTTON,
            new com.microsoft.playwright.Locator.GetByRoleOptions().setName("退回").setExact(true))
        .click();
    wrong.page().locator(".field .wrong").waitFor();
    assertThat(wrong.page().locator(".field .wrong").innerText()).contains("请填写5至");
    picture(wrong, "given-back-refused");
    wrong.fill("退回原因", NOT_OURS).confirm("退回");
  }

  private void the_lead_department_hands_it_to_the_right_one() {
    show(lead);
    assertThat(lead.text()).contains(NOT_OURS).contains("待转办").contains("不再办理");
    picture(lead, "lead-has-it-again");
    lead.press("转办").select("转办给", county.unitName("YBJ")).confirm("转办");
  }

  private void the_section_acknowledges_and_asks_for_an_extension() {
    section = at(county.login("department-handler", "YBJ"));
    section.press("签收").choose("情况清楚").fill("承办科室", "参保科").confirm("签收");
    picture(section, "section-has-acknowledged");
    section.press("改为情况复杂");
    assertThat(section.page().getByRole(AriaRole.DIALOG).innerText()).contains("不重新开始");
    section.page().keyboard().press("Escape");
    section.press("申请延期").fill("延期几个工作日", "2").fill("向牵头部门说明原因", WHY_LONGER);
    section.choose("电话").fill("解释了什么", TOLD);
    picture(section, "section-asks-for-an-extension");
    section.confirm("申请延期");
    assertThat(section.text()).contains("延期申请已送牵头部门").contains(TOLD).contains("拟写答复");
  }

  private void the_lead_department_grants_it_within_the_rule() {
    show(lead);
    lead.press("同意延期").fill("同意延期几个工作日", "3");
    assertThat(lead.page().getByLabel("特殊原因").count()).isEqualTo(1);
    picture(lead, "lead-would-go-beyond-the-rule");
    lead.fill("同意延期几个工作日", "2");
    assertThat(lead.page().getByLabel("特殊原因").count()).isZero();
    assertThat(lead.page().getByRole(AriaRole.DIALOG).innerText()).contains(WHY_LONGER, TOLD);
    lead.confirm("同意延期");
    assertThat(lead.text()).contains("已同意延期").contains("已延期，原定");
    assertThat(lead.page().locator(".duty del").count()).isEqualTo(1);
    picture(lead, "lead-has-granted");
  }

  private void the_section_drafts_and_loses_nothing_it_wrote() {
    show(section);
    section.press("拟写答复").choose("不属实");
    assertThat(section.page().getByRole(AriaRole.DIALOG).innerText()).contains("解释依据");
    section.choose("部分属实").choose("整改").fill("核查过程", "调取录像，询问两个窗口的人员。");
    show(section);
    section.press("拟写答复");
    assertThat(section.page().getByLabel("核查过程").inputValue()).contains("调取录像");
    section.fill("原因", "窗口指引不清").fill("整改措施", "改正指引，组织培训。");
    section.fill("给评价人的答复", FIRST_REPLY);
    assertThat(section.page().locator(".preview").innerText()).contains(FIRST_REPLY);
    picture(section, "section-drafts");
    section.confirm("送负责人签批");
    assertThat(section.text()).contains("等待" + county.unitName("YBJ") + "负责人签批");
  }

  private void the_head_sends_the_draft_back() {
    head = at(county.login("unit-approver", "YBJ"));
    picture(head, "head-finds-a-draft");
    head.press("退回修改").fill("修改意见", OBJECTION).confirm("退回修改");
    assertThat(head.text()).contains("已退回承办科室修改");
  }

  private void the_section_drafts_again() {
    show(section);
    assertThat(section.text()).contains("已退回修改：" + OBJECTION);
    picture(section, "section-has-it-again");
    section.press("拟写答复");
    assertThat(section.page().getByLabel("核查过程").inputValue()).contains("调取录像");
    section.fill("整改措施", "十月二十日改正指引，培训全体八名窗口人员。");
    section.fill("给评价人的答复", REPLY).confirm("送负责人签批");
  }

  private void the_head_signs_and_reports() {
    show(head);
    head.page().keyboard().press("a");
    assertThat(head.page().getByRole(AriaRole.DIALOG).innerText()).contains(REPLY);
    assertThat(head.page().getByLabel("单位意见").inputValue()).contains("部分属实");
    picture(head, "head-signs");
    head.confirm("签批并答复");
    assertThat(head.text()).contains("已签批").contains("已办结");
    picture(head, "head-has-signed");
  }

  private void the_service_centre_sees_the_report() {
    Desk centre = at(DemoTenant.of(product, "532800").login("service-centre"));
    assertThat(centre.text())
        .contains("整改情况报告表（附件2）")
        .contains("政务服务中心")
        .contains(REPLY)
        .contains("已公布，凭查询码可见");
    picture(centre, "centre-sees-the-report");
    centre.open("差评办理").press("待签批");
    assertThat(centre.page().url()).contains("state=DRAFTED");
    centre.press("已办结");
    assertThat(centre.text()).contains(about.getString("number"));
    picture(centre, "centre-lists-what-is-closed");
  }

  private void each_party_prints_the_report_and_nobody_else_does() {
    for (String login :
        List.of(
            county.login("unit-approver", "YBJ"),
            county.lead(product, DEPARTMENT_QR),
            DemoTenant.of(product, "532800").login("service-centre"))) {
      HttpResponse<byte[]> pdf = paper(login, "pdf").download();
      assertThat(pdf.headers().firstValue("content-type")).contains("application/pdf");
      assertThat(pdf.headers().firstValue("content-disposition").orElse(""))
          .contains("filename*=UTF-8''%E9%99%84%E4%BB%B62%20")
          .endsWith(".pdf");
      Paper paper = Paper.of(pdf.body());
      assertThat(paper.embedded()).isTrue();
      assertThat(paper.text())
          .contains("附件2", "政务服务差评事项核查整改情况报告表", "编号：" + about.getString("number"))
          .contains("填报单位（盖章）：" + county.unitName("YBJ"))
          .contains(WORDS, REPLY, "√部分属实", "负责人签名（盖章）", "一式两份");
      assertThat(paper(login, "docx").download().body()).startsWith('P', 'K');
      assertThat(paper(login, "web").send().expect(200).body()).contains("附件2", REPLY);
    }
    paper(DemoTenant.of(product, "532822").login("department-handler"), "pdf")
        .send()
        .problem(404, "case-unknown");
    paper(county.login("unit-approver", "YBJ"), "odt").send().problem(404, "paper-format-unknown");
  }

  private Call paper(String login, String format) {
    String path = "/api/v1/cases/" + about.getString("id") + "/reports/1/documents/" + format;
    return Api.of(product, login).call("GET", path);
  }

  private void the_citizen_reads_it_in_both_languages() {
    Phone phone = new Phone(browser.phone());
    assertThat(phone.lookUp(product.url(), receipt))
        .contains(REPLY)
        .contains("重新确定承办部门")
        .contains("经批准延期")
        .doesNotContain(OBJECTION)
        .doesNotContain(WHY_LONGER)
        .doesNotContain(FIRST_REPLY);
    pictures.take(phone.page(), "citizen-reads-it-zh");
    phone.page().getByText("English").first().click();
    assertThat(phone.page().innerText("main")).contains("given more time");
    pictures.take(phone.page(), "citizen-reads-it-en");
  }

  private Desk at(String login) {
    Desk desk = browser.desk(login, new Witness());
    desk.page().setViewportSize(1440, 900);
    show(desk);
    return desk;
  }

  private void show(Desk desk) {
    desk.goTo("/cases/" + about.getString("id"));
  }

  /** At a desk and on a phone, in both languages, looked at by axe as well. */
  private void picture(Desk desk, String what) {
    Views.of(pictures, axe, 1440).take(desk.page(), what);
  }
}
