package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.haochaping.system.fixture.Appealed;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Review;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnMovingProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("西双版纳州政务服务“好差评”工作制度，经由接口逐条核对：二 复核，以及一(二)4 年度报告")
@OnMovingProduct
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegulationReviewIT extends RegulationRow {
  RegulationReviewIT(Product product) {
    super(product);
  }

  @Test
  @Order(130)
  @DisplayName("二(二)1 自反馈之日起5个工作日内以附件3申请复核，两份内容相同；第6个工作日不再受理")
  void an_appeal_is_lodged_within_five_working_days() throws IOException {
    on("2026-05-12");
    Review review = review("SJJ").handOver();
    Review late = review("SJJ").handOver();
    on("2026-05-19");
    JsonObject drafted = Appealed.draft(review).expect(200).json();
    assertThat(drafted.getJsonObject("appeal").getString("lastDay")).isEqualTo("2026-05-19");
    JsonObject lodged = Appealed.lodge(review, drafted).expect(200).json();
    List<JsonObject> copies = lodged.getJsonArray("copies").getValuesAs(JsonObject.class);
    assertThat(copies).hasSize(2);
    assertThat(copies.get(0).getString("sha256")).isEqualTo(copies.get(1).getString("sha256"));
    for (String field : List.of("申请单位", "复核事项", "申请复核理由", "单位意见")) {
      assertThat(copies.get(0).getString("content")).contains(field);
    }
    on("2026-05-20");
    Appealed.draft(late).problem(409, "too-late-to-appeal");
  }

  @Test
  @Order(140)
  @DisplayName("二(二)2 牵头部门自收到之日起5个工作日内决定；被评价人员举证申辩之前不作决定；申请部门自己不能决定")
  void the_lead_decides_in_five_working_days_after_the_rated_person_was_heard() throws IOException {
    on("2026-05-21");
    Review review = review("SJJ").handOver();
    JsonObject appeal = Appealed.lodged(review);
    assertThat(review.due("APPEAL_DECISION")).isEqualTo("2026-05-28");
    Appealed.decide(review.lead(), appeal, "REJECTED").problem(409, "hearing-open");
    Appealed.decide(review.head(), appeal, "REJECTED").problem(403);
    on("2026-05-26");
    Appealed.decide(review.lead(), appeal, "REJECTED").expect(200);
    assertThat(review.duties("APPEAL_DECISION").get(0).getString("state")).isEqualTo("DONE");
    assertThat(review.state()).isEqualTo("HANDED_OVER");
    assertThat(review.citizen().toString()).contains("经复核，维持原评价");
  }

  @Test
  @Order(150)
  @DisplayName("二(二)3 误评、恶意差评不予采纳：差评作废，评价人仍得到书面答复")
  void what_was_wrong_is_void_and_still_answered() throws IOException {
    on("2026-06-01");
    Review review = review("SJJ").handOver();
    JsonObject appeal = Appealed.lodged(review);
    on("2026-06-04");
    Appealed.decide(review.lead(), appeal, "VOIDED_MALICIOUS").expect(200);
    assertThat(review.state()).isEqualTo("VOIDED");
    assertThat(review.citizen().getJsonObject("answer").getString("text")).contains("复核结果");
    assertThat(review.seenBy(lead()).getJsonArray("duties").getValuesAs(JsonObject.class))
        .allMatch(one -> one.containsKey("doneAt"));
  }

  @Test
  @Order(160)
  @DisplayName("二(二)3 误评更正：归到真正涉及的部门，整改时限自更正之日起算")
  void what_was_about_another_department_goes_there() throws IOException {
    on("2026-06-08");
    Review review = review("SJJ").handOver();
    JsonObject appeal = Appealed.lodged(review);
    on("2026-06-11");
    String police =
        review.seenBy(lead()).getJsonArray("handOverUnits").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("name").endsWith("公安局"))
            .findFirst()
            .orElseThrow()
            .getString("id");
    Appealed.decide(review.lead(), appeal, "REATTRIBUTED", police).expect(200);
    assertThat(review.seenBy(lead()).getJsonObject("summary").getString("unitName"))
        .isEqualTo("景洪市公安局");
    assertThat(review.due("RECTIFICATION")).isEqualTo("2026-06-15");
  }

  @Test
  @Order(170)
  @DisplayName("二(一) 通报前向被评价部门反馈差评结果，自反馈之日起重新计算5个工作日的复核期限")
  void the_draft_of_a_bulletin_is_fed_back_and_opens_the_window_again() throws IOException {
    on("2026-06-15");
    Review review = review("SJJ").handOver();
    on("2026-07-01");
    Appealed.draft(review).problem(409, "too-late-to-appeal");
    Api lead = lead();
    JsonObject closing =
        Api.of(product, DemoTenant.of(product, COUNTY).login("county-admin"))
            .post("/api/v1/closings", json("period", "2026-06"))
            .expect(201)
            .json();
    Api bureau = Api.of(product, DemoTenant.of(product, COUNTY).login("lead-department"));
    bureau
        .post(
            "/api/v1/closings/" + closing.getString("id") + "/feedbacks",
            Json.createObjectBuilder())
        .json();
    Waiting.until(
        "the case is fed back",
        Duration.ofSeconds(60),
        () -> review.seenBy(lead).getJsonArray("timeline").toString().contains("FED_BACK"));
    on("2026-07-08");
    assertThat(
            Appealed.draft(review).expect(200).json().getJsonObject("appeal").getString("lastDay"))
        .isEqualTo("2026-07-08");
  }

  @Test
  @Order(180)
  @DisplayName("一(二)4 年度反馈整改落实情况报告：由政务服务中心起草、年度结束后报州人民政府，收到并记明日期")
  void the_year_s_report_is_submitted_to_the_government_and_received() throws IOException {
    DemoTenant prefecture = DemoTenant.of(product, "532800");
    Api centre = Api.of(product, prefecture.login("service-centre"));
    Api government = Api.of(product, prefecture.login("government-approver"));
    JsonObjectBuilder texts =
        Json.createObjectBuilder()
            .add("year", 2026)
            .add("problems", "个别部门转办、整改不够及时。")
            .add("measures", "加强督促，更新窗口指引。");
    on("2026-07-09");
    JsonObject early = centre.post("/api/v1/annual-reports", texts).expect(201).json();
    String at = "/api/v1/annual-reports/" + early.getString("id");
    centre.post(at + "/submissions", "\"1\"", Json.createObjectBuilder()).problem(409);
    on("2027-01-05");
    texts =
        Json.createObjectBuilder()
            .add("year", 2026)
            .add("problems", "个别部门转办、整改不够及时。")
            .add("measures", "加强督促，更新窗口指引。");
    JsonObject drafted = centre.post("/api/v1/annual-reports", texts).expect(201).json();
    assertThat(drafted.getInt("version")).isEqualTo(2);
    assertThat(drafted.getJsonObject("figures").getJsonArray("units")).isNotEmpty();
    String letter = "/api/v1/annual-reports/" + drafted.getString("id");
    centre.post(letter + "/submissions", "\"1\"", Json.createObjectBuilder()).expect(200);
    JsonObject received =
        government
            .post(letter + "/acknowledgements", "\"2\"", Json.createObjectBuilder())
            .expect(200)
            .json();
    assertThat(received.getString("state")).isEqualTo("RECEIVED");
    assertThat(received.getString("receivedAt")).startsWith("2027-01-05");
    assertThat(government.get(letter + "/documents/web").expect(200).body())
        .contains("2026年度政务服务“好差评”反馈整改落实情况报告", "加强督促，更新窗口指引。");
  }
}
