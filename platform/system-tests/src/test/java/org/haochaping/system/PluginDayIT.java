package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.security.PrivateKey;
import org.haochaping.plugin.tck.SigningKeys;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Views;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.PluginJar;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.Test;

/** Local IT's day: a new version looked at, tried, taken to one county, then to all, and back. */
@OnProduct
class PluginDayIT {
  private static final String PLUGIN = "channel-day";
  private static final String GREETING =
      "Setting.text(\"greeting\", 20, \"\\u95ee\\u5019\\u8bed\", \"Greeting\")";
  private static final String TOKEN =
      "Setting.secret(\"token\", 50, \"\\u4ee4\\u724c\", \"Token\")";
  private static final String TONE =
      "Setting.text(\"tone\", 20, \"\\u8bed\\u6c14\", \"Tone\").must()";

  private final Axe axe = Axe.ready();
  private final Views views = Views.of(Pictures.of("PluginDayIT"), axe, 1360);
  private final Product product;
  private final DemoTenant prefecture;
  private final DemoTenant menghai;
  private final DemoTenant mengla;
  private final DemoTenant jinghong;

  PluginDayIT(Product product) {
    this.product = product;
    this.prefecture = DemoTenant.of(product, "532800");
    this.menghai = DemoTenant.of(product, "532822");
    this.mengla = DemoTenant.of(product, "532823");
    this.jinghong = DemoTenant.of(product, "532801");
  }

  @Test
  void a_new_version_comes_to_one_county_then_to_all_and_back() throws IOException {
    PrivateKey key =
        SigningKeys.readPrivate(product.secretFile("plugin-signing").resolve("launcher.private"));
    PluginJar one = PluginJar.version(PLUGIN, "1.0.0", "day", GREETING, TOKEN);
    PluginJar two = PluginJar.version(PLUGIN, "2.0.0", "day", GREETING, TOKEN, TONE);
    PluginJar three = PluginJar.version(PLUGIN, "3.0.0", "day", GREETING, TOKEN);
    try (Browser browser = Browser.open(product)) {
      Desk it = browser.desk(prefecture.login("local-it"), new Witness());
      install(it, one, key, "这是新插件");
      assertThat(it.text()).contains("day 1.0.0 已安装");
      String menghaiChannel = channel(menghai);
      channel(mengla);

      install(it, two, key, "比已安装的最高版本 1.0.0 新", "新增必填设置“语气”", "勐海");
      it.goTo("/plugins/" + version("2.0.0"));
      it.press("全部试运行");
      assertThat(it.text()).contains("未切换").contains("请填写“语气”");
      views.take(it.page(), "trial");

      install(it, three, key, "比已安装的最高版本 2.0.0 新");
      it.goTo("/plugins/" + version("3.0.0"));
      it.press("全部试运行");
      assertThat(it.text()).contains("可以切换").doesNotContain("未切换");
      row(it, menghai).getByText("切换到此版本").click();
      it.page().getByText("1.0.0 → 3.0.0，已切换").waitFor();
      assertThat(row(it, menghai).innerText()).contains("3.0.0", "正常");
      assertThat(row(it, mengla).innerText()).contains("1.0.0");
      it.press("全部切换");
      assertThat(it.text()).contains("已在此版本", "1.0.0 → 3.0.0，已切换");
      views.take(it.page(), "moved");
      it.press("全部退回");
      assertThat(row(it, menghai).innerText()).contains("1.0.0");
      assertThat(row(it, mengla).innerText()).contains("1.0.0");

      settings_are_tried_changed_and_brought_back(browser, menghaiChannel);
      the_prefecture_s_administrator_enables_it_for_another_county(browser);
      it.goTo("/plugins/" + version("3.0.0"));
      assertThat(row(it, jinghong).innerText()).contains("3.0.0", "正常");
    }
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  private void settings_are_tried_changed_and_brought_back(Browser browser, String channel) {
    Desk local = browser.desk(menghai.login("local-it"), new Witness());
    local.goTo("/channels/" + channel);
    local.press("修改设置").fill("问候语", "您好，请评价").fill("令牌", "tk-4471").press("试运行");
    assertThat(local.text()).contains("插件接受这些设置");
    local.press("保存为新版本");
    assertThat(local.text()).contains("第 2 版", "您好，请评价", "已设置，不显示").doesNotContain("tk-4471");
    views.take(local.page(), "settings");
    local.page().locator("summary").click();
    assertThat(local.text()).contains("问候语：您好 → 您好，请评价");
    local.press("退回此版");
    assertThat(local.text()).contains("第 3 版").doesNotContain("tk-4471");
    assertThat(values(channel).getString("greeting")).isEqualTo("您好");
  }

  private void the_prefecture_s_administrator_enables_it_for_another_county(Browser browser)
      throws IOException {
    String with =
        jinghong.text().stripTrailing()
            + "\n  - code: day\n    name: 日常渠道\n    plugin: channel-day\n"
            + "    settings: {greeting: 您好}\n";
    Desk admin = browser.desk(prefecture.login("prefecture-admin"), new Witness());
    admin.open("租户").fill("配置内容（YAML）", with).press("试运行");
    assertThat(admin.text()).contains("日常渠道");
    views.take(admin.page(), "enable");
    admin.press("应用");
    admin.page().getByText("的配置已应用").waitFor();
  }

  private JsonObject values(String channel) {
    return Api.of(product, menghai.login("local-it"))
        .get("/api/v1/channels/" + channel + "/settings")
        .expect(200)
        .json()
        .getJsonObject("values");
  }

  private void install(Desk it, PluginJar jar, PrivateKey key, String... told) throws IOException {
    it.open("插件").press("安装插件");
    Page page = it.page();
    page.locator("#plugin-jar").setInputFiles(jar.file());
    page.locator("#plugin-sig").setInputFiles(jar.signed("launcher", key));
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByText("查看将要安装的内容").last().click();
    dialog.locator(".preview").waitFor();
    assertThat(dialog.innerText()).contains(told).contains("签名有效");
    views.take(page, "preview-" + told.length);
    it.confirm("安装");
  }

  /** A channel of the county, made by its local IT. */
  private String channel(DemoTenant county) {
    return Api.of(product, county.login("local-it"))
        .post(
            "/api/v1/channels",
            Json.createObjectBuilder()
                .add("code", "day")
                .add("name", "日常渠道")
                .add("pluginId", PLUGIN)
                .add("settings", Json.createObjectBuilder().add("greeting", "您好")))
        .expect(201)
        .json()
        .getString("id");
  }

  private String version(String version) {
    return Api.operator(product).get("/api/v1/plugins").items().stream()
        .filter(one -> one.getString("pluginId").equals(PLUGIN))
        .filter(one -> one.getString("version").equals(version))
        .findFirst()
        .orElseThrow()
        .getString("id");
  }

  private static Locator row(Desk desk, DemoTenant county) {
    return desk.page().locator("tr").filter(new Locator.FilterOptions().setHasText(county.name()));
  }
}
