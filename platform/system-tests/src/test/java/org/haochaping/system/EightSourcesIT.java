package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.system.fixture.Asked;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.Counterpart;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Inspected;
import org.haochaping.system.fixture.Upload;
import org.haochaping.system.http.Answer;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnMovingProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A month to which each of the eight sources brings one good rating in its own way, and one thing
 * that its guide says is refused.
 */
@DisplayName("三(一)1至8 八个来源各以自己的方式进入结算，各有一行")
@OnMovingProduct
class EightSourcesIT {
  private static final String COUNTY = "532822";
  private static final Instant FEBRUARY = Instant.parse("2026-02-10T02:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-01T02:00:00Z");

  private final Product product;
  private final DemoTenant county;
  private final String run = UUID.randomUUID().toString().replaceAll("[0-9-]", "");

  EightSourcesIT(Product product) {
    this.product = product;
    this.county = DemoTenant.of(product, COUNTY);
  }

  @Test
  @DisplayName("三(一)1至8: each brings one rating to its own line of the month's closing")
  void each_source_has_its_own_line() throws Exception {
    product.moveTo(FEBRUARY);
    Api admin = Api.of(product, county.login("county-admin"));
    window(admin);
    hall(admin);
    app(admin);
    hotline(admin);
    code();
    survey();
    thirdParty(admin);
    inspection();

    product.moveTo(MARCH);
    String closing =
        Api.of(product, county.login("lead-department"))
            .post("/api/v1/closings", Json.createObjectBuilder().add("period", "2026-02"))
            .expect(201)
            .json()
            .getString("id");
    List<JsonObject> lines =
        Api.of(product, county.login("county-admin"))
            .get("/api/v1/closings/" + closing)
            .expect(200)
            .json()
            .getJsonObject("figures")
            .getJsonArray("bySource")
            .getValuesAs(JsonObject.class);
    assertThat(lines)
        .extracting(line -> line.getJsonObject("counts").getInt("total"))
        .as("one from each of the eight")
        .containsExactly(1, 1, 1, 1, 1, 1, 1, 1);
  }

  /** 三(一)1: a vendor's terminal pushes; a window nobody has is laid aside. */
  private void window(Api admin) {
    Counterpart vendor = Counterpart.of(product, admin, channel(admin, "terminal"));
    pushed(vendor.push(run + "-1", List.of(device("1", "MH-02"), device("2", "NO-99"))));
  }

  private JsonObjectBuilder device(String number, String window) {
    return Json.createObjectBuilder()
        .add("recordNo", run + number)
        .add("windowCode", window)
        .add("time", "2026-02-10 09:30:00")
        .add("level", "满意");
  }

  /** 三(一)2: the hall pushes; a department's code that is not mapped is laid aside. */
  private void hall(Api admin) {
    Counterpart hall = Counterpart.of(product, admin, channel(admin, "hall"));
    pushed(
        hall.push(
            run + "-2",
            List.of(online("1", "11532822SAMPLESJJ"), online("2", "11532822SAMPLENEW"))));
  }

  private JsonObjectBuilder online(String number, String department) {
    return Json.createObjectBuilder()
        .add("projectNo", "EIGHT-" + run + number)
        .add("deptCode", department)
        .add("satisfaction", "5")
        .add("pf", "1")
        .add("assessTime", "2026-02-09 10:00:00");
  }

  private static void pushed(Answer answer) {
    JsonObject sums = answer.expect(200).json();
    assertThat(sums.getInt("accepted")).isEqualTo(1);
    assertThat(sums.getInt("rejected")).isEqualTo(1);
  }

  /** 三(一)3: an app hands its user over; a token that somebody changed opens nothing. */
  private void app(Api admin) {
    Counterpart app = Counterpart.of(product, admin, channel(admin, "app"));
    String link =
        app.deepLink(
            product.url(),
            Json.createObjectBuilder()
                .add("projectNo", "APP-" + run)
                .add("deptCode", "RSJ")
                .add("userId", "u-" + run));
    String channel = URI.create(link).getPath().replaceFirst(".*/", "");
    String token = URI.create(link).getRawFragment();
    handedOver(channel, token.substring(0, token.length() - 64) + "0".repeat(64))
        .problem(403, "signature-wrong");
    String page = handedOver(channel, token).expect(200).json().getString("path");
    rated(page.replaceFirst(".*/", ""));
  }

  private Answer handedOver(String channel, String token) {
    return Api.anonymous(product)
        .call("POST", "/api/v1/public/channels/" + channel + "/hand-overs")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .json(Json.createObjectBuilder().add("token", token))
        .send();
  }

