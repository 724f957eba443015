package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Views;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county's administrator enters a holiday notice and sees first what it moves. */
@OnProduct
class CalendarIT {
  private static final String COUNTY = "532823";
  private static final int DAYS = 21;

  private final Product product;
  private final DemoTenant county;
  private final Axe axe = Axe.ready();
  private final Views views = Views.of(Pictures.of("CalendarIT"), axe, 1360);
  @TempDir private Path folder;

  CalendarIT(Product product) {
    this.product = product;
    this.county = DemoTenant.of(product, COUNTY);
  }

  @Test
  @DisplayName("一(二) 放假通知先显示影响哪些时限，确认后才生效")
  void a_notice_shows_what_it_moves_before_it_is_in_force() throws Exception {
    LocalDate today =
        LocalDate.parse(
            Api.anonymous(product).get("/api/v1/public/config").json().getString("today"));
    String number = waiting();
    try (Browser browser = Browser.open(product)) {
      Desk admin = browser.desk(county.login("county-admin"), new Witness());
      admin.open("工作日历");
      Page page = admin.page();
      assertThat(admin.text()).contains("国务院办公厅", "泼水节", "录入放假通知");

      admin.handIn(file("wrong.csv", "日期,类别,名称\n2031-01-01,放假,元旦\n"));
      page.getByText("第一行应有“日期、类别、名称、文号”四列").first().waitFor();
      views.take(page, "wrong");

      admin.handIn(file("break.csv", offFrom(today)));
      page.getByText("的安排如执行").waitFor();
      page.getByText(number).first().waitFor();
      assertThat(admin.text()).containsPattern("勐腊县：\\d+ 项时限变动").doesNotContain("正在重新计算");
      views.take(page, "preview");

      admin.handIn(file("later.csv", "日期,类别,名称,文号\n2031-04-15,放假,泼水节,腊政办电〔2031〕1号\n"));
      page.getByText("没有时限因此变动").waitFor();
      admin.press("确认执行，调整 0 项时限");
      page.getByText("2031年的安排已录入").waitFor();
      assertThat(admin.text()).contains("腊政办电〔2031〕1号");
      views.take(page, "applied");

      admin.handIn(file("again.csv", "日期,类别,名称,文号\n2031-04-16,放假,泼水节,腊政办电〔2031〕2号\n"));
      page.getByText("没有时限因此变动").waitFor();
      admin.press("确认执行，调整 0 项时限");
      page.getByText("2031年的放假安排已经录入，不能改动").waitFor();
    }
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  /** The number of a case that waits to be handed over. */
  private String waiting() {
    Counter counter = Counter.of(product, COUNTY);
    String words = "日历" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    counter.rate(
        counter.windowLink("qrcode", "ML-05").getString("code"),
        Counter.bad("DISSATISFIED", words, "209"));
    Api lead = Api.of(product, county.lead(product, 5));
    return Waiting.value(
        "the case is opened",
        Duration.ofSeconds(60),
        () ->
            lead.get("/api/v1/cases").items().stream()
                .filter(one -> one.getString("words").equals(words))
                .map(one -> one.getString("number"))
                .findFirst()
                .orElse(null));
  }

  private static String offFrom(LocalDate today) {
    return "日期,类别,名称,文号\n"
        + today
            .plusDays(1)
            .datesUntil(today.plusDays(DAYS))
            .filter(day -> day.getYear() == today.getYear())
            .map(day -> day + ",放假,县庆,腊政办电〔2026〕9号\n")
            .collect(Collectors.joining());
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
