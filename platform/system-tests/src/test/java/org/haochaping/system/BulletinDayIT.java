package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Views;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Review;
import org.haochaping.system.fixture.Upload;
import org.haochaping.system.http.Answer;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * From the duty on the home page to the published bulletin and the approved ranking, as lead
 * departments, the bureau and the government do it in the console.
 */
class BulletinDayIT {
  private static final Instant DECEMBER = Instant.parse("2026-12-22T01:30:00Z");

  /** The second day after three periods, on which their drafts have prepared themselves. */
  private static final Instant JANUARY = Instant.parse("2027-01-02T01:30:00Z");

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
  private static final int ONLINE_HALL = 2;
  private static final String WORDS = "网上预审等了九天没有回音";
  private static final String REASON = "请补充差评集中在哪些部门的分析。";

  private final Axe axe = Axe.ready();
  private final Pictures pictures = Pictures.of("bulletin-day");
  private final Views views = Views.of(pictures, axe, 1280);
  private final Witness witness = new Witness();
  private Product product;
  private DemoTenant prefecture;
  private DemoTenant county;
  private Browser browser;
  private Desk bureau;
  private Desk government;
  private String monthly;

  @BeforeEach
  void open() throws IOException {
    product = Product.of(Product.today(), Product.emptyFolder("bulletin-day"), DECEMBER);
    prefecture = DemoTenant.of(product, "532800");
    county = DemoTenant.of(product, "532801");
    browser = Browser.open(product);
  }

  @AfterEach
  void close() {
    browser.close();
    product.close();
  }

  @Test
  @DisplayName("三(三), 二(一): fed back, published, posted, filed; a ranking returned and approved")
  void bulletins_and_a_ranking_take_their_way() throws Exception {
    a_month_of_ratings_with_a_bad_one();
    enough_citizens_rate_by_themselves();
    the_year_is_over_and_the_drafts_are_there();
    the_bureau_finds_its_duty_at_home();
    it_feeds_the_bad_results_back();
    the_rated_department_is_told();
    it_publishes_and_opens_every_form();
    it_notes_the_postings_with_their_photos();
    another_lead_department_publishes_its_own_and_no_other();
    the_county_publishes_and_the_prefecture_has_it_filed();
    the_ranking_is_submitted_and_returned();
    it_is_compiled_again_approved_and_published();
    every_chart_of_the_rankings_has_its_table();
    witness.sawNothingOf(List.of(WORDS));
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  private void a_month_of_ratings_with_a_bad_one() {
    List<String> lines = new ArrayList<>();
    for (String unit : List.of("SJJ", "RSJ", "ZRJ")) {
      for (int i = 0; i < 36; i++) {
        lines.add(line(unit, ONLINE_HALL, i, i % 3 == 0 ? "非常满意," : "满意,"));
      }
    }
    lines.add(line("SJJ", ONLINE_HALL, 99, "不满意," + WORDS));
    lines.add(line("RSJ", 4, 1, "满意,"));
    upload(prefecture.login("prefecture-admin"), lines);
    upload(county.login("county-admin"), List.of(line("RSJ", ONLINE_HALL, 1, "满意,")));
    Api lead = Api.of(product, prefecture.lead(product, ONLINE_HALL));
    String bad = Review.opened(lead, WORDS).getString("id");
    Answer read = lead.get("/api/v1/cases/" + bad).expect(200);
    String unit =
        read.json().getJsonArray("handOverUnits").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("name").equals(prefecture.unitName("SJJ")))
            .findFirst()
            .orElseThrow()
            .getString("id");
    lead.post(
            "/api/v1/cases/" + bad + "/hand-overs",
            read.header("etag"),
            Json.createObjectBuilder().add("unitId", unit).add("note", ""))
        .expect(200);
  }

  /** Only what citizens rate by themselves is drawn with its interval. */
  private void enough_citizens_rate_by_themselves() {
    Counter counter = Counter.of(product, prefecture.code());
    String code = counter.windowLink("qrcode", "XB-04").getString("code");
    for (int i = 0; i < 32; i++) {
      counter.rate(code, Counter.good("SATISFIED"));
    }
  }

  private static String line(String unit, int source, int n, String rating) {
    return "%s-%d-%d,%d,PC端,%s,2026-12-%02d,%s"
        .formatted(unit, source, n, source, unit, 1 + n % 20, rating);
  }

  private void upload(String admin, List<String> lines) {
    JsonObject taken =
        Upload.into(Api.of(product, admin), "file")
            .csv("december.csv", lines.toArray(String[]::new));
    assertThat(taken.getString("state")).as(taken.toString()).isEqualTo("DONE");
  }

  private void the_year_is_over_and_the_drafts_are_there() throws IOException {
    product.moveTo(JANUARY);
    for (DemoTenant tenant : List.of(prefecture, county)) {
      Api reader = Api.of(product, tenant.login("service-bureau"));
      Waiting.until(
          "the drafts of the year have prepared themselves",
          Duration.ofSeconds(60),
          () ->
              reader.get("/api/v1/bulletins/issues?period=2026").items().stream()
                  .anyMatch(one -> one.getString("kind").equals("ANNUAL")));
    }
  }

