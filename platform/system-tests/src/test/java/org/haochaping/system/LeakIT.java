package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Operation;
import org.haochaping.system.fixture.Review;
import org.haochaping.system.fixture.Traces;
import org.haochaping.system.fixture.Upload;
import org.haochaping.system.http.Answer;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A citizen signs his words with name and number, the lead department that was allowed to read them
 * writes them down wherever it can, and a hotline's file has them in its rows and in its name.
 */
@OnProduct
@DisplayName("国办发〔2019〕51号 评价人信息不泄露给被评价单位")
class LeakIT {
  private static final String COUNTY = "532801";

  /** Which has window staff who can sign in. */
  private static final String UNIT = "YBJ";

  private static final List<String> OFFICE =
      List.of("department-handler", "unit-approver", "rated-staff");

  private final Product product;
  private final DemoTenant county;
  private final String name = "玉喃" + (char) ('香' + (int) (Math.random() * 200));
  private final String phone = "139" + (10_000_000 + (int) (Math.random() * 89_999_999));
  private final String caller = "岩温" + (char) ('龙' + (int) (Math.random() * 200));
  private final String callerPhone = "138" + (10_000_000 + (int) (Math.random() * 89_999_999));

  private String appeal = "";

  LeakIT(Product product) {
    this.product = product;
    this.county = DemoTenant.of(product, COUNTY);
  }

  @Test
  @DisplayName("评价内容、转办说明、答复、附件2、附件3、复核决定、文件名和热线记录中的姓名和号码，被评价部门一概看不到")
  void nothing_that_a_department_is_answered_holds_the_citizen_s_name_or_number()
      throws SQLException, IOException {
    Review review = signed();
    JsonObject shown =
        review
            .lead()
            .post("/api/v1/cases/" + review.id() + "/contact-readings", json("reason", "核实情况"))
            .expect(200)
            .json();
    assertThat(shown.toString()).as("the lead department may read it").contains(name, phone);
    everybody_writes_it_down(review);
    JsonObject imported = a_hotline_s_file_is_imported();
    JsonObject exported = a_hotline_s_export_is_imported();

    Map<String, String> ids = ids(review);
    List<String> read = new ArrayList<>();
    for (String role : OFFICE) {
      Api office = office(role);
      for (Operation operation : Operation.ALL) {
        if (operation.method().equals("GET")) {
          Answer answer = operation.call(office, ids);
          read.add(answer.body());
          for (String secret : List.of(name, phone, caller, callerPhone)) {
            assertThat(answer.body()).as("%s as %s", operation, role).doesNotContain(secret);
          }
        }
      }
      office.get("/api/v1/imports/" + imported.getString("id")).problem(403);
      office.get("/api/v1/imports/" + exported.getString("id")).problem(403);
    }
    assertThat(String.join("", read))
        .as("the office does read the case, with what was hidden in it")
        .contains("〔姓名已隐去〕", "〔号码已隐去〕", review.id());

    Traces.of(product, List.of(name, phone)).noneInDatabase();
    Traces.of(product, List.of(name, phone, caller, callerPhone)).noneInLogs();
  }

  /** Window staff hold their role for whatever unit they are of. */
  private Api office(String role) {
    return Api.of(
        product, role.equals("rated-staff") ? county.login(role) : county.login(role, UNIT));
  }

  /** A rating signed in its words, by somebody who also leaves how to reach him. */
  private Review signed() {
    Counter counter = Counter.of(product, COUNTY);
    String mark = "等了很久" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    JsonObjectBuilder rating =
        Counter.bad("DISSATISFIED", "我是" + name + "，电话" + phone + "，" + mark, "209")
            .add(
                "contact",
                Json.createObjectBuilder()
                    .add("name", name)
                    .add("phone", phone)
                    .add("consent", true));
    String code = counter.caseLink("qrcode", UNIT, "LEAK-" + UUID.randomUUID()).getString("code");
    String receipt = counter.rate(code, rating);
    Api lead = Api.of(product, county.lead(product, 5));
    JsonObject opened = Review.opened(lead, mark);
    return Review.known(product, COUNTY, UNIT, receipt, opened.getString("id"));
  }

