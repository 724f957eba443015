package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.haochaping.system.fixture.Appealed;
import org.haochaping.system.fixture.Appointed;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Posted;
import org.haochaping.system.fixture.PublishedBulletin;
import org.haochaping.system.fixture.Publisher;
import org.haochaping.system.fixture.Review;
import org.haochaping.system.fixture.Robot;
import org.haochaping.system.fixture.Voices;
import org.haochaping.system.http.Answer;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The bulletins of 2026 of a prefecture and two of its counties, over REST, from the ratings of
 * January to the ranking of 10 January 2027. Every form of every bulletin is fetched as anybody
 * fetches it, and every number in it recomputed.
 */
@DisplayName("三 通报制度：一州两县的一年")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearOfBulletinsIT {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PREFECTURE = "532800";
  private static final String JINGHONG = "532801";
  private static final String MENGHAI = "532822";
  private static Product product;
  private static Publisher prefecture;
  private static Publisher jinghong;
  private static Publisher menghai;
  private static Robot robot;

  /** Somebody in Jinghong was not content in January, and his department says it was not it. */
  private static Review appealed;

  private static JsonObject appeal;
  private static String january;

  @BeforeAll
  static void a_year_begins() throws IOException {
    product = Product.throughAYear("year");
    prefecture = Publisher.of(product, PREFECTURE);
    jinghong = Publisher.of(product, JINGHONG);
    menghai = Publisher.of(product, MENGHAI);
    robot = Robot.of(product, jinghong.tenant());
  }

  @AfterAll
  static void stop() {
    if (robot != null) {
      robot.close();
    }
    if (product != null) {
      product.close();
    }
  }

  @Test
  @Order(10)
  @DisplayName("三(三)1 次月2日通报稿自行备好，谁应于10日前发布一目了然，遇休息日不顺延")
  void on_the_second_the_drafts_of_january_are_there_and_it_is_known_who_owes_them()
      throws IOException {
    YearMonth month = YearMonth.of(2026, 1);
    on("2026-01-25T09:00");
    everywhere(of -> voices(of).inMonth(month));
    everywhere(of -> voices(of).dealtWith(voices(of).badWords(month), 1));
    appealed = Review.of(product, JINGHONG, Voices.UNIT, "评价的是另一个窗口").handOver();
    on("2026-02-02T09:00");
    everywhere(
        of -> {
          JsonObject draft = of.drafts("2026-01", 1).get(0);
          assertThat(draft.getString("kind")).isEqualTo("MONTHLY");
          assertThat(sources(draft)).isEqualTo("[1,2,3,5]");
          assertThat(closing(of, draft).getString("closedBy")).isEqualTo("系统");
          JsonObject owed = duty(of, "PUBLISH_MONTHLY", "2026-01");
          assertThat(owed.getString("dueOn")).isEqualTo("2026-02-10");
          assertThat(owed.getString("state")).isEqualTo("LATER");
          assertThat(owed.getString("clause")).isEqualTo("三(三)1");
          assertThat(owed.getString("unitName")).isEqualTo(of.tenant().unitName("ZWJ"));
          assertThat(owed.getString("why")).contains("24时").contains("不顺延");
        });
  }

  @Test
  @Order(20)
  @DisplayName("二(一) 通报前须先反馈差评结果，反馈后发布；申请复核、尚未决定的印为复核调查中")
  void bad_results_are_fed_back_before_the_bulletin_is_out() throws IOException {
    everywhere(
        of -> {
          JsonObject draft = of.drafts("2026-01", 1).get(0);
          of.publish(draft).problem(409, "feedback-first");
          assertThat(of.feedBack(draft).expect(200).json().getJsonArray("sent").toString())
              .contains(of.tenant().unitName(Voices.UNIT));
        });
    on("2026-02-06T09:00");
    appeal = Appealed.lodged(appealed);
    on("2026-02-09T09:00");
    everywhere(of -> broughtOut(of, "2026-01"));
    january = jinghong.issues("2026-01").get(0).getString("id");
    assertThat(bulletin(jinghong, january).page()).contains("已确认1件，复核调查中1件，复核后撤销0件");
    assertThat(duty(jinghong, "PUBLISH_MONTHLY", "2026-01").getString("stateInWords"))
        .isEqualTo("按时完成");
    jinghong.publish(jinghong.issues("2026-01").get(0)).problem(409, "already-published");
  }

  @Test
  @Order(30)
  @DisplayName("二(二)3 通报后复核成立：重新结算，另发更正通报，新旧对照、注明日期；原通报仍可查阅并注明已被更正")
  void an_appeal_upheld_after_publication_leads_to_a_dated_correction() throws IOException {
    on("2026-02-12T09:00");
    Appealed.decide(appealed.lead(), appeal, "VOIDED_WRONG").expect(200);
    assertThat(appealed.state()).isEqualTo("VOIDED");
    Waiting.until(
        "the rating has left the figures",
        PATIENCE,
        () -> counted(jinghong, "2026-01-01", "2026-01-31") == 67);
    JsonObject closing =
        jinghong
            .bureau()
            .post("/api/v1/closings", Json.createObjectBuilder().add("period", "2026-01"))
            .expect(201)
            .json();
    assertThat(closing.getInt("version")).isEqualTo(2);
    String correction =
        jinghong
            .lead()
            .post(
                "/api/v1/bulletins",
                Json.createObjectBuilder().add("closingId", closing.getString("id")))
            .expect(201)
            .json()
            .getString("id");

    PublishedBulletin corrected = checked(jinghong, correction);
    assertThat(corrected.title()).isEqualTo("景洪市2026年1月政务服务“好差评”情况通报（更正）");
    assertThat(corrected.document().getString("issuedOn")).isEqualTo("2026-02-12");
    assertThat(corrected.rows("更正前后对照"))
        .contains(
            entry("评价数", List.of("68", "67")),
            entry("差评数", List.of("2", "1")),
            entry("复核后不予采纳数", List.of("0", "1")));
    assertThat(corrected.page()).contains("取代按第1次结算发布的通报", "复核后撤销1件");

    JsonObject old = jinghong.issue(january);
    JsonObject last = steps(old).get(steps(old).size() - 1);
    assertThat(last.getString("event")).isEqualTo("SUPERSEDED");
    assertThat(last.getString("text")).isEqualTo(corrected.title());
    assertThat(last.getString("at")).startsWith("2026-02-12");
    assertThat(bulletin(jinghong, january).page()).contains("复核调查中1件").doesNotContain("取代按第1次");
    assertThat(PublishedBulletin.shelf(product, jinghong.tenant()).toString())
        .contains(january, correction);
    Posted.in(product, jinghong.lead(), correction, Posted.FORMS);
    assertThat(Posted.standings(jinghong.lead(), correction)).containsValues("IN_TIME");
  }

  @Test
  @Order(40)
  @DisplayName("三(三)1 二月至四月：期限至10日24时，5月10日是星期日也不顺延，当晚发布仍为按时")
  void february_to_april_are_out_in_time_also_on_a_sunday_evening() throws IOException {
    monthly(YearMonth.of(2026, 2), "2026-03-09T09:00");
    monthly(YearMonth.of(2026, 3), "2026-04-09T09:00");
    monthly(YearMonth.of(2026, 4), "2026-05-10T22:00");
    everywhere(
        of -> {
          JsonObject owed = duty(of, "PUBLISH_MONTHLY", "2026-04");
          assertThat(owed.getString("dueOn")).isEqualTo("2026-05-10");
          assertThat(owed.getString("stateInWords")).isEqualTo("按时完成");
        });
  }

  @Test
  @Order(50)
  @DisplayName("三(三) 四种形式都要按期：五月的通报按时发布，信息公开栏11日才张贴，这一形式记为逾期")
  void one_form_that_is_posted_a_day_late_is_late_and_no_other() throws IOException {
    YearMonth may = YearMonth.of(2026, 5);
    prepared(may);
    on("2026-06-09T09:00");
    broughtOut(prefecture, "2026-05");
    broughtOut(jinghong, "2026-05");
    String bulletin = published(menghai, menghai.issues("2026-05").get(0));
    Posted.in(
        product,
        menghai.lead(),
        bulletin,
        List.of(Posted.WEBSITE, Posted.DOCUMENT, Posted.OPEN_DATA));
    on("2026-06-11T09:00");
    assertThat(Posted.standings(menghai.lead(), bulletin))
        .containsEntry(Posted.NOTICE_BOARD, "OVERDUE");
    Posted.in(product, menghai.lead(), bulletin, List.of(Posted.NOTICE_BOARD));
    assertThat(Posted.standings(menghai.lead(), bulletin))
        .containsExactly(
            entry(Posted.WEBSITE, "IN_TIME"),
            entry(Posted.NOTICE_BOARD, "LATE"),
            entry(Posted.DOCUMENT, "IN_TIME"),
            entry(Posted.OPEN_DATA, "IN_TIME"));
    assertThat(duty(menghai, "PUBLISH_MONTHLY", "2026-05").getString("stateInWords"))
        .as("published it was in time")
        .isEqualTo("按时完成");
  }

  @Test
  @Order(60)
  @DisplayName("三(三)2 上半年的热线和暗访7月10日前通报；州的热线由热线中心、暗访由州政务服务管理局分别通报")
  void half_a_year_is_told_by_the_tenth_of_july_each_source_by_who_leads_it() throws IOException {
    YearMonth june = YearMonth.of(2026, 6);
    LocalDate day = LocalDate.of(2026, 6, 25);
    rated(june);
    everywhere(of -> heard(of, day));
    on("2026-07-02T09:00");
    everywhere(of -> fedBack(of, "2026-06"));
    everywhere(of -> fedBackOfHotline(of, "2026-H1"));
    on("2026-07-10T23:00");
    everywhere(of -> broughtOut(of, "2026-06"));
    everywhere(of -> broughtOut(of, "2026-H1"));
    assertThat(prefecture.issues("2026-H1"))
        .extracting(issue -> issue.getString("issuer") + sources(issue))
        .containsExactlyInAnyOrder("西双版纳州12345政务服务热线中心[4]", "西双版纳州政务服务管理局[8]");
    everywhere(
        of ->
            assertThat(of.duties("PUBLISH_HALF_YEARLY", "2026-H1"))
                .isNotEmpty()
                .allSatisfy(
                    owed -> {
                      assertThat(owed.getString("dueOn")).isEqualTo("2026-07-10");
                      assertThat(owed.getString("stateInWords")).isEqualTo("按时完成");
                    }));
  }

  @Test
  @Order(70)
  @DisplayName("三(三)1 七月至十一月：八月的通报景洪市11日才发布，记为逾期；发布前已提醒，逾期后再报告")
  void one_office_is_late_in_august_and_was_reminded_before() throws IOException {
    monthly(YearMonth.of(2026, 7), "2026-08-07T09:00");
    prepared(YearMonth.of(2026, 8));
    on("2026-09-09T09:00");
    broughtOut(prefecture, "2026-08");
    broughtOut(menghai, "2026-08");
    assertThat(duty(jinghong, "PUBLISH_MONTHLY", "2026-08").getString("state")).isEqualTo("SOON");
    on("2026-09-11T09:00");
    JsonObject owed = duty(jinghong, "PUBLISH_MONTHLY", "2026-08");
    assertThat(owed.getString("state")).isEqualTo("OVERDUE");
    assertThat(owed.getString("stateInWords")).isEqualTo("已逾期1天");
    String bulletin = published(jinghong, jinghong.issues("2026-08").get(0));
    Posted.in(product, jinghong.lead(), bulletin, Posted.FORMS);
    assertThat(Posted.standings(jinghong.lead(), bulletin).values()).containsOnly("LATE");
    owed = duty(jinghong, "PUBLISH_MONTHLY", "2026-08");
    assertThat(owed.getBoolean("late")).isTrue();
    assertThat(owed.getString("stateInWords")).isEqualTo("逾期完成");
    monthly(YearMonth.of(2026, 9), "2026-10-09T09:00");
    reminded("2026年8月：发布月通报，景洪市政务服务管理局应于2026年9月10日24时前完成（三(三)1）");
    reminded("应于2026年9月10日24时前完成（三(三)1），已逾期");
    monthly(YearMonth.of(2026, 10), "2026-11-09T09:00");
    monthly(YearMonth.of(2026, 11), "2026-12-09T09:00");
  }

  @Test
  @Order(80)
  @DisplayName("三(三)2、3 次年1月：十二月、下半年、年度通报一并备好；年度通报5日前备案供汇总，都在1月10日前发布")
  void in_january_month_half_year_and_year_are_told() throws IOException {
    YearMonth december = YearMonth.of(2026, 12);
    LocalDate day = LocalDate.of(2026, 12, 25);
    rated(december);
    everywhere(of -> heard(of, day));
    everywhere(of -> voices(of).inYear(day));
    on("2027-01-02T09:00");
    everywhere(of -> fedBack(of, "2026-12"));
    everywhere(of -> fedBackOfHotline(of, "2026-H2"));
    everywhere(of -> of.drafts("2026", 1));
    on("2027-01-05T09:00");
    for (String period : List.of("2026-12", "2026-H2", "2026")) {
      everywhere(of -> broughtOut(of, period));
    }
    everywhere(
        of -> {
          assertThat(sources(annual(of))).isEqualTo("[6,7]");
          JsonObject filed = duty(of, "FILE_FOR_RANKING", "2026");
          assertThat(filed.getString("dueOn")).isEqualTo("2027-01-05");
          assertThat(filed.getString("stateInWords")).isEqualTo("按时完成");
        });
  }

  @Test
  @Order(85)
  @DisplayName("三(三)3 县（市）的排名同样经本级政府审核")
  void the_counties_rankings_go_by_way_of_their_governments() throws IOException {
    on("2027-01-06T09:00");
    for (Publisher of : List.of(jinghong, menghai)) {
      Api government = Appointed.governmentApprover(product, of.tenant(), "2027-01-06");
      String ranking = compiled(of, "");
      step(of.bureau(), ranking, "submissions", "").expect(200);
      step(government, ranking, "approvals", "同意").expect(200);
      step(of.bureau(), ranking, "publications", "").expect(200);
      checked(of, ranking);
      for (String kind : List.of("COMPILE_RANKING", "APPROVE_RANKING", "PUBLISH_RANKING")) {
        assertThat(duty(of, kind, "2026").getString("stateInWords")).as(kind).isEqualTo("按时完成");
      }
    }
  }

  @Test
  @Order(90)
  @DisplayName("三(三)3 排名由州政务服务管理局汇总分析报州人民政府审核；退回须说明理由，补充后再报，同意后才能发布")
  void the_ranking_is_sent_back_once_and_published_as_it_was_approved() throws IOException {
    Api government = Api.of(product, prefecture.tenant().login("government-approver"));
    on("2027-01-06T15:00");
    String ranking = compiled(prefecture, "");
    step(prefecture.bureau(), ranking, "publications", "").problem(409);
    step(prefecture.bureau(), ranking, "submissions", "请审核").expect(200);
    on("2027-01-07T09:00");
    step(government, ranking, "returns", " ").problem(422, "reason-required");
    step(government, ranking, "returns", "请补充对窗口等候时间的分析").expect(200);
    on("2027-01-08T09:00");
    String analysis = "差评集中在窗口等候时间，建议增设综合受理窗口。";
    assertThat(compiled(prefecture, analysis)).as("it stays one and the same").isEqualTo(ranking);
    step(prefecture.bureau(), ranking, "submissions", "已补充分析").expect(200);
    on("2027-01-09T09:00");
    step(government, ranking, "approvals", "同意").expect(200);
    on("2027-01-10T20:00");
    step(prefecture.bureau(), ranking, "publications", "").expect(200);

    List<JsonObject> steps = steps(prefecture.issue(ranking));
    assertThat(steps)
        .extracting(one -> one.getString("event") + " " + one.getString("by"))
        .containsExactly(
            "COMPILED 罕样例",
            "SUBMITTED 罕样例",
            "RETURNED 李示例",
            "COMPILED 罕样例",
            "SUBMITTED 罕样例",
            "APPROVED 李示例",
            "PUBLISHED 罕样例");
    assertThat(steps.get(2).getString("text")).isEqualTo("请补充对窗口等候时间的分析");
    assertThat(steps.get(2).getString("office")).isEqualTo("西双版纳州人民政府办公室");
    assertThat(steps.get(5).getString("documentSha256"))
        .as("approved is what was submitted the second time")
        .isEqualTo(steps.get(4).getString("documentSha256"))
        .isNotEqualTo(steps.get(1).getString("documentSha256"));

    PublishedBulletin out = checked(prefecture, ranking);
    assertThat(out.document().getString("issuedOn")).isEqualTo("2027-01-10");
    assertThat(out.document().toString()).contains(analysis);
    Map<String, List<String>> ranks = out.rows("各部门排名");
    List<String> social = ranks.get("西双版纳州人力资源和社会保障局");
    assertThat(social).as("all of the year were good").startsWith("372", "100.00");
    assertThat(social.get(2))
        .startsWith("1")
        .as("the police's sixty were as well")
        .isEqualTo(ranks.get("西双版纳州公安局").get(2));
    assertThat(ranks.get("西双版纳州市场监督管理局").get(2)).isEqualTo("3");
    assertThat(out.rows("本年度备案的通报")).as("12 months, 2 x 2 half years, 1 year").hasSize(17);
    Posted.in(product, prefecture.bureau(), ranking, Posted.FORMS);
    assertThat(Posted.standings(prefecture.lead(), ranking).values()).containsOnly("IN_TIME");
  }

  @Test
  @Order(110)
  @DisplayName("三(三) 发布即备案：州和省看到两县（市）的每一份，一县看不到另一县的")
  void what_is_published_is_filed_and_seen_above() {
    Api province = Api.of(product, DemoTenant.of(product, "530000").login("province-office"));
    for (Api above : List.of(prefecture.bureau(), province)) {
      assertThat(filings(above, "2026-01"))
          .containsExactlyInAnyOrder("西双版纳州 1 西双版纳州", "景洪市 1 西双版纳州", "景洪市 2 西双版纳州", "勐海县 1 西双版纳州");
      assertThat(above.get("/api/v1/bulletins/filings").items())
          .as("of each county 12 months, 2 half years, the year and its ranking")
          .filteredOn(one -> one.getString("tenantName").equals("勐海县"))
          .hasSize(16);
    }
    assertThat(filings(menghai.bureau(), "2026-01")).containsExactly("勐海县 1 西双版纳州");
    assertThat(filings(jinghong.bureau(), "2026-08")).containsExactly("景洪市 1 西双版纳州");
  }

  @Test
  @Order(120)
  @DisplayName("三(三) 一年到头：该按时的都按时完成，逾期的一件记着")
  void at_the_end_of_the_year_everything_owed_is_done_and_what_was_late_is_known()
      throws IOException {
    on("2027-01-11T09:00");
    everywhere(
        of -> {
          assertThat(of.duties())
              .as(of.name())
              .hasSize(of.equals(prefecture) ? 21 : 19)
              .allSatisfy(owed -> assertThat(owed.getString("state")).isEqualTo("DONE"));
          assertThat(of.duties("PUBLISH_MONTHLY", "2026-12").get(0).getString("dueOn"))
              .as("a Sunday")
              .isEqualTo("2027-01-10");
        });
    assertThat(late(prefecture)).isEmpty();
    assertThat(late(menghai)).isEmpty();
    assertThat(late(jinghong)).containsExactly("PUBLISH_MONTHLY 2026-08");
  }

  /** A month in which nothing goes wrong anywhere. */
  private static void monthly(YearMonth month, String published) throws IOException {
    prepared(month);
    on(published);
    everywhere(of -> broughtOut(of, month.toString()));
  }

  /** Rated and dealt with in the month, fed back on the second of the next. */
  private static void prepared(YearMonth month) throws IOException {
    rated(month);
    on(month.plusMonths(1).atDay(2) + "T09:00");
    everywhere(of -> fedBack(of, month.toString()));
  }

  private static void rated(YearMonth month) throws IOException {
    on(month.atDay(25) + "T09:00");
    everywhere(of -> voices(of).inMonth(month));
    everywhere(of -> voices(of).dealtWith(voices(of).badWords(month), 1));
  }

  /** Half a year's sources. */
  private static void heard(Publisher of, LocalDate day) {
    voices(of).inHalfYear(day);
    voices(of).dealtWith(voices(of).badCall(day), 4);
  }

  private static void fedBack(Publisher of, String period) {
    of.feedBack(of.drafts(period, 1).get(0)).expect(200);
  }

  /** The inspection found nothing bad: there is nothing to tell about it. */
  private static void fedBackOfHotline(Publisher of, String period) {
    for (JsonObject draft : of.drafts(period, of.equals(prefecture) ? 2 : 1)) {
      if (sources(draft).contains("4")) {
        of.feedBack(draft).expect(200);
      }
    }
  }

  /** All of a period, in all forms and posted everywhere. */
  private static void broughtOut(Publisher of, String period) {
    for (JsonObject draft : of.issues(period)) {
      String bulletin = published(of, draft);
      Posted.in(product, of.office(draft), bulletin, Posted.FORMS);
      assertThat(Posted.standings(of.lead(), bulletin).values()).containsOnly("IN_TIME");
    }
  }

  private static String published(Publisher of, JsonObject draft) {
    String bulletin = of.publish(draft).expect(201).json().getString("id");
    checked(of, bulletin);
    return bulletin;
  }

  private static PublishedBulletin bulletin(Publisher of, String id) {
    return PublishedBulletin.of(product, of.tenant(), id);
  }

  /** Every form there is, each readable, and every number of it recomputed. */
  private static PublishedBulletin checked(Publisher of, String id) {
    return bulletin(of, id).checked(product);
  }

  private static String compiled(Publisher of, String analysis) {
    return of.bureau()
        .post(
            "/api/v1/bulletins/issues",
            Json.createObjectBuilder()
                .add("closingId", annual(of).getString("closingId"))
                .add("analysis", analysis))
        .expect(201)
        .json()
        .getString("id");
  }

  private static Answer step(Api who, String ranking, String step, String text) {
    String at = "/api/v1/bulletins/issues/" + ranking;
    JsonObjectBuilder words = Json.createObjectBuilder().add("text", text);
    return who.post(at + "/" + step, who.get(at).header("etag"), words);
  }

  private static JsonObject annual(Publisher of) {
    return of.issues("2026").stream()
        .filter(issue -> issue.getString("kind").equals("ANNUAL"))
        .findFirst()
        .orElseThrow();
  }

  /** How many ratings of some days count as of now. */
  private static int counted(Publisher of, String from, String to) {
    return of.lead()
        .get("/api/v1/figures?from=" + from + "&to=" + to)
        .json()
        .getJsonObject("total")
        .getInt("total");
  }

  private static List<JsonObject> steps(JsonObject issue) {
    return issue.getJsonArray("steps").getValuesAs(JsonObject.class);
  }

  private static String sources(JsonObject issue) {
    return issue.getJsonArray("sources").toString();
  }

  private static JsonObject closing(Publisher of, JsonObject issue) {
    return of.lead().get("/api/v1/closings").item("id", issue.getString("closingId"));
  }

  private static JsonObject duty(Publisher of, String kind, String period) {
    List<JsonObject> found = of.duties(kind, period);
    assertThat(found).as(kind + " of " + period + " in " + of.name()).hasSize(1);
    return found.get(0);
  }

  private static List<String> late(Publisher of) {
    return of.duties().stream()
        .filter(owed -> owed.getBoolean("late"))
        .map(owed -> owed.getString("kind") + " " + owed.getString("period"))
        .toList();
  }

  private static List<String> filings(Api who, String period) {
    return who.get("/api/v1/bulletins/filings?period=" + period).items().stream()
        .map(
            one ->
                one.getString("tenantName")
                    + " "
                    + one.getInt("version")
                    + " "
                    + one.getString("withTenantName"))
        .toList();
  }

  private static void reminded(String words) {
    Waiting.until(
        "the duty desk is sent: " + words,
        PATIENCE,
        () -> robot.messages().stream().anyMatch(message -> message.contains(words)));
  }

  private static Voices voices(Publisher of) {
    return new Voices(product, of.tenant());
  }

  /** In the prefecture and both counties, at once. */
  private static void everywhere(Consumer<Publisher> act) {
    List.of(prefecture, jinghong, menghai).parallelStream().forEach(act);
  }

  private static void on(String moment) throws IOException {
    product.moveTo(LocalDateTime.parse(moment).atZone(CHINA).toInstant());
  }
}