  private void the_bureau_finds_its_duty_at_home() {
    bureau = browser.desk(prefecture.login("service-bureau"), witness);
    assertThat(bureau.text()).contains("通报任务").contains("2026年12月：发布月通报");
    views.take(bureau.page(), "bureau-at-home");
    bureau.follow("2026年12月：发布月通报");
    monthly = route(bureau.page());
    assertThat(monthly).startsWith("/bulletins/");
    assertThat(bureau.text())
        .contains("2026年12月通报")
        .contains("待发布")
        .contains("还有 1 个部门没有反馈")
        .contains("窗口评价器、网上政务服务大厅");
    views.take(bureau.page(), "a-draft");
    bureau.press("发布通报").confirm("发布通报");
    assertThat(bureau.text()).contains("尚未反馈：" + prefecture.unitName("SJJ"));
    views.take(bureau.page(), "refused-before-feedback");
  }

  private void it_feeds_the_bad_results_back() {
    bureau.press("反馈被评价部门").confirm("反馈被评价部门");
    assertThat(bureau.text()).contains("已反馈 1 个部门").doesNotContain("尚未反馈：");
    views.take(bureau.page(), "fed-back");
  }

  private void the_rated_department_is_told() {
    Desk section = browser.desk(prefecture.login("department-handler", "SJJ"), new Witness());
    assertThat(section.text()).contains("2026年12月通报前反馈的差评结果");
    assertThat(section.page().innerText("nav")).doesNotContain("通报办理");
    views.take(section.page(), "rated-department-at-home");
    section.page().context().close();
  }

  private void it_publishes_and_opens_every_form() throws IOException {
    bureau.press("发布通报").confirm("发布通报");
    assertThat(bureau.text()).contains("已发布并备案").contains("印出的形式").contains("备案机关");
    views.take(bureau.page(), "published");
    for (String form : List.of("公文（Word）", "公文（PDF）", "数据表（Excel）", "开放数据（JSON）", "开放数据（CSV压缩包）")) {
      Download file = bureau.page().waitForDownload(() -> bureau.press("下载 " + form));
      assertThat(file.suggestedFilename()).startsWith("2026年12月通报.");
      assertThat(Files.size(file.path())).as(form).isPositive();
    }
    String address =
        bureau
            .page()
            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看公开页面"))
            .getAttribute("href");
    Page reader = browser.reader();
    reader.navigate(product.url() + address);
    witness.look(reader);
    views.take(reader, "the-public-page");
    assertThat(reader.innerText("body")).contains("西双版纳州2026年12月政务服务“好差评”情况通报");
    reader.context().close();
  }

  private void it_notes_the_postings_with_their_photos() throws IOException {
    bureau.press("登记张贴").fill("张贴地点或栏目", "州政务服务中心一楼公开栏");
    bureau.page().locator("#posting-at").fill(FIELD.format(now()));
    bureau.page().locator("#posting-photo").setInputFiles(picture());
    // Without axe: it takes the layer behind a dialog for the ground of what is chosen in a list.
    pictures.take(bureau.page(), "noting-a-posting");
    bureau.confirm("登记张贴");
    assertThat(bureau.text()).contains("州政务服务中心一楼公开栏").contains("下载照片");
    bureau.press("登记张贴").selectIn("#posting-form", "政府网站");
    bureau.fill("张贴地点或栏目", "州人民政府门户网站").fill("网址", "https://example.org/tongbao");
    bureau.page().locator("#posting-at").fill(FIELD.format(now()));
    bureau.confirm("登记张贴");
    bureau.press("补照片");
    bureau.page().locator("#posting-photo-later").setInputFiles(picture());
    bureau.confirm("保存照片");
    assertThat(bureau.page().getByText("下载照片").count()).isEqualTo(2);
    assertThat(bureau.text()).contains("信息公开栏：州政务服务中心一楼公开栏");
    views.take(bureau.page(), "posted");
  }

  private void another_lead_department_publishes_its_own_and_no_other() {
    Desk hotline = browser.desk(prefecture.lead(product, 4), witness);
    assertThat(hotline.text()).contains("2026年下半年：发布半年通报").doesNotContain("发布月通报");
    hotline.open("通报办理");
    assertThat(hotline.page().locator("tr").filter(having("2026年下半年通报")).count())
        .as("bulletins of the half year")
        .isEqualTo(2);
    assertThat(hotline.page().locator("tr").filter(having("本单位")).innerText())
        .contains(prefecture.unitName("RXZX"))
        .contains("12345政务服务热线");
    views.take(hotline.page(), "a-lead-department-lists");
    hotline.page().locator("tr").filter(having("调查暗访")).getByRole(AriaRole.LINK).click();
    hotline.page().getByText("等待" + prefecture.unitName("ZWJ") + "发布").waitFor();
    assertThat(publishButtons(hotline)).isZero();
    views.take(hotline.page(), "another-office-s-draft");
    hotline.goTo("/").follow("2026年下半年：发布半年通报");
    hotline.press("发布通报").confirm("发布通报");
    assertThat(hotline.text()).contains("已发布并备案");
    hotline.page().context().close();
  }

