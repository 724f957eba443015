package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

@DisplayName("西双版纳州政务服务“好差评”工作制度，经由接口逐条核对：一(二)4 回访、表决")
@OnMovingProduct
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegulationOpinionIT extends RegulationRow {
  RegulationOpinionIT(Product product) {
    super(product);
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
}
