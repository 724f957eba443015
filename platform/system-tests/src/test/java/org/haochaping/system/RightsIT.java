package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Phone;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Traces;
import org.haochaping.system.http.Answer;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.Database;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.Test;

/** A citizen takes a copy of his data and has it erased; the law's hold and the figures stand. */
@OnProduct
class RightsIT {
  private static final String COUNTY = "532801";
  private static final int DEPARTMENT_QR = 5;
  private static final String CLOSE =
      "{\"finding\":\"PARTLY\",\"disposition\":\"RECTIFIED\",\"investigation\":\"调取办件记录核查\","
          + "\"cause\":\"流程不熟\",\"measures\":\"已核查并培训\",\"reply\":\"已核查并整改，感谢监督。\"}";

  private final Pictures pictures = Pictures.of("rights");
  private final Product product;
  private final DemoTenant county;
  private final Counter counter;
  private final Api citizen;
  private final String words = "不要留着我的话" + letters();
  private final String name = "岩" + letters().substring(0, 15);
  private final String record = "RIGHTS-" + letters();
  private final String phone = "139" + (10_000_000 + (int) (Math.random() * 89_999_999));

  RightsIT(Product product) {
    this.product = product;
    this.county = DemoTenant.of(product, COUNTY);
    this.counter = Counter.of(product, COUNTY);
    this.citizen = Api.anonymous(product);
  }

  @Test
  void the_copy_holds_all_of_it_and_after_the_erasure_nothing_does_and_no_figure_has_changed()
      throws Exception {
    String receipt = rate();
    Api lead = Api.of(product, county.lead(product, DEPARTMENT_QR));
    String id = caseOf(lead).getString("id");
    lead.post("/api/v1/cases/" + id + "/contact-readings", json("reason", "核实情况")).expect(200);

    Answer copy = citizen.get(at(receipt, "/export")).expect(200);
    assertThat(copy.header("content-disposition")).startsWith("attachment").doesNotContain(receipt);
    assertThat(copy.header("cache-control")).contains("no-store");
    assertThat(copy.body()).contains(words, name, phone, record).contains("核实情况", "您的联系方式被查看");

    citizen.post(at(receipt, "/erasure"), json("confirmed", false)).problem(422);
    assertThat(citizen.get(at(receipt, "/export")).body()).contains(phone);

    List<String> before = figures();
    JsonObject first = erase(receipt);
    assertThat(first.getString("outcome")).isEqualTo("WAITS_FOR_CASE");
    assertThat(citizen.get(at(receipt, "/export")).body())
        .contains(words)
        .doesNotContain(phone)
        .doesNotContain(name);
    Traces.of(product, List.of(phone, name)).noneInDatabase();
    lead.post("/api/v1/cases/" + id + "/contact-readings", json("reason", "核实情况")).problem(404);

    answerAndClose(lead, id);
    JsonObject second = erase(receipt);
    assertThat(second.getString("outcome")).isEqualTo("DONE");
    assertThat(erase(receipt).getJsonObject("personalData"))
        .as("the third time")
        .isEqualTo(second.getJsonObject("personalData"));

    assertThat(figures()).as("figures").isEqualTo(before);
    Traces.of(product, List.of(words, phone, name, record)).noneInDatabase();
    assertThat(citizen.get(at(receipt, "/export")).body())
        .doesNotContain(words)
        .doesNotContain(record)
        .contains("核实情况")
        .contains("DISSATISFIED");
    assertThat(lead.get("/api/v1/cases?q=" + words).body()).doesNotContain(id);
    assertThat(lead.get("/api/v1/cases/" + id).body()).doesNotContain(words);
  }

  @Test
  void what_the_law_holds_is_not_erased_and_the_citizen_is_told_until_when() throws Exception {
    String receipt = rate();
    Api lead = Api.of(product, county.lead(product, DEPARTMENT_QR));
    String number = caseOf(lead).getString("number");
    String hold =
        lead.post("/api/v1/retention/holds", hold(number)).expect(201).json().getString("id");
    lead.post("/api/v1/retention/holds", hold(number)).problem(409, "already-held");

    assertThat(
            citizen.post(at(receipt, "/erasure"), json("confirmed", true)).problem(409).toString())
        .contains("kept-by-law", "2027-03-01")
        .doesNotContain("云28行初");
    assertThat(citizen.get(at(receipt, "/export")).body())
        .contains(words, phone)
        .doesNotContain("云28行初");

    for (String stranger : DemoTenant.of(product, "532822").logins()) {
      Api other = Api.of(product, stranger);
      assertThat(other.get("/api/v1/retention").body()).as(stranger).doesNotContain(hold);
      assertThat(other.post("/api/v1/retention/holds", hold(number)).status())
          .as(stranger)
          .isIn(403, 404);
      assertThat(other.post("/api/v1/retention/holds", hold(receipt)).status())
          .as(stranger)
          .isIn(403, 404);
      assertThat(other.post(lifting(hold), json("reason", "不再需要")).status())
          .as(stranger)
          .isIn(403, 404);
    }
    Api admin = Api.of(product, county.login("county-admin"));
    assertThat(admin.get("/api/v1/retention").body()).contains(hold, "云28行初");

    admin.post(lifting(hold), json("reason", "诉讼终结")).expect(200);
    admin.post(lifting(hold), json("reason", "诉讼终结")).problem(409, "already-lifted");
    assertThat(erase(receipt).getString("outcome")).isEqualTo("WAITS_FOR_CASE");
    Traces.of(product, List.of(phone, name)).noneInDatabase();
  }

