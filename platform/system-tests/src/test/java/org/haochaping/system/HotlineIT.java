package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Views;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.CallInterface;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Ledger;
import org.haochaping.system.fixture.Review;
import org.haochaping.system.fixture.Upload;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An export of the 12345 hotline, from its file to the case that its lead department sorts. */
@OnProduct
class HotlineIT {
  private static final String COUNTY = "532823";

  private final Product product;

  HotlineIT(Product product) {
    this.product = product;
  }

  @Test
  @DisplayName("三(一)4: calls on government services are rated, the others counted apart")
  void an_export_is_read_and_a_bad_call_reaches_the_hotline_s_lead_department() throws Exception {
    DemoTenant county = DemoTenant.of(product, COUNTY);
    Ledger before = Ledger.read(product, COUNTY);
    String run = UUID.randomUUID().toString().replaceAll("[0-9-]", "");

    JsonObject taken =
        hotline(county)
            .table(
                "十月来电.csv",
                "工单编号,诉求分类,承办单位,回访时间,回访满意度,回访意见,诉求标题,坐席",
                run + "-1,政务服务,勐腊县医疗保障局,2026-10-15,比较满意,,,七号",
                run + "-2,社会保障,勐腊县医疗保障局,2026-10-16,不太满意,没人回电话" + run + ",备案办不了,七号",
                run + "-3,噪声扰民,勐腊县公安局,2026-10-16,很不满意,还在吵,夜间施工,七号",
                run + "-4,政务服务,勐腊县医疗保障局,2026-10-16,未接通,,,七号",
                run + "-5,政务服务,勐腊县医疗保障局,2026-10-16,还行,,,七号");

    assertThat(taken.getInt("accepted")).isEqualTo(2);
    assertThat(taken.getInt("otherBusiness")).isEqualTo(1);
    assertThat(taken.getInt("notRated")).isEqualTo(1);
    assertThat(taken.getInt("rejected")).isEqualTo(1);
    assertThat(hotline(county).rejected(taken)).contains("满意度").doesNotContain("还行");
    Ledger after = Ledger.read(product, COUNTY);
    assertThat(after.rows() - before.rows()).isEqualTo(2);
    assertThat(after.tallied() - before.tallied()).isEqualTo(2);

    Api lead = Api.of(product, county.lead(product, 4));
    JsonObject opened = Review.opened(lead, run);
    assertThat(opened.getInt("source")).isEqualTo(4);
    assertThat(opened.getString("level")).isEqualTo("DISSATISFIED");
    assertThat(opened.getString("leadUnitName")).contains("热线");
    assertThat(opened.getString("words")).contains("来电诉求：备案办不了");
  }

  @Test
  @DisplayName("三(一)4: files that its system puts into a folder; a half-written one is left alone")
  void files_in_the_folder_are_taken_when_they_are_whole() throws Exception {
    DemoTenant county = DemoTenant.of(product, COUNTY);
    Api admin = Api.of(product, county.login("county-admin"));
    String channel = admin.get("/api/v1/channels").item("code", "hotline").getString("id");
    Path folder =
        Path.of(admin.get("/api/v1/channels/" + channel + "/inbox").json().getString("path"));
    String run = UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    String whole = "工单编号,诉求分类,承办单位,回访时间,回访满意度\r\n" + run + ",政务服务,勐腊县民政局,2026-10-17,满意\r\n";
    Files.writeString(folder.resolve(run + ".csv"), whole);
    Files.writeString(folder.resolve(run + "-half.csv.part"), whole);
    Files.write(folder.resolve(run + "-empty.csv"), new byte[0]);

    JsonObject taken =
        Waiting.value(
            "the file is imported",
            Duration.ofSeconds(60),
            () ->
                admin.get("/api/v1/imports").items().stream()
                    .filter(one -> one.getString("fileName").equals(run + ".csv"))
                    .filter(one -> one.getString("state").equals("DONE"))
                    .findFirst()
                    .orElse(null));
    assertThat(taken.getInt("accepted")).isEqualTo(1);
    assertThat(taken.getString("createdBy")).isEqualTo("folder");
    assertThat(folder.resolve(run + ".csv")).doesNotExist();

    Files.writeString(folder.resolve(run + "-again.csv"), whole);
    Waiting.until(
        "the same bytes are gone without another import",
        Duration.ofSeconds(60),
        () -> !Files.exists(folder.resolve(run + "-again.csv")));
    JsonObject inbox = admin.get("/api/v1/channels/" + channel + "/inbox").json();
    assertThat(inbox.getInt("waiting")).as("the half-written one").isEqualTo(1);
    assertThat(inbox.getJsonArray("laidAside").toString()).contains(run + "-empty.csv");
    assertThat(admin.get("/api/v1/imports").body()).doesNotContain(run + "-again.csv");
    Files.delete(folder.resolve(run + "-half.csv.part"));
  }

