package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.haochaping.system.fixture.Appealed;
import org.haochaping.system.fixture.BulletinYear;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Posted;
import org.haochaping.system.fixture.PublishedBulletin;
import org.haochaping.system.fixture.Publisher;
import org.haochaping.system.fixture.Ranked;
import org.haochaping.system.fixture.Review;
import org.haochaping.system.fixture.Voices;
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
  private static Product product;
  private static BulletinYear year;
  private static Publisher prefecture;
  private static Publisher jinghong;
  private static Publisher menghai;

  /** Somebody in Jinghong was not content in January, and his department says it was not it. */
  private static Review appealed;

  private static JsonObject appeal;
  private static String january;

  @BeforeAll
  static void a_year_begins() throws IOException {
    product = Product.throughAYear("year");
    year = BulletinYear.of(product);
    prefecture = year.prefecture();
    jinghong = year.jinghong();
    menghai = year.menghai();
  }

  @AfterAll
  static void stop() {
    if (year != null) {
      year.close();
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
    year.on("2026-01-25T09:00");
    year.everywhere(of -> of.voices().inMonth(month));
    year.everywhere(of -> of.voices().dealtWith(of.voices().badWords(month), 1));
    appealed = Review.of(product, jinghong.tenant().code(), Voices.UNIT, "评价的是另一个窗口").handOver();
    year.on("2026-02-02T09:00");
    year.everywhere(
        of -> {
          JsonObject draft = of.drafts("2026-01", 1).get(0);
          assertThat(draft.getString("kind")).isEqualTo("MONTHLY");
          assertThat(Publisher.sources(draft)).isEqualTo("[1,2,3,5]");
          assertThat(of.closing(draft).getString("closedBy")).isEqualTo("系统");
          JsonObject owed = of.duty("PUBLISH_MONTHLY", "2026-01");
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
    year.everywhere(
        of -> {
          JsonObject draft = of.drafts("2026-01", 1).get(0);
          of.publish(draft).problem(409, "feedback-first");
          assertThat(of.feedBack(draft).expect(200).json().getJsonArray("sent").toString())
              .contains(of.tenant().unitName(Voices.UNIT));
        });
    year.on("2026-02-06T09:00");
    appeal = Appealed.lodged(appealed);
    year.on("2026-02-09T09:00");
    year.everywhere(of -> year.broughtOut(of, "2026-01"));
    january = jinghong.issues("2026-01").get(0).getString("id");
    assertThat(jinghong.bulletin(january).page()).contains("已确认1件，复核调查中1件，复核后撤销0件");
    assertThat(jinghong.duty("PUBLISH_MONTHLY", "2026-01").getString("stateInWords"))
        .isEqualTo("按时完成");
    jinghong.publish(jinghong.issues("2026-01").get(0)).problem(409, "already-published");
  }

  @Test
  @Order(30)
  @DisplayName("二(二)3 通报后复核成立：重新结算，另发更正通报，新旧对照、注明日期；原通报仍可查阅并注明已被更正")
  void an_appeal_upheld_after_publication_leads_to_a_dated_correction() throws IOException {
    year.on("2026-02-12T09:00");
    Appealed.decide(appealed.lead(), appeal, "VOIDED_WRONG").expect(200);
    assertThat(appealed.state()).isEqualTo("VOIDED");
    Waiting.until(
        "the rating has left the figures",
        BulletinYear.PATIENCE,
        () -> jinghong.counted("2026-01-01", "2026-01-31") == 67);
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

    PublishedBulletin corrected = jinghong.checked(correction);
    assertThat(corrected.title()).isEqualTo("景洪市2026年1月政务服务“好差评”情况通报（更正）");
    assertThat(corrected.document().getString("issuedOn")).isEqualTo("2026-02-12");
    assertThat(corrected.rows("更正前后对照"))
        .contains(
            entry("评价数", List.of("68", "67")),
            entry("差评数", List.of("2", "1")),
            entry("复核后不予采纳数", List.of("0", "1")));
    assertThat(corrected.page()).contains("取代按第1次结算发布的通报", "复核后撤销1件");

    JsonObject old = jinghong.issue(january);
    JsonObject last = Publisher.steps(old).get(Publisher.steps(old).size() - 1);
    assertThat(last.getString("event")).isEqualTo("SUPERSEDED");
    assertThat(last.getString("text")).isEqualTo(corrected.title());
    assertThat(last.getString("at")).startsWith("2026-02-12");
    assertThat(jinghong.bulletin(january).page()).contains("复核调查中1件").doesNotContain("取代按第1次");
    assertThat(PublishedBulletin.shelf(product, jinghong.tenant()).toString())
        .contains(january, correction);
    Posted.in(product, jinghong.lead(), correction, Posted.FORMS);
    assertThat(Posted.standings(jinghong.lead(), correction)).containsValues("IN_TIME");
  }

  @Test
  @Order(40)
  @DisplayName("三(三)1 二月至四月：期限至10日24时，5月10日是星期日也不顺延，当晚发布仍为按时")
  void february_to_april_are_out_in_time_also_on_a_sunday_evening() throws IOException {
    year.monthly(YearMonth.of(2026, 2), "2026-03-09T09:00");
    year.monthly(YearMonth.of(2026, 3), "2026-04-09T09:00");
    year.monthly(YearMonth.of(2026, 4), "2026-05-10T22:00");
    year.everywhere(
        of -> {
          JsonObject owed = of.duty("PUBLISH_MONTHLY", "2026-04");
          assertThat(owed.getString("dueOn")).isEqualTo("2026-05-10");
          assertThat(owed.getString("stateInWords")).isEqualTo("按时完成");
        });
  }

  @Test
  @Order(50)
  @DisplayName("三(三) 四种形式都要按期：五月的通报按时发布，信息公开栏11日才张贴，这一形式记为逾期")
  void one_form_that_is_posted_a_day_late_is_late_and_no_other() throws IOException {
    YearMonth may = YearMonth.of(2026, 5);
    year.prepared(may);
    year.on("2026-06-09T09:00");
    year.broughtOut(prefecture, "2026-05");
    year.broughtOut(jinghong, "2026-05");
    String bulletin = year.published(menghai, menghai.issues("2026-05").get(0));
    Posted.in(
        product,
        menghai.lead(),
        bulletin,
        List.of(Posted.WEBSITE, Posted.DOCUMENT, Posted.OPEN_DATA));
    year.on("2026-06-11T09:00");
    assertThat(Posted.standings(menghai.lead(), bulletin))
        .containsEntry(Posted.NOTICE_BOARD, "OVERDUE");
    Posted.in(product, menghai.lead(), bulletin, List.of(Posted.NOTICE_BOARD));
    assertThat(Posted.standings(menghai.lead(), bulletin))
        .containsExactly(
            entry(Posted.WEBSITE, "IN_TIME"),
            entry(Posted.NOTICE_BOARD, "LATE"),
            entry(Posted.DOCUMENT, "IN_TIME"),
            entry(Posted.OPEN_DATA, "IN_TIME"));
    assertThat(menghai.duty("PUBLISH_MONTHLY", "2026-05").getString("stateInWords"))
        .as("published it was in time")
        .isEqualTo("按时完成");
  }

  @Test
  @Order(60)
  @DisplayName("三(三)2 上半年的热线和暗访7月10日前通报；州的热线由热线中心、暗访由州政务服务管理局分别通报")
  void half_a_year_is_told_by_the_tenth_of_july_each_source_by_who_leads_it() throws IOException {
    YearMonth june = YearMonth.of(2026, 6);
    LocalDate day = LocalDate.of(2026, 6, 25);
    year.rated(june);
    year.everywhere(of -> year.heard(of, day));
    year.on("2026-07-02T09:00");
    year.everywhere(of -> year.fedBack(of, "2026-06"));
    year.everywhere(of -> year.fedBackOfHotline(of, "2026-H1"));
    year.on("2026-07-10T23:00");
    year.everywhere(of -> year.broughtOut(of, "2026-06"));
    year.everywhere(of -> year.broughtOut(of, "2026-H1"));
    assertThat(prefecture.issues("2026-H1"))
        .extracting(issue -> issue.getString("issuer") + Publisher.sources(issue))
        .containsExactlyInAnyOrder("西双版纳州12345政务服务热线中心[4]", "西双版纳州政务服务管理局[8]");
    year.everywhere(
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
    year.monthly(YearMonth.of(2026, 7), "2026-08-07T09:00");
    year.prepared(YearMonth.of(2026, 8));
    year.on("2026-09-09T09:00");
    year.broughtOut(prefecture, "2026-08");
    year.broughtOut(menghai, "2026-08");
    assertThat(jinghong.duty("PUBLISH_MONTHLY", "2026-08").getString("state")).isEqualTo("SOON");
    year.on("2026-09-11T09:00");
    JsonObject owed = jinghong.duty("PUBLISH_MONTHLY", "2026-08");
    assertThat(owed.getString("state")).isEqualTo("OVERDUE");
    assertThat(owed.getString("stateInWords")).isEqualTo("已逾期1天");
    String bulletin = year.published(jinghong, jinghong.issues("2026-08").get(0));
    Posted.in(product, jinghong.lead(), bulletin, Posted.FORMS);
    assertThat(Posted.standings(jinghong.lead(), bulletin).values()).containsOnly("LATE");
    owed = jinghong.duty("PUBLISH_MONTHLY", "2026-08");
    assertThat(owed.getBoolean("late")).isTrue();
    assertThat(owed.getString("stateInWords")).isEqualTo("逾期完成");
    year.monthly(YearMonth.of(2026, 9), "2026-10-09T09:00");
    year.reminded("2026年8月：发布月通报，景洪市政务服务管理局应于2026年9月10日24时前完成（三(三)1）");
    year.reminded("应于2026年9月10日24时前完成（三(三)1），已逾期");
    year.monthly(YearMonth.of(2026, 10), "2026-11-09T09:00");
    year.monthly(YearMonth.of(2026, 11), "2026-12-09T09:00");
  }

  @Test
  @Order(80)
  @DisplayName("三(三)2、3 次年1月：十二月、下半年、年度通报一并备好；年度通报5日前备案供汇总，都在1月10日前发布")
  void in_january_month_half_year_and_year_are_told() throws IOException {
    YearMonth december = YearMonth.of(2026, 12);
    LocalDate day = LocalDate.of(2026, 12, 25);
    year.rated(december);
    year.everywhere(of -> year.heard(of, day));
    year.everywhere(of -> of.voices().inYear(day));
    year.on("2027-01-02T09:00");
    year.everywhere(of -> year.fedBack(of, "2026-12"));
    year.everywhere(of -> year.fedBackOfHotline(of, "2026-H2"));
    year.everywhere(of -> of.drafts("2026", 1));
    year.on("2027-01-05T09:00");
    for (String period : List.of("2026-12", "2026-H2", "2026")) {
      year.everywhere(of -> year.broughtOut(of, period));
    }
    year.everywhere(
        of -> {
          assertThat(Publisher.sources(of.annual())).isEqualTo("[6,7]");
          JsonObject filed = of.duty("FILE_FOR_RANKING", "2026");
          assertThat(filed.getString("dueOn")).isEqualTo("2027-01-05");
          assertThat(filed.getString("stateInWords")).isEqualTo("按时完成");
        });
  }

  @Test
  @Order(85)
  @DisplayName("三(三)3 县（市）的排名同样经本级政府审核")
  void the_counties_rankings_go_by_way_of_their_governments() throws IOException {
    year.on("2027-01-06T09:00");
    for (Publisher of : List.of(jinghong, menghai)) {
      Api government = Api.of(product, of.tenant().login("government-approver"));
      String ranking = Ranked.compiled(of, "");
      Ranked.step(of.bureau(), ranking, "submissions", "").expect(200);
      Ranked.step(government, ranking, "approvals", "同意").expect(200);
      Ranked.step(of.bureau(), ranking, "publications", "").expect(200);
      of.checked(ranking);
      for (String kind : List.of("COMPILE_RANKING", "APPROVE_RANKING", "PUBLISH_RANKING")) {
        assertThat(of.duty(kind, "2026").getString("stateInWords")).as(kind).isEqualTo("按时完成");
      }
    }
  }

  @Test
  @Order(90)
  @DisplayName("三(三)3 排名由州政务服务管理局汇总分析报州人民政府审核；退回须说明理由，补充后再报，同意后才能发布")
  void the_ranking_is_sent_back_once_and_published_as_it_was_approved() throws IOException {
    Api government = Api.of(product, prefecture.tenant().login("government-approver"));
    year.on("2027-01-06T15:00");
    String ranking = Ranked.compiled(prefecture, "");
    Ranked.step(prefecture.bureau(), ranking, "publications", "").problem(409);
    Ranked.step(prefecture.bureau(), ranking, "submissions", "请审核").expect(200);
    year.on("2027-01-07T09:00");
    Ranked.step(government, ranking, "returns", " ").problem(422, "reason-required");
    Ranked.step(government, ranking, "returns", "请补充对窗口等候时间的分析").expect(200);
    year.on("2027-01-08T09:00");
    String analysis = "差评集中在窗口等候时间，建议增设综合受理窗口。";
    assertThat(prefecture.duties("COMPILE_RANKING", "2026"))
        .as("done once, and owed once more since it came back")
        .extracting(one -> one.getString("dueOn") + " " + one.getString("state"))
        .containsExactlyInAnyOrder("2027-01-07 DONE", "2027-01-09 SOON");
    Ranked.compiledAgain(prefecture, ranking, analysis).expect(200);
    Ranked.step(prefecture.bureau(), ranking, "submissions", "已补充分析").expect(200);
    year.on("2027-01-09T09:00");
    Ranked.step(government, ranking, "approvals", "同意").expect(200);
    year.on("2027-01-10T20:00");
    Ranked.step(prefecture.bureau(), ranking, "publications", "").expect(200);

    List<JsonObject> steps = Publisher.steps(prefecture.issue(ranking));
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

    PublishedBulletin out = prefecture.checked(ranking);
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
      assertThat(Publisher.filings(above, "2026-01"))
          .containsExactlyInAnyOrder("西双版纳州 1 西双版纳州", "景洪市 1 西双版纳州", "景洪市 2 西双版纳州", "勐海县 1 西双版纳州");
      assertThat(Publisher.filings(above))
          .as("of each county 12 months, 2 half years, the year and its ranking")
          .filteredOn(one -> one.getString("tenantName").equals("勐海县"))
          .hasSize(16);
    }
    assertThat(Publisher.filings(menghai.bureau(), "2026-01")).containsExactly("勐海县 1 西双版纳州");
    assertThat(Publisher.filings(jinghong.bureau(), "2026-08")).containsExactly("景洪市 1 西双版纳州");
  }

  @Test
  @Order(120)
  @DisplayName("三(三) 一年到头：该按时的都按时完成，逾期的一件记着")
  void at_the_end_of_the_year_everything_owed_is_done_and_what_was_late_is_known()
      throws IOException {
    year.on("2027-01-11T09:00");
    year.everywhere(
        of -> {
          assertThat(of.duties())
              .as(of.name())
              .hasSize(of.equals(prefecture) ? 22 : 19)
              .allSatisfy(owed -> assertThat(owed.getString("state")).isEqualTo("DONE"));
          assertThat(of.duties("PUBLISH_MONTHLY", "2026-12").get(0).getString("dueOn"))
              .as("a Sunday")
              .isEqualTo("2027-01-10");
        });
    assertThat(prefecture.late()).isEmpty();
    assertThat(menghai.late()).isEmpty();
    assertThat(jinghong.late()).containsExactly("PUBLISH_MONTHLY 2026-08");
  }
}
