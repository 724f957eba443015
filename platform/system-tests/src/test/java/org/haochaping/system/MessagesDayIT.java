package org.haochaping.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.plugin.tck.HttpGateway;
import org.haochaping.plugin.tck.HttpGateway.Reply;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Mailbox;
import org.haochaping.system.fixture.Rectified;
import org.haochaping.system.http.Answer;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Local IT connects gateways in the browser; answers reach citizens, and what is stuck is seen. */
@OnProduct
class MessagesDayIT {
  private static final String COUNTY = "532801";
  private static final String OK =
      "{\"Code\":\"OK\",\"Message\":\"OK\",\"BizId\":\"900619746936498440^0\"}";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Product product;
  private final Counter counter;
  private final DemoTenant county;
  private final Api it;
  private final Pictures pictures = Pictures.of("messages-day");
  private final Axe axe = Axe.ready();
  private final HttpGateway gateway = new HttpGateway(request -> Reply.ok(OK));
  private final Mailbox mailbox = new Mailbox();
  private final String phone = "139" + (10_000_000 + (int) (Math.random() * 89_999_999));

  /** Letters alone: digits would be taken for a number and hidden. */
  private final String mark = UUID.randomUUID().toString().replaceAll("[^a-z]", "");

  private Browser browser;

  MessagesDayIT(Product product) {
    this.product = product;
    this.counter = Counter.of(product, COUNTY);
    this.county = counter.tenant();
    this.it = Api.of(product, county.login("county-admin"));
  }

  @BeforeEach
  void open() {
    browser = Browser.open(product);
  }

  /** The other tests know a county without gateways. */
  @AfterEach
  void close() {
    for (JsonObject one : it.get("/api/v1/notifiers").items()) {
      if (one.getBoolean("active")) {
        String at = "/api/v1/notifiers/" + one.getString("id");
        String version = it.get(at).header("etag");
        it.call("DELETE", at).header("If-Match", version).send().expect(204);
      }
    }
    gateway.close();
    mailbox.close();
    browser.close();
  }