  private void everybody_writes_it_down(Review review) {
    String said = "已电话联系" + name + "（" + phone + "）核实情况";
    review.handOver(UNIT, said);
    review
        .act(
            review.handler(),
            "/acknowledgements",
            json("complexity", "CLEAR").add("section", "登记注册科"))
        .expect(200);
    JsonObject drafted =
        review
            .handler()
            .post(
                "/api/v1/cases/" + review.id() + "/appeals",
                json("matter", "对" + name + "的差评复核").add("reason", said + "，不是本窗口办理"))
            .expect(200)
            .json();
    appeal = drafted.getJsonObject("appeal").getString("id");
    String at = "/api/v1/appeals/" + appeal;
    review
        .head()
        .post(at + "/lodgings", review.head().get(at).header("etag"), json("opinion", said))
        .expect(200);
    Api staff = office("rated-staff");
    staff.post(at + "/statements", json("text", said)).expect(200);
    review
        .lead()
        .post(
            at + "/decisions",
            review.lead().get(at).header("etag"),
            json("outcome", "REJECTED").add("findings", said).add("words", name + "，复核维持原评价"))
        .expect(200);
    review
        .act(
            review.handler(),
            "/answers",
            json("finding", "PARTLY")
                .add("disposition", "RECTIFIED")
                .add("investigation", said)
                .add("cause", name + "未带材料")
                .add("measures", "已向" + name + "说明并整改")
                .add("reply", name + "您好，已核查并整改。"))
        .expect(200);
    review.sign(true).expect(200);
    review
        .citizenPosts(
            "/votes", Json.createObjectBuilder().add("confirmed", false).add("text", name + "说没有改"))
        .expect(200);
  }

  private JsonObject a_hotline_s_file_is_imported() {
    Api admin = Api.of(product, county.logins().get(0));
    String text =
        "\ufeff"
            + Upload.HEADINGS
            + ",联系人,联系电话\r\n"
            + UUID.randomUUID()
            + ",4,电话,"
            + UNIT
            + ",2026-07-03,不满意,"
            + caller
            + "来电（"
            + callerPhone
            + "）反映等待太久,"
            + caller
            + ","
            + callerPhone
            + "\r\n";
    Upload upload = Upload.into(admin, "file");
    JsonObject run =
        upload.finished(
            upload.send(
                caller + "来电" + callerPhone + ".csv",
                "text/csv",
                text.getBytes(StandardCharsets.UTF_8)));
    assertThat(run.getInt("accepted")).isEqualTo(1);
    return run;
  }

  /**
   * Of a caller who was not asked whether he may be called: his name is in the columns all the
   * same.
   */
  private JsonObject a_hotline_s_export_is_imported() {
    Upload upload = Upload.into(Api.of(product, county.login("county-admin")), "hotline");
    String mark = "回电话" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    JsonObject run =
        upload.table(
            "导出.csv",
            "工单编号,诉求分类,部门编码,回访时间,回访满意度,回访意见,诉求标题,来电人,来电号码",
            String.join(
                ",",
                "RX-" + UUID.randomUUID(),
                "政务服务",
                UNIT,
                "2026-07-04",
                "很不满意",
                caller + "说没有人" + mark + callerPhone,
                caller + "反映备案办不了",
                caller,
                callerPhone));
    assertThat(run.getInt("accepted")).isEqualTo(1);
    Api lead = Api.of(product, county.lead(product, 4));
    JsonObject opened = Review.opened(lead, mark);
    Review about = Review.known(product, COUNTY, UNIT, "", opened.getString("id"));
    String unit =
        about.seenBy(lead).getJsonArray("handOverUnits").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("name").equals(county.unitName(UNIT)))
            .findFirst()
            .orElseThrow()
            .getString("id");
    about.act(lead, "/hand-overs", json("unitId", unit).add("note", "")).expect(200);
    assertThat(about.seenBy(office("department-handler")).toString()).contains(mark);
    return run;
  }

  /** What a clerk of the office would look at. */
  private Map<String, String> ids(Review review) {
    Map<String, String> ids = new HashMap<>();
    ids.put("case", review.id());
    ids.put("receipt", "0");
    ids.put("key", county.key());
    ids.put("code", "0");
    ids.put("surveyCode", "0");
    ids.put("remarkCode", "0");
    ids.put("tenantCode", COUNTY);
    ids.put("draw", "2026-10");
    ids.put("version", "1");
    ids.put("format", "web");
    ids.put("catalogue", "national-v2");
    ids.put("form", "rectification-report");
    ids.put("keeper", "APPLICANT");
    ids.put("appeal", appeal);
    ids.put("template", "case-answered");
    ids.put("keyId", "nobody");
    ids.put("photoNumber", "1");
    for (String other :
        List.of(
            "link",
            "channel",
            "scored",
            "score",
            "plan",
            "visit",
            "import",
            "closing",
            "bulletin",
            "remark",
            "unit",
            "draft",
            "staff",
            "hold",
            "notifier",
            "plugin",
            "survey",
            "questionnaire",
            "file")) {
      ids.put(other, UUID.randomUUID().toString());
    }
    return ids;
  }

  private static JsonObjectBuilder json(String key, String value) {
    return Json.createObjectBuilder().add(key, value);
  }
}