  @Test
  @DisplayName("三(一)4: its page shows the folder, and what was counted apart")
  void the_channel_s_page_shows_folder_and_counts() {
    DemoTenant county = DemoTenant.of(product, COUNTY);
    String run = UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    hotline(county)
        .table(
            "十一月来电.csv",
            "工单编号,诉求分类,承办单位,回访时间,回访满意度",
            run + "-1,政务服务,勐腊县医疗保障局,2026-10-18,满意",
            run + "-2,噪声扰民,勐腊县公安局,2026-10-18,不满意",
            run + "-3,政务服务,勐腊县医疗保障局,2026-10-18,还行");
    Axe axe = Axe.ready();
    Views views = Views.of(Pictures.of("hotline"), axe, 1280);
    try (Browser browser = Browser.open(product)) {
      Desk desk = browser.desk(county.login("county-admin"), new Witness());
      desk.open("评价渠道").follow("12345热线");
      desk.page().getByText("监视文件夹").first().waitFor();
      assertThat(desk.text())
          .contains("inbox/" + COUNTY + "/hotline", "等待导入的文件")
          .contains("与政务服务无关 1 行（另行计数）");
      views.take(desk.page(), "folder-and-imports");
    }
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  @Test
  @DisplayName("三(一)4: its interface is pulled from; a wrong token is told, a right one goes on")
  void the_interface_is_pulled_and_its_page_says_why_it_stands_still() throws Exception {
    DemoTenant county = DemoTenant.of(product, COUNTY);
    Api admin = Api.of(product, county.login("county-admin"));
    String run = UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    String call =
        "{\"工单编号\":\"%s-%d\",\"是否涉及政务服务\":%s,\"部门编码\":\"%s\",\"评价时间\":\"2026-10-18\",\"满意度\":\"满意\"}";
    Axe axe = Axe.ready();
    Views views = Views.of(Pictures.of("hotline"), axe, 1280);
    try (CallInterface calls =
            CallInterface.of(
                List.of(
                    call.formatted(run, 1, true, "MZJ"),
                    call.formatted(run, 2, false, "GAJ"),
                    call.formatted(run, 3, true, "NOBODY")));
        Browser browser = Browser.open(product)) {
      String channel = pulling(admin, run, calls.url());
      Desk desk = browser.desk(county.login("county-admin"), new Witness());
      desk.goTo("/channels/" + channel).press("立即去取");
      desk.page().getByText("不认可令牌").waitFor();
      views.take(desk.page(), "pull-stands-still");
      desk.press("修改设置").fill("热线接口令牌", CallInterface.TOKEN).press("保存为新版本");
      desk.page().getByText("立即生效").waitFor();
      desk.press("立即去取");
      desk.page().getByText("退回 1 行").first().waitFor();
      assertThat(desk.text()).contains("取到 1 页", "计入 1 行", "与政务服务无关 1 行（另行计数）");
      views.take(desk.page(), "pulled");
    }
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  private static String pulling(Api admin, String run, String url) {
    return admin
        .post(
            "/api/v1/channels",
            Json.createObjectBuilder()
                .add("code", "pulled-" + run.substring(0, Math.min(12, run.length())))
                .add("name", "12345热线接口" + run)
                .add("pluginId", "channel-hotline-12345")
                .add(
                    "settings",
                    Json.createObjectBuilder()
                        .add("pullUrl", url)
                        .add("pullToken", "wrong")
                        .add("allowHttp", "true")))
        .expect(201)
        .json()
        .getString("id");
  }

  private Upload hotline(DemoTenant county) {
    return Upload.into(Api.of(product, county.login("county-admin")), "hotline");
  }
}