  @Test
  void it_is_all_done_on_the_pages_on_a_desk_and_on_a_phone() {
    String receipt = rate();
    Api lead = Api.of(product, county.lead(product, DEPARTMENT_QR));
    String number = caseOf(lead).getString("number");
    try (Browser browser = Browser.open(product)) {
      Desk desk = browser.desk(county.login("county-admin"), new Witness());
      desk.open("数据保留");
      assertThat(desk.text()).contains("90 天").contains("730 天（2 年）").contains("平台默认");
      desk.press("设置依法保留").fill("差评编号或查询码", number).fill("理由", "（2026）云28行初9号");
      desk.fill("复查日期", "2027-03-01").confirm("设置依法保留");
      wide(desk.page(), "retention");
      assertThat(desk.text()).contains("差评 " + number);

      Phone visitor = new Phone(browser.phone());
      assertThat(visitor.lookUp(product.url(), receipt)).contains("2027年3月1日前将重新核查");
      pictures.take(visitor.page(), "receipt-held-390");

      desk.press("解除保留").fill("理由", "诉讼终结").confirm("解除保留");
      pictures.take(desk.page(), "hold-lifted-390");

      visitor.lookUp(product.url(), receipt);
      var download = visitor.page().waitForDownload(() -> button(visitor.page(), "导出我的数据").click());
      assertThat(download.suggestedFilename()).isEqualTo("my-rating.json");
      button(visitor.page(), "删除我的信息").click();
      visitor.page().getByText("您的差评还在办理").waitFor();
      pictures.take(visitor.page(), "receipt-asks-390");
      button(visitor.page(), "我已明白，确认删除").click();
      visitor.page().getByText("联系方式：已于").waitFor();
      wide(visitor.page(), "receipt-waiting");
      assertThat(visitor.page().innerText("main")).contains(words).contains("办结后的次日自动删除");
    }
  }

  private void wide(Page page, String what) {
    page.setViewportSize(1440, 900);
    pictures.take(page, what + "-1440");
    page.setViewportSize(390, 844);
    pictures.take(page, what + "-390");
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private String rate() {
    JsonObject link = counter.caseLink("qrcode", "RSJ", record);
    JsonObjectBuilder rating = Counter.bad("DISSATISFIED", words, "209");
    rating.add(
        "contact",
        Json.createObjectBuilder().add("name", name).add("phone", phone).add("consent", true));
    return counter.rate(link.getString("code"), rating);
  }

  private JsonObject caseOf(Api lead) {
    return Objects.requireNonNull(
        Waiting.value(
            "the case is opened",
            Duration.ofSeconds(60),
            () ->
                lead.get("/api/v1/cases").items().stream()
                    .filter(one -> one.getString("words").equals(words))
                    .findFirst()
                    .orElse(null)));
  }

  private void answerAndClose(Api lead, String id) {
    String at = "/api/v1/cases/" + id;
    JsonObject units = lead.get(at).json();
    String unit =
        units.getJsonArray("handOverUnits").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getBoolean("rated"))
            .findFirst()
            .orElseThrow()
            .getString("id");
    lead.post(at + "/hand-overs", tag(lead, at), json("unitId", unit).add("note", "")).expect(200);
    Api handler = Api.of(product, county.login("department-handler", "RSJ"));
    handler
        .post(
            at + "/acknowledgements",
            tag(handler, at),
            json("complexity", "CLEAR").add("section", ""))
        .expect(200);
    handler
        .call("POST", at + "/answers")
        .header("If-Match", tag(handler, at))
        .text("application/json", CLOSE)
        .send()
        .expect(200);
    Api head = Api.of(product, county.login("unit-approver", "RSJ"));
    head.post(
            at + "/answers/signatures",
            tag(head, at),
            Json.createObjectBuilder().add("report", true).add("opinion", "情况属实，已整改"))
        .expect(200);
  }

  private static String tag(Api staff, String at) {
    return staff.get(at).header("etag");
  }

  /** Everything that is counted or published, as bytes. */
  private List<String> figures() throws SQLException, IOException {
    Api admin = Api.of(product, county.login("county-admin"));
    try (Connection connection = product.databaseOf(COUNTY)) {
      return List.of(
          admin.get("/api/v1/figures?from=2026-10-01&to=2026-10-31").expect(200).body(),
          rows(connection, "tally"),
          rows(connection, "closing"),
          rows(connection, "bulletin"),
          Database.texts(
                  connection,
                  "select md5(string_agg((id, rated_on, received_at, source, terminal, origin, level,"
                      + " unit_id, state, tags)::text, ',' order by id)) from evaluation"
                      + " where tenant_id = current_tenant()")
              .get(0));
    }
  }

  private static String rows(Connection connection, String table) throws SQLException {
    return Database.texts(
            connection,
            "select coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from "
                + table
                + " t where tenant_id = current_tenant()")
        .get(0);
  }

  private JsonObject erase(String receipt) {
    return citizen.post(at(receipt, "/erasure"), json("confirmed", true)).expect(200).json();
  }

  private static String at(String receipt, String what) {
    return "/api/v1/public/receipts/" + receipt + what;
  }

  private static String lifting(String hold) {
    return "/api/v1/retention/holds/" + hold + "/liftings";
  }

  private static JsonObjectBuilder hold(String subject) {
    return json("subject", subject).add("reason", "（2026）云28行初9号").add("reviewOn", "2027-03-01");
  }

  private static JsonObjectBuilder json(String name, String value) {
    return Json.createObjectBuilder().add(name, value);
  }

  private static JsonObjectBuilder json(String name, boolean value) {
    return Json.createObjectBuilder().add(name, value);
  }

  /** Unmistakable, and without a digit: a row of digits would be masked as somebody's number. */
  private static String letters() {
    StringBuilder text = new StringBuilder();
    UUID.randomUUID()
        .toString()
        .replace("-", "")
        .chars()
        .forEach(c -> text.append((char) ('a' + c % 26)));
    return text.toString();
  }
}
