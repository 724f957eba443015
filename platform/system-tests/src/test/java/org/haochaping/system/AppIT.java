package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.fixture.AppPages;
import org.haochaping.system.fixture.Counterpart;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Review;
import org.haochaping.system.http.Answer;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An app embeds the rating page, hands its user over and fetches the office's answer. */
@OnProduct
class AppIT {
  private static final String COUNTY = "532822";
  private static final int MOBILE_APP = 3;
  private static final String PHONE = "13987650000";

  private final Product product;
  private final DemoTenant county;
  private final Pictures pictures = Pictures.of("app");
  private final Axe axe = Axe.ready();
  private final String run = UUID.randomUUID().toString().replaceAll("[0-9-]", "");

  AppIT(Product product) {
    this.product = product;
    this.county = DemoTenant.of(product, COUNTY);
  }

  @Test
  @DisplayName("三(一)3: rated inside the app, back to the app, and the answer reaches its user")
  void a_user_rates_within_his_app_and_the_app_fetches_the_answer() throws IOException {
    Api admin = Api.of(product, county.login("county-admin"));
    String number = "APP-" + run;
    String words = "预约后白跑一趟" + run;
    String receipt;
    Counterpart app;
    String deepLink;
    try (AppPages pages = AppPages.open();
        AppPages stranger = AppPages.open();
        Browser browser = Browser.open(product)) {
      app = Counterpart.of(product, admin, channel(admin, pages.origin()));
      String back = pages.says("/done", "已返回办事通");
      deepLink = app.deepLink(product.url(), handedOver(number, back));

      Page page = browser.phone();
      page.navigate(pages.frames("/rate", deepLink));
      FrameLocator frame = page.frameLocator("iframe");
      receipt = rated(page, frame, words);
      String rating = page.frames().get(1).url();
      assertThat(rating).startsWith(product.url() + "/r/").doesNotContain("#");
      framedBy(pages.origin(), rating);
      frame.getByRole(AriaRole.LINK, link("返回")).click();
      frame.getByText("已返回办事通").waitFor();
      pictures.take(page, "back-in-the-app");

      page.navigate(pages.frames("/again", app.deepLink(product.url(), handedOver(number, back))));
      ratedBefore(page, page.frameLocator("iframe"), back);

      page.navigate(stranger.frames("/steal", rating));
      // Chromium's own page in the place of one that may not be framed.
      page.waitForCondition(() -> page.frames().get(1).url().startsWith("chrome-error:"));

      page.navigate(deepLink);
      page.getByText("已经用过").waitFor();
      assertThat(page.getByRole(AriaRole.LINK, pageLink("返回")).getAttribute("href"))
          .isEqualTo(back);
      pictures.take(page, "used-before");
      axe.look(page, "used-before");
      page.navigate(app.deepLink(product.url(), handedOver(number, back)));
      page.getByText("您对这次服务满意吗").waitFor();
      axe.look(page, "handed-over");
    }
    assertThat(axe.found()).as("serious findings of axe").isEmpty();

    Api lead = Api.of(product, county.lead(product, MOBILE_APP));
    String id =
        Waiting.value(
            "the case is opened",
            Duration.ofSeconds(60),
            () ->
                lead.get("/api/v1/cases").items().stream()
                    .filter(one -> one.getString("words").equals(words))
                    .map(one -> one.getString("id"))
                    .findFirst()
                    .orElse(null));
    Review review = Review.known(product, COUNTY, "RSJ", receipt, id).dealtWith();
    assertThat(review.seenBy(review.handler()).toString())
        .as("whom the app handed over is nothing for the office rated")
        .doesNotContain(PHONE, "u-" + run, number);

    JsonObject answer = app.answers().expect(200).json().getJsonArray("answers").getJsonObject(0);
    assertThat(answer.getString("user")).isEqualTo("u-" + run);
    assertThat(answer.getString("own")).contains("\"userId\":\"u-" + run, "感谢您的监督");
    assertThat(answer.toString())
        .as("the receipt is the citizen's, and whose case it was stays here")
        .doesNotContain(receipt, number);
    assertThat(app.answers(answer.getString("id")).expect(200).json().getJsonArray("answers"))
        .isEmpty();
  }

  private String rated(Page page, FrameLocator frame, String words) {
    frame.getByText("您对这次服务满意吗").waitFor();
    assertThat(frame.locator("main").innerText()).contains(county.unitName("RSJ"));
    frame.locator(".level").getByText("不满意", exactly()).click();
    frame.getByLabel("请写下遇到的问题").fill(words);
    frame.getByText("可以用 App 里登记的电话").click();
    frame.getByText("我已阅读并同意").click();
    assertThat(frame.locator("main").innerText()).as("no number is shown").doesNotContain(PHONE);
    pictures.take(page, "framed");
    frame.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("提交评价")).click();
    frame.getByText("评价已收到").waitFor();
    pictures.take(page, "rated");
    return frame.locator(".receipt-code").innerText().strip();
  }

  private void ratedBefore(Page page, FrameLocator frame, String back) {
    frame.getByText("您对这次服务满意吗").waitFor();
    frame.locator(".level").getByText("满意", exactly()).click();
    frame.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("提交评价")).click();
    frame.getByText("这次服务已经评价过了").waitFor();
    assertThat(frame.getByRole(AriaRole.LINK, link("返回")).getAttribute("href")).isEqualTo(back);
    assertThat(frame.getByRole(AriaRole.LINK, link("用查询码查看")).getAttribute("target"))
        .as("no page of a receipt stands in a frame")
        .isEqualTo("_blank");
    pictures.take(page, "rated-before");
  }

  private void framedBy(String origin, String rating) {
    Api anybody = Api.anonymous(product);
    Answer framed = anybody.get(URI.create(rating).getPath());
    assertThat(framed.header("Content-Security-Policy"))
        .contains("frame-ancestors " + origin + ";");
    assertThat(framed.header("X-Frame-Options")).isEmpty();
    assertThat(anybody.get("/q").header("X-Frame-Options")).isEqualTo("DENY");
  }

  private static com.microsoft.playwright.Locator.GetByTextOptions exactly() {
    return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
  }

  private String channel(Api admin, String origin) {
    return admin
        .post(
            "/api/v1/channels",
            Json.createObjectBuilder()
                .add("code", "app-" + run.substring(0, Math.min(12, run.length())))
                .add("name", "办事通" + run)
                .add("pluginId", "channel-app")
                .add(
                    "settings",
                    Json.createObjectBuilder()
                        .add("origins", origin)
                        .add("keepContact", "true")
                        .add("answersThroughApp", "true")))
        .expect(201)
        .json()
        .getString("id");
  }

  private JsonObjectBuilder handedOver(String number, String back) {
    return Json.createObjectBuilder()
        .add("projectNo", number)
        .add("deptCode", "RSJ")
        .add("userId", "u-" + run)
        .add("userName", "岩温")
        .add("mobile", PHONE)
        .add("backUrl", back);
  }

  private static FrameLocator.GetByRoleOptions link(String name) {
    return new FrameLocator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions pageLink(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
