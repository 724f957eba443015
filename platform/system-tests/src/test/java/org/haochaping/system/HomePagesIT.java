package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haochaping.system.browser.Axe;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.Test;

/** Each role starts the day on its own page, on a desk and on a phone, in both languages. */
@OnProduct
class HomePagesIT {
  private final Pictures pictures = Pictures.of("home-pages");

  @Test
  void every_role_has_a_home_page_that_says_what_to_do_and_that_everybody_can_use(Product product)
      throws Exception {
    Counter counter = Counter.of(product, "532801");
    String code = counter.windowLink("window", "JH-03").getString("code");
    counter.rate(code, Counter.bad("DISSATISFIED", "首页检查", "209"));
    Axe axe = Axe.ready();
    try (Browser browser = Browser.open(product)) {
      for (Map.Entry<String, String> person : people(product).entrySet()) {
        Desk desk = browser.desk(person.getValue(), new Witness());
        Page page = desk.page();
        look(page, person.getKey() + "-zh", axe);
        assertThat(page.locator("main section.card").count())
            .as("sections of %s", person.getKey())
            .isPositive();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
        look(page, person.getKey() + "-en", axe);
        assertThat(page.innerText("main h1")).as("in English").startsWith("Hello");
        page.context().close();
      }
    }
    assertThat(axe.found()).as("serious findings of axe").isEmpty();
  }

  /** Somebody for each role that the demonstration has. */
  private static Map<String, String> people(Product product) {
    Map<String, String> people = new LinkedHashMap<>();
    people.put("operator", "operator");
    for (String tenant : List.of("530000", "532800", "532801")) {
      DemoTenant demo = DemoTenant.of(product, tenant);
      demo.roles().forEach(people::putIfAbsent);
    }
    return people;
  }

  private void look(Page page, String what, Axe axe) {
    for (int width : new int[] {390, 1440}) {
      page.setViewportSize(width, width == 390 ? 844 : 900);
      pictures.take(page, what + "-" + width);
      axe.look(page, what + "-" + width);
    }
  }
}
