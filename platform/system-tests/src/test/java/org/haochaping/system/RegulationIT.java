package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.system.fixture.Appealed;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Review;
import org.haochaping.system.http.Answer;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnMovingProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The regulation row by row, over REST, on a product whose clock is moved through the spring of
 * 2026. Every date is counted by hand from the national calendar of 2026; the prefecture published
 * none.
 */
@DisplayName("西双版纳州政务服务“好差评”工作制度，经由接口逐条核对")
@OnMovingProduct
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegulationIT {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String COUNTY = "532801";

  private final Product product;

  RegulationIT(Product product) {
    this.product = product;
  }

  @Test
  @Order(10)
  @DisplayName("一(一) “不满意”和“非常不满意”各立一件差评，转牵头部门；其他三级不立案")
  void only_the_two_lowest_levels_open_a_case() throws IOException {
    on("2026-03-02");
    String words = "五级 " + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    Counter counter = Counter.of(product, COUNTY);
    for (String level : List.of("VERY_SATISFIED", "SATISFIED", "BASICALLY_SATISFIED")) {
      counter.rate(code(counter), Counter.good(level).add("words", words));
    }
    counter.rate(code(counter), Counter.bad("DISSATISFIED", words, "209"));
    counter.rate(code(counter), Counter.bad("VERY_DISSATISFIED", words, "108"));
    Api lead = Api.of(product, DemoTenant.of(product, COUNTY).lead(product, 5));
    List<JsonObject> opened =
        Waiting.value(
            "both cases are opened",
            Duration.ofSeconds(60),
            () -> {
              List<JsonObject> found =
                  lead.get("/api/v1/cases").items().stream()
                      .filter(one -> one.getString("words").equals(words))
                      .toList();
              return found.size() < 2 ? null : found;
            });
    assertThat(opened)
        .extracting(one -> one.getString("level"))
        .containsExactlyInAnyOrder("DISSATISFIED", "VERY_DISSATISFIED");
  }

  @Test
  @Order(20)
  @DisplayName("一(一) 牵头部门按评价来源确定，可以是上一级的部门")
  void the_lead_department_follows_from_the_source() throws IOException {
    on("2026-03-03");
    JsonObject opened = review("SJJ").seenBy(lead()).getJsonObject("summary");
    assertThat(opened.getInt("source")).isEqualTo(5);
    assertThat(opened.getString("leadUnitName")).isEqualTo("西双版纳州政务服务管理局");
  }

  @Test
  @Order(30)
  @DisplayName("一(二)1 及时梳理：自差评到达之日起2个工作日内转给被评价部门，评价日期和到达时间都可见")
  void a_bad_review_is_handed_over_within_two_working_days() throws IOException {
    on("2026-03-05");
    Review review = review("SJJ");
    assertThat(review.due("HAND_OVER")).isEqualTo("2026-03-09");
    JsonObject seen = review.seenBy(lead()).getJsonObject("summary");
    assertThat(seen.getString("ratedOn")).isEqualTo("2026-03-05");
    assertThat(seen.getString("receivedAt")).startsWith("2026-03-05T01:");
    on("2026-03-10");
    assertThat(review.duties("HAND_OVER").get(0).getString("state")).isEqualTo("OVERDUE");
    review.handOver();
    assertThat(review.duties("HAND_OVER").get(0).getString("words")).isEqualTo("逾期完成");
  }

  @Test
  @Order(40)
  @DisplayName("一(二)1 误转的差评1个工作日内说明理由退回，牵头部门重新转办，最初的时限仍可见；超过1个工作日不能退回")
  void a_misdirected_case_goes_back_within_one_working_day() throws IOException {
    on("2026-03-11");
    Review review = review("SJJ").handOver();
    Review late = review("SJJ").handOver();
    on("2026-03-12");
    review.giveBack().expect(200);
    assertThat(review.duties("HAND_OVER"))
        .extracting(one -> one.getString("dueOn"))
        .containsExactly("2026-03-13", "2026-03-16");
    review.handOver("RSJ");
    assertThat(review.due("RECTIFICATION")).isEqualTo("2026-03-16");
    on("2026-03-13");
    late.giveBack().problem(409, "too-late-to-give-back");
  }

  @Test
  @Order(41)
  @DisplayName("一(二)1 重复评价并案：并入主件一并核查、一并答复，附件2列明；每位评价人都得到答复并可以表决")
  void a_repeat_is_merged_and_its_citizen_answered_all_the_same() throws IOException {
    on("2026-03-13");
    Review main = review("SJJ");
    Review repeat = review("SJJ");
    repeat.act(lead(), "/mergers", json("mainId", main.id()).add("note", "同一天同一窗口")).expect(200);
    assertThat(repeat.state()).isEqualTo("MERGED");
    repeat
        .act(lead(), "/hand-overs", json("unitId", main.unitId()))
        .problem(409, "not-allowed-now");
    main.dealtWith();
    assertThat(repeat.citizen().getJsonObject("answer").getString("text")).contains("感谢您的监督");
    String number = repeat.seenBy(lead()).getJsonObject("summary").getString("number");
    String paper = "/api/v1/cases/" + main.id() + "/reports/1/documents/web";
    assertThat(lead().get(paper).expect(200).body()).contains("并案处理的", number);
    assertThat(repeat.duties("HAND_OVER").get(0).getString("state")).isEqualTo("DONE");
    JsonObjectBuilder vote = Json.createObjectBuilder().add("confirmed", true);
    repeat.citizenPosts("/votes", vote).expect(200);
    repeat
        .citizenPosts("/votes", Json.createObjectBuilder().add("confirmed", false))
        .problem(409, "voted-already");
  }

  @Test
  @Order(42)
  @DisplayName("一(二)1 批量转办：逐件说明结果，一件不成不影响其他")
  void many_are_handed_over_at_once_and_each_is_told_of() throws IOException {
    on("2026-03-13");
    Review first = review("SJJ");
    Review second = review("SJJ").handOver();
    String market = first.unitId();
    JsonArrayBuilder wanted = Json.createArrayBuilder();
    for (Review one : List.of(first, second)) {
      wanted.add(json("id", one.id()).add("version", one.version()).add("unitId", market));
    }
    List<JsonObject> outcomes =
        lead()
            .post("/api/v1/cases/bulk-hand-overs", Json.createObjectBuilder().add("cases", wanted))
            .items();
    assertThat(outcomes)
        .extracting(one -> one.getBoolean("handedOver"))
        .containsExactly(true, false);
    assertThat(outcomes.get(1).getString("code")).isEqualTo("not-allowed-now");
    assertThat(first.due("RECTIFICATION")).isEqualTo("2026-03-17");
  }

  @Test
  @Order(50)
  @DisplayName("一(二)2 情况清楚的2个工作日，情况复杂的15个工作日，都自转办之日起；由清楚改为复杂不重新起算")
  void clear_matters_have_two_and_complex_ones_fifteen_working_days() throws IOException {
    on("2026-03-16");
    Review clear = review("SJJ").handOver();
    Review complex = review("SJJ").handOver();
    on("2026-03-17");
    clear.acknowledge("CLEAR");
    complex.acknowledge("COMPLEX");
    assertThat(clear.due("RECTIFICATION")).isEqualTo("2026-03-18");
    assertThat(complex.due("RECTIFICATION")).isEqualTo("2026-04-07");
    clear.act(clear.handler(), "/reclassifications", json("reason", "需要现场核实")).expect(200);
    assertThat(clear.due("RECTIFICATION")).isEqualTo("2026-04-07");
  }

  @Test
  @Order(60)
  @DisplayName("一(二)2 诉求不合理或缺乏依据的，向评价人解释说明，不作整改")
  void what_has_no_basis_is_explained() throws IOException {
    on("2026-03-18");
    Review review = review("SJJ").handOver().acknowledge("CLEAR");
    review.draft("UNSUBSTANTIATED", "RECTIFIED").problem(422);
    review.draft("UNSUBSTANTIATED", "EXPLAINED").expect(200);
    review.sign(true).expect(200);
    assertThat(review.state()).isEqualTo("CLOSED");
  }

  @Test
  @Order(61)
  @DisplayName("一(二)2 涉及多个部门的由主办部门答复，协办部门看到差评并提出意见，不能代为答复")
  void a_joint_case_has_one_main_department_and_others_that_assist() throws IOException {
    on("2026-03-19");
    Review review = review("SJJ");
    String assisting = review.unitId("GAJ");
    review.handOver().acknowledge("COMPLEX");
    Api police = Api.of(product, DemoTenant.of(product, COUNTY).login("department-handler", "GAJ"));
    police.get("/api/v1/cases/" + review.id()).problem(404);
    review
        .act(
            review.handler(),
            "/assists",
            Json.createObjectBuilder()
                .add("assistUnitIds", Json.createArrayBuilder().add(assisting)))
        .expect(200);
    review.act(police, "/assists/contributions", json("text", "已核对本局窗口当日记录")).expect(200);
    assertThat(review.seenBy(review.handler()).toString()).contains("已核对本局窗口当日记录");
    review
        .act(
            police,
            "/answers",
            json("finding", "PARTLY")
                .add("disposition", "RECTIFIED")
                .add("investigation", "调取本局办件记录核查")
                .add("cause", "一次性告知不到位")
                .add("measures", "已组织培训并更换告知单")
                .add("reply", "已核查并处理，感谢您的监督。"))
        .problem(403);
  }

  @Test
  @Order(70)
  @DisplayName("一(二)2 延期：到期日前申请一次，说明原因并先向评价人解释，批准后自原到期日起不超过2个工作日")
  void an_extension_is_asked_once_and_for_two_working_days_at_the_most() throws IOException {
    on("2026-03-19");
    Review review = review("SJJ").handOver().acknowledge("CLEAR");
    review.askExtension(3).expect(200);
    review.askExtension(1).problem(409, "extension-asked-already");
    review.grantExtension(3).problem(422);
    review.grantExtension(2).expect(200);
    assertThat(review.due("RECTIFICATION")).isEqualTo("2026-03-25");
    JsonObject owed = review.duties("RECTIFICATION").get(0);
    assertThat(owed.getString("originalDueOn")).isEqualTo("2026-03-23");
  }

  @Test
  @Order(80)
  @DisplayName("一(二)2 到期日当天不能再申请延期；到期未决定的视为逾期，不因申请而中止")
  void no_extension_on_the_due_day_and_an_undecided_one_is_overdue() throws IOException {
    on("2026-03-23");
    Review undecided = review("SJJ").handOver().acknowledge("CLEAR");
    Review late = review("SJJ").handOver().acknowledge("CLEAR");
    undecided.askExtension(2).expect(200);
    on("2026-03-25");
    late.askExtension(1).problem(409, "too-late-to-extend");
    on("2026-03-26");
    assertThat(undecided.duties("RECTIFICATION").get(0).getString("state")).isEqualTo("OVERDUE");
    assertThat(undecided.duties("EXTENSION_DECISION").get(0).getString("state"))
        .isEqualTo("OVERDUE");
  }

  @Test
  @Order(90)
  @DisplayName("一(二)2 答复由承办科室拟写、单位负责人签批，签批之时评价人凭查询码看到；未答复不能办结")
  void the_head_signs_and_the_citizen_reads_at_once() throws IOException {
    on("2026-03-27");
    Review review = review("SJJ").handOver().acknowledge("CLEAR");
    review.sign(true).problem(409, "not-allowed-now");
    review.draft("PARTLY", "RECTIFIED").expect(200);
    assertThat(review.citizen().containsKey("answer")).isFalse();
    Answer wrong =
        review.act(
            review.handler(),
            "/answers/signatures",
            Json.createObjectBuilder().add("report", true).add("opinion", "情况属实"));
    wrong.problem(403);
    review.sign(false).expect(200);
    assertThat(review.citizen().getJsonObject("answer").getString("text")).contains("感谢您的监督");
    assertThat(review.state()).isEqualTo("ANSWERED");
  }

  @Test
  @Order(100)
  @DisplayName("一(二)3 整改完成后2个工作日内报送附件2，牵头部门和州政务服务中心同时收到")
  void the_report_reaches_both_offices_at_the_same_moment() throws IOException {
    on("2026-03-30");
    Review review = review("SJJ").handOver().acknowledge("CLEAR");
    review.draft("SUBSTANTIATED", "RECTIFIED").expect(200);
    review.sign(false).expect(200);
    assertThat(review.due("REPORT")).isEqualTo("2026-04-01");
    assertThat(review.seenBy(review.above("service-centre")).containsKey("report")).isFalse();
    review.act(review.head(), "/reports", json("opinion", "情况属实，同意报送")).expect(200);
    JsonObject lead = review.seenBy(lead()).getJsonObject("report");
    JsonObject centre = review.seenBy(review.above("service-centre")).getJsonObject("report");
    assertThat(centre).isEqualTo(lead);
    assertThat(review.state()).isEqualTo("CLOSED");
  }

  @Test
  @Order(110)
  @DisplayName("一(二)4 次月按部门随机抽取不低于20%回访；种子事先以摘要公布；整改不实的退回重新整改，时限重新起算")
  void a_fifth_is_called_back_and_what_is_refuted_is_reopened() throws IOException {
    on("2026-04-08");
    Api centre = Api.of(product, DemoTenant.of(product, "532800").login("service-centre"));
    String key = DemoTenant.of(product, "532800").key();
    JsonObject committed = drawOf(key, "2026-04");
    assertThat(committed.getString("commitment")).matches("[0-9a-f]{64}");
    assertThat(committed.getString("seed", "")).isEmpty();
    List<Review> reviews = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      reviews.add(review("SJJ").dealtWith());
    }
    on("2026-05-06");
    JsonObject drawn =
        Waiting.value(
            "the draw of April",
            Duration.ofSeconds(90),
            () -> {
              JsonObject draw = drawOf(key, "2026-04");
              return draw.getString("seed", "").isEmpty() ? null : draw;
            });
    assertThat(drawn.getString("commitment")).isEqualTo(committed.getString("commitment"));
    assertThat(drawn.getInt("population")).isEqualTo(6);
    assertThat(drawn.getInt("drawn")).isEqualTo(2);

    JsonObject call =
        centre.get("/api/v1/callbacks").items().stream()
            .filter(one -> "2026-04".equals(one.getString("month", "")))
            .findFirst()
            .orElseThrow();
    String at = "/api/v1/callbacks/" + call.getString("id");
    Answer sheet = centre.get(at).expect(200);
    centre
        .post(at + "/failures", sheet.header("etag"), Json.createObjectBuilder())
        .problem(409, "tried-too-little");
    centre
        .post(
            at + "/answers",
            sheet.header("etag"),
            Json.createObjectBuilder()
                .add("contacted", false)
                .add("resolved", "NO")
                .add("satisfied", "DISSATISFIED")
                .add("confirmed", false)
                .add("pressed", true)
                .add("pressedWords", "窗口要求改评价"))
        .expect(200);
    Review refuted =
        reviews.stream()
            .filter(one -> one.id().equals(call.getString("caseId")))
            .findFirst()
            .orElseThrow();
    assertThat(refuted.state()).isEqualTo("HANDED_OVER");
    assertThat(refuted.due("RECTIFICATION")).isEqualTo("2026-05-08");
    assertThat(refuted.seenBy(refuted.handler()).toString()).doesNotContain("窗口要求改评价");
  }

  @Test
  @Order(120)
  @DisplayName("一(二)4 评价人凭查询码表决整改属实或不属实，每次答复一次；受到干扰可以随时反映，被评价部门看不到")
  void a_citizen_votes_and_tells_of_pressure() throws IOException {
    on("2026-05-11");
    Review review = review("SJJ");
    review
        .citizenPosts("/votes", Json.createObjectBuilder().add("confirmed", true))
        .problem(409, "not-handed-over-yet");
    review.dealtWith();
    review
        .citizenPosts(
            "/votes", Json.createObjectBuilder().add("confirmed", false).add("text", "没有改"))
        .expect(200);
    review
        .citizenPosts("/votes", Json.createObjectBuilder().add("confirmed", true))
        .problem(409, "voted-already");
    review.citizenPosts("/pressure-reports", json("text", "有人上门要求改评价")).expect(200);
    assertThat(review.above("service-centre").get("/api/v1/citizen-words").body())
        .contains("没有改", "有人上门要求改评价");
    for (Api office : List.of(review.handler(), review.head(), lead())) {
      assertThat(review.seenBy(office).toString()).doesNotContain("有人上门");
      office.get("/api/v1/citizen-words").problem(403);
    }
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

  private JsonObject drawOf(String key, String month) {
    return Waiting.value(
        "the seed of " + month + " is committed to",
        Duration.ofSeconds(90),
        () -> {
          Answer answer =
              Api.anonymous(product).get("/api/v1/public/" + key + "/callback-draws/" + month);
          return answer.status() == 200 ? answer.json() : null;
        });
  }

  private Review review(String unit) {
    String words = "办理用时太长 " + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    return Review.of(product, COUNTY, unit, words);
  }

  private String code(Counter counter) {
    return counter.caseLink("qrcode", "SJJ", "LEVEL-" + UUID.randomUUID()).getString("code");
  }

  private Api lead() {
    return Api.of(product, DemoTenant.of(product, COUNTY).lead(product, 5));
  }

  private void on(String day) throws IOException {
    product.moveTo(morning(LocalDate.parse(day)));
  }

  private static Instant morning(LocalDate day) {
    return day.atTime(LocalTime.of(9, 0)).atZone(CHINA).toInstant();
  }

  private static JsonObjectBuilder json(String key, String value) {
    return Json.createObjectBuilder().add(key, value);
  }
}
