package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Views;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Rectified;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county replaces 附件2 by a form of its own, and what is signed then is printed with it. */
@OnProduct
class OfficeFormIT {
  private static final String COUNTY = "532822";
  private static final String DOCUMENT = "word/document.xml";

  private final Product product;
  private final DemoTenant county;
  private final Axe axe = Axe.ready();
  private final Views views = Views.of(Pictures.of("OfficeFormIT"), axe, 1360);
  @TempDir private Path folder;

  OfficeFormIT(Product product) {
    this.product = product;
    this.county = DemoTenant.of(product, COUNTY);
  }

  @Test
  @DisplayName("一(二)3 附件2的栏目由各地自定：上传本县的 Word 表格后按它填写，此前签批的不变")
  void a_county_s_own_form_is_filled_from_then_on() throws Exception {
    Rectified before = reported("SJJ");
    try (Browser browser = Browser.open(product)) {
      Desk admin = browser.desk(county.login("county-admin"), new Witness());
      admin.open("表格模板");
      Page page = admin.page();
      assertThat(admin.text()).contains("现用平台自带的表格", "整改措施");
      views.take(page, "ours");
      Locator card =
          page.locator("main section.card").filter(new Locator.FilterOptions().setHasText("附件2"));
      Download starter = page.waitForDownload(() -> press(card, "下载样例模板"));
      byte[] ours = Files.readAllBytes(starter.path());
      assertThat(text(ours)).contains("{{整改措施}}", "{{填报单位}}");

      handIn(card, Files.writeString(folder.resolve("old.doc"), "旧文档"));
      page.getByText("请上传 Word 文档（.docx）").waitFor();
      views.take(page, "refused");
      handIn(
          card, Files.write(folder.resolve("wrong.docx"), changed(ours, "{{整改措施}}", "{{整改办法}}")));
      page.getByText("没有“整改办法”这一栏，是否为“整改类型”或“整改措施”").waitFor();

      handIn(
          card, Files.write(folder.resolve("勐海县附件2.docx"), changed(ours, "本表一式两份", "勐海县专用，一式两份")));
      page.getByText("现用本单位的模板：勐海县附件2.docx").waitFor();
      views.take(page, "own");
      Download sample = page.waitForDownload(() -> press(card, "下载填好的示例"));
      assertThat(text(Files.readAllBytes(sample.path())))
          .contains("增开一个窗口，高峰时段专人引导。", "勐海县专用")
          .doesNotContain("{{");

      Rectified after = reported("GAJ");
      assertThat(text(printed(after))).contains("勐海县专用", "改正指引，组织培训。").doesNotContain("{{");
      assertThat(text(printed(before))).contains("改正指引，组织培训。").doesNotContain("勐海县专用");

      press(card, "改回平台自带的表格");
      card.getByText("现用平台自带的表格").waitFor();
      assertThat(text(printed(after))).as("signed with its own form").contains("勐海县专用");
    }
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  private static void press(Locator card, String button) {
    card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
  }

  private static void handIn(Locator card, Path file) {
    card.locator("input[type=file]").setInputFiles(file);
  }

  private Rectified reported(String unit) {
    String words = "表格" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    return Rectified.at(
        product, Counter.of(product, COUNTY), unit, words, JsonObject.EMPTY_JSON_OBJECT);
  }

  /** As the lead department of the prefecture prints it. */
  private byte[] printed(Rectified one) {
    return Api.of(product, county.lead(product, 5))
        .call("GET", "/api/v1/cases/" + one.id() + "/reports/1/documents/docx")
        .download()
        .body();
  }

  private static String text(byte[] docx) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals(DOCUMENT)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
        }
      }
    }
    throw new AssertionError("no " + DOCUMENT);
  }

  /** The same form with other words in it. */
  private static byte[] changed(byte[] docx, String from, String to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        byte[] content = zip.readAllBytes();
        if (part.getName().equals(DOCUMENT)) {
          String text = new String(content, StandardCharsets.UTF_8);
          assertThat(text).contains(from);
          content = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(part.getName()));
        out.write(content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