  private void the_county_publishes_and_the_prefecture_has_it_filed() {
    Desk lead = browser.desk(county.login("lead-department"), witness);
    lead.follow("2026年12月：发布月通报").press("发布通报").confirm("发布通报");
    assertThat(lead.text()).contains("已发布并备案").contains("西双版纳州");
    lead.open("通报办理");
    assertThat(lead.text()).doesNotContain("下级备案");
    lead.page().context().close();
    bureau.open("通报办理");
    Locator filed = bureau.page().locator("tr").filter(having("景洪市2026年12月"));
    assertThat(filed.innerText()).contains(county.unitName("ZWJ")).contains("玉示例");
    assertThat(filed.getByRole(AriaRole.LINK).getAttribute("href"))
        .startsWith("/b/" + county.key() + "/");
    views.take(bureau.page(), "bureau-lists");
  }

  private void the_ranking_is_submitted_and_returned() {
    bureau.press("汇总年度排名").fill("分析", "全年总体平稳。");
    // Without axe: it takes the layer behind a dialog for the ground of what is chosen in a list.
    pictures.take(bureau.page(), "compiling");
    bureau.confirm("汇总年度排名");
    assertThat(bureau.text()).contains("2026年度好评率、差评率排名").contains("已汇总，待报审");
    bureau.press("报请政府审核").confirm("报请政府审核");
    assertThat(bureau.text()).contains("政府审核中").contains("等待本级人民政府审核");
    views.take(bureau.page(), "submitted");
    government = browser.desk(prefecture.login("government-approver"), witness);
    assertThat(government.text()).contains("2026年度：审核年度排名");
    views.take(government.page(), "government-at-home");
    government.follow("2026年度：审核年度排名");
    views.take(government.page(), "government-reads");
    government.press("退回修改");
    Locator dialog = government.page().getByRole(AriaRole.DIALOG);
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("退回修改")).click();
    assertThat(dialog.innerText()).contains("请填写“退回理由”");
    government.fill("退回理由", REASON).confirm("退回修改");
    assertThat(government.text()).contains("退回修改").contains(REASON);
  }

  private void it_is_compiled_again_approved_and_published() {
    bureau.goTo("/").follow("2026年度：发布年度排名");
    assertThat(bureau.text()).contains(REASON);
    views.take(bureau.page(), "returned");
    bureau.press("重新汇总").fill("分析", "差评集中在州市场监督管理局。").confirm("汇总年度排名");
    bureau.press("报请政府审核").confirm("报请政府审核");
    government.goTo("/").follow("2026年度：审核年度排名");
    assertThat(government.text()).contains("差评集中在州市场监督管理局。");
    government.press("审核同意").confirm("审核同意");
    assertThat(government.text()).contains("已审核，待发布").contains("政府已审核同意，等待");
    assertThat(publishButtons(government)).isZero();
    bureau.goTo("/").follow("2026年度：发布年度排名");
    bureau.press("发布通报").confirm("发布通报");
    assertThat(bureau.text()).contains("已发布并备案").contains("审核同意");
    views.take(bureau.page(), "ranking-published");
    bureau.goTo("/bulletins");
    assertThat(bureau.page().locator("tr").filter(having("发布年度排名")).count())
        .as("duties of the ranking that are still open")
        .isZero();
  }

  private void every_chart_of_the_rankings_has_its_table() {
    bureau.open("评价排名").select("比较对象", "各部门");
    Locator charts = bureau.page().locator("section.card:has([role=img])");
    charts.nth(1).waitFor();
    assertThat(charts.count()).isEqualTo(2);
    for (int i = 0; i < 2; i++) {
      Locator chart = charts.nth(i);
      assertThat(chart.locator("table").isVisible()).isFalse();
      chart.getByText("以表格查看").click();
      assertThat(chart.locator("table").innerText()).contains(prefecture.unitName("RSJ"));
    }
    views.take(bureau.page(), "charts-with-their-tables");
    bureau.select("比较对象", "各县市");
    bureau.page().locator("tr").filter(having("勐海县")).first().waitFor();
    views.take(bureau.page(), "counties");
  }

  private static int publishButtons(Desk desk) {
    return desk.page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("发布通报"))
        .count();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(product.now(), CHINA);
  }

  private static String route(Page page) {
    return page.url().substring(page.url().indexOf('#') + 1);
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static FilePayload picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return new FilePayload("公开栏.png", "image/png", bytes.toByteArray());
  }
}