  /** 三(一)4: an export of calls; words that stand for no level go back. */
  private void hotline(Api admin) {
    made(
        admin,
        "channel-hotline-12345",
        Json.createObjectBuilder()
            .add("services", "政务服务")
            .add("units", county.unitName("MZJ") + "=MZJ"));
    JsonObject taken =
        Upload.into(admin, code("channel-hotline-12345"))
            .table(
                "二月来电.csv",
                "工单编号,诉求分类,承办单位,回访时间,回访满意度",
                run + "-1,政务服务," + county.unitName("MZJ") + ",2026-02-09,满意",
                run + "-2,政务服务," + county.unitName("MZJ") + ",2026-02-09,还行");
    oneOfTwo(taken);
  }

  /** 三(一)5: a code per case; one that nobody made says where to go. */
  private void code() {
    Counter counter = Counter.of(product, COUNTY);
    rated(counter.caseLink("qrcode", "GAJ", "QR-" + run).getString("code"));
    Api.anonymous(product)
        .get("/api/v1/public/" + county.key() + "/links/" + "0".repeat(20))
        .problem(404, "link-unknown");
  }

  private void rated(String code) {
    Counter.of(product, COUNTY).rate(code, Counter.good("SATISFIED"));
  }

  /** 三(一)6: a questionnaire; a question left open is asked for. */
  private void survey() {
    JsonObject survey = Asked.open(Api.of(product, county.login("service-bureau")), "SJJ");
    String at =
        "/api/v1/public/" + county.key() + "/surveys/" + survey.getString("code") + "/sheets";
    JsonObject refused = sheet(at, Map.of("served", "yes")).problem(422);
    assertThat(refused.getJsonArray("errors").toString()).contains("overall");
    sheet(at, Map.of("served", "yes", "overall", "SATISFIED")).expect(201);
  }

  private Answer sheet(String at, Map<String, String> answers) {
    JsonObjectBuilder given = Json.createObjectBuilder();
    answers.forEach((code, answer) -> given.add(code, Json.createArrayBuilder().add(answer)));
    return Api.anonymous(product)
        .call("POST", at)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .json(Json.createObjectBuilder().add("unit", "SJJ").add("answers", given))
        .send();
  }

  /** 三(一)7: a third party's report; more points than there are go back. */
  private void thirdParty(Api admin) {
    made(admin, "channel-third-party", Json.createObjectBuilder().add("assessor", "云南示例社会调查有限公司"));
    JsonObject taken =
        Upload.into(admin, code("channel-third-party"))
            .table(
                "第三方报告.csv",
                "报告编号,部门编码,得分,评价等级,评价方法,评价期间起,评价期间止,佐证材料",
                run + ",SJJ,,满意,电话访谈,2026-01-01,2026-02-09,第1页",
                run + ",GAJ,101,,电话访谈,2026-01-01,2026-02-09,第2页");
    oneOfTwo(taken);
  }

  /** 三(一)8: a visit on a phone; one to a place that no task names stays there. */
  private void inspection() {
    String plan = Inspected.plan(product, county);
    JsonObjectBuilder astray =
        Json.createObjectBuilder()
            .add("id", UUID.randomUUID().toString())
            .add("placeId", UUID.randomUUID().toString())
            .add("clock", product.now().getEpochSecond())
            .add("serverAhead", 0)
            .add("noPosition", "DENIED")
            .add("answers", Json.createObjectBuilder().add("overall", array("SATISFIED")))
            .add("photos", Json.createArrayBuilder());
    Api.of(product, county.login("inspector"))
        .post("/api/v1/inspection-tasks/" + plan + "/visits", astray)
        .problem(409, "place-not-planned");
    Inspected.visit(product, county, plan, "秩序良好" + run);
  }

  private static JsonArrayBuilder array(String only) {
    return Json.createArrayBuilder().add(only);
  }

  private static void oneOfTwo(JsonObject taken) {
    assertThat(taken.getInt("accepted")).isEqualTo(1);
    assertThat(taken.getInt("rejected")).isEqualTo(1);
  }

  private static String channel(Api admin, String code) {
    return admin.get("/api/v1/channels").item("code", code).getString("id");
  }

  /** A channel the demo county does without. */
  private void made(Api admin, String plugin, JsonObjectBuilder settings) {
    admin
        .post(
            "/api/v1/channels",
            Json.createObjectBuilder()
                .add("code", code(plugin))
                .add("name", plugin + run)
                .add("pluginId", plugin)
                .add("settings", settings))
        .expect(201);
  }

  private String code(String plugin) {
    return plugin.replace("channel-", "") + "-" + run.substring(0, Math.min(8, run.length()));
  }
}
