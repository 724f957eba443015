package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.haochaping.system.fixture.Counter;
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

@DisplayName("西双版纳州政务服务“好差评”工作制度，经由接口逐条核对：一(一)、一(二)1 转办")
@OnMovingProduct
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegulationArrivalIT extends RegulationRow {
  RegulationArrivalIT(Product product) {
    super(product);
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

  private String code(Counter counter) {
    return counter.caseLink("qrcode", "SJJ", "LEVEL-" + UUID.randomUUID()).getString("code");
  }
}