  @Test
  @DisplayName("本级信息技术人员接入短信平台和邮箱：答复以短信告知评价人；网关中断后重试、列出、重新发送")
  void local_it_connects_gateways_and_answers_reach_citizens() {
    Desk desk = browser.desk(county.login("county-admin"), new Witness());
    desk.open("信息发送");
    assertThat(desk.text()).contains("添加发送渠道", "没有启用发送渠道时，系统内提醒照常");
    never_quiet();
    connect(desk);
    look(desk, "connected");
    // The county may have others, left switched off.
    Locator card = desk.page().locator("section[aria-label='阿里云短信']");
    card.getByLabel("测试接收方").fill(phone);
    card.getByText("发一条测试消息").click();
    card.getByText("网关已接收测试消息").waitFor();
    assertThat(card.innerText()).contains("900619746936498440");
    assertThat(sent("SMS_3")).hasSize(1).allSatisfy(one -> assertThat(one).contains("景洪市"));

    Rectified answered = rated("等了两小时" + mark);
    Waiting.until("the answer was sent", PATIENCE, () -> sent("SMS_1").size() == 1);
    assertThat(sent("SMS_1").get(0))
        .contains("PhoneNumbers=" + phone)
        .contains("SignName=景洪政务")
        .contains("\"unit\":\"" + county.unitName("SWJ") + "\"")
        .contains("/q/" + answered.receipt().replace("-", ""));
    assertThat(gateway.received().get(0).headers().getFirst("Authorization"))
        .startsWith("ACS3-HMAC-SHA256 Credential=SAMPLEID,");
    Waiting.until("the case says so", PATIENCE, () -> replies(answered).contains("SMS SENT"));
    desk.goTo("/notifiers");
    assertThat(desk.text()).contains("评价已答复").contains("已发送").doesNotContain(phone);

    waits_while_the_gateway_is_down(desk);
    is_refused_and_sent_again(desk);
    sends_mail(desk);
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  private void connect(Desk desk) {
    desk.press("添加发送渠道");
    desk.page().getByText("发送方式").first().waitFor();
    desk.select("发送方式", "短信");
    desk.fill("名称", "阿里云短信");
    desk.fill("访问密钥编号", "SAMPLEID").fill("访问密钥", "SAMPLE-SECRET-NOT-FOR-USE");
    desk.fill("短信签名", "景洪政务");
    desk.fill(
        "模板对照", "case-answered=SMS_1:unit,link\ncase-handed-over=SMS_2:unit\ntrial=SMS_3:place");
    desk.fill("接口地址", gateway.url());
    // Axe takes the layer behind the dialog for the ground of a chosen value, which lies at -1.
    pictures.take(desk.page(), "form");
    desk.choose("允许不加密的 HTTP");
    desk.confirm("保存发送渠道");
    assertThat(desk.text()).contains("“阿里云短信”已保存");
    assertThat(it.get("/api/v1/notifiers").items()).hasSizeGreaterThanOrEqualTo(1);
    String id = it.get("/api/v1/notifiers").item("name", "阿里云短信").getString("id");
    assertThat(it.get("/api/v1/notifiers/" + id).body())
        .contains("SAMPLEID")
        .doesNotContain("SAMPLE-SECRET");
    settings_are_taken_back(desk, "/api/v1/notifiers/" + id);
  }

  private void settings_are_taken_back(Desk desk, String at) {
    open(desk);
    desk.page().getByLabel("短信签名").waitFor();
    desk.fill("短信签名", "写错的签名").confirm("保存发送渠道");
    assertThat(it.get(at).body()).contains("写错的签名");
    open(desk);
    desk.page().locator("[role=dialog] summary").click();
    look(desk, "earlier-settings");
    desk.press("退回此版");
    desk.page().getByText("“阿里云短信”已保存").waitFor();
    Waiting.until(
        "the settings are as they were",
        PATIENCE,
        () -> {
          JsonObject values = it.get(at).json().getJsonObject("values");
          return values.toString().contains("景洪政务") && !values.toString().contains("写错");
        });
  }

  /** Among gateways that other tests left. */
  private static void open(Desk desk) {
    desk.page()
        .locator("section[aria-label='阿里云短信']")
        .getByText("修改", new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  private void waits_while_the_gateway_is_down(Desk desk) {
    gateway.answer(request -> new Reply(503, "", ""));
    Rectified second = rated("又等了两小时" + mark);
    Waiting.until(
        "the gateway is left alone",
        PATIENCE,
        () -> it.get("/api/v1/notifiers").body().contains("没有正常应答"));
    desk.goTo("/notifiers");
    assertThat(desk.text()).contains("暂停至").contains("等待发送");
    assertThat(replies(second)).doesNotContain("SMS SENT", "SMS FAILED");
    look(desk, "down");
    gateway.answer(request -> Reply.ok(OK));
    Waiting.until("it went by itself", PATIENCE, () -> replies(second).contains("SMS SENT"));
    assertThat(outIds("SMS_1").stream().distinct()).as("each always with one id").hasSize(2);
  }

  private void is_refused_and_sent_again(Desk desk) {
    gateway.answer(request -> Reply.ok("{\"Code\":\"isv.SMS_TEMPLATE_ILLEGAL\"}"));
    Rectified third = rated("还在等" + mark);
    Waiting.until("it was refused", PATIENCE, () -> replies(third).contains("SMS FAILED"));
    gateway.answer(request -> Reply.ok(OK));
    desk.goTo("/notifiers");
    desk.select("状态", "被拒绝");
    desk.page().getByText("isv.SMS_TEMPLATE_ILLEGAL").first().waitFor();
    look(desk, "refused");
    for (int i = 0; i < 2; i++) {
      desk.press("重新发送");
    }
    Waiting.until("it was sent again", PATIENCE, () -> replies(third).contains("SMS SENT"));
  }

  private void sends_mail(Desk desk) {
    Answer added =
        it.post(
            "/api/v1/notifiers",
            Json.createObjectBuilder()
                .add("pluginId", "notify-email")
                .add("name", "邮箱")
                .add(
                    "values",
                    Json.createObjectBuilder()
                        .add("host", "127.0.0.1")
                        .add("port", String.valueOf(mailbox.port()))
                        .add("security", "NONE")
                        .add("from", "hcp@jinghong.example.cn")));
    String id = added.expect(201).json().getJsonObject("notifier").getString("id");
    Answer tried =
        it.post(
            "/api/v1/notifiers/" + id + "/trials",
            Json.createObjectBuilder().add("recipient", "yanwen@example.cn"));
    assertThat(tried.expect(200).json().getString("outcome")).isEqualTo("ACCEPTED");
    assertThat(mailbox.letters())
        .singleElement()
        .satisfies(letter -> assertThat(letter).contains("好差评平台测试消息", "景洪市"));
    desk.goTo("/notifiers");
    look(desk, "both");
    desk.page().getByText("修改文字").nth(1).click();
    desk.fill("正文", "您好，{{unitName}}已答复");
    desk.press("预览");
    assertThat(desk.page().locator(".el-dialog").innerText()).contains("没有这些占位符：unitName");
    desk.fill("正文", "您好，{{unit}}已答复");
    desk.press("预览");
    desk.page().getByText("您好，景洪市市场监督管理局已答复").waitFor();
    look(desk, "template");
  }

  /** Whatever time of the day the tests before have left. */
  private void never_quiet() {
    Answer now = it.get("/api/v1/sending-policy").expect(200);
    it.call("PUT", "/api/v1/sending-policy")
        .header("If-Match", "\"" + now.json().getInt("version") + "\"")
        .json(
            Json.createObjectBuilder()
                .add("version", now.json().getInt("version"))
                .add("quietFrom", "00:00")
                .add("quietUntil", "00:00")
                .add("digestAt", "08:30"))
        .send()
        .expect(200);
  }

  private Rectified rated(String words) {
    JsonObject contact =
        Json.createObjectBuilder()
            .add("name", "玉罕")
            .add("phone", phone)
            .add("consent", true)
            .build();
    return Rectified.at(product, counter, "SWJ", words, contact);
  }

  private List<String> replies(Rectified one) {
    Api lead = Api.of(product, county.lead(product, 5));
    return lead
        .get("/api/v1/cases/" + one.id())
        .json()
        .getJsonArray("replies")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(reply -> reply.getString("way") + " " + reply.getString("outcome"))
        .toList();
  }

  /** What was asked of the gateway with one of its templates. */
  private List<String> sent(String template) {
    return gateway.received().stream()
        .map(one -> URLDecoder.decode(one.body(), UTF_8))
        .filter(body -> body.contains("TemplateCode=" + template))
        .toList();
  }

  private List<String> outIds(String template) {
    List<String> ids = new ArrayList<>();
    for (String body : sent(template)) {
      ids.add(body.replaceFirst("(?s).*OutId=([^&]+).*", "$1"));
    }
    return ids;
  }

  private void look(Desk desk, String what) {
    for (int width : List.of(390, 1360)) {
      desk.page().setViewportSize(width, 900);
      pictures.take(desk.page(), what + "-" + width);
      axe.look(desk.page(), what + "-" + width);
    }
  }
}
