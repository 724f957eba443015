package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Review;
import org.haochaping.system.http.Answer;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnMovingProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("西双版纳州政务服务“好差评”工作制度，经由接口逐条核对：一(二)2、3 整改、答复、报送")
@OnMovingProduct
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegulationHandlingIT extends RegulationRow {
  RegulationHandlingIT(Product product) {
    super(product);
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
}
