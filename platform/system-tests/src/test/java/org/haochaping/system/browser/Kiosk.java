package org.haochaping.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;

/** What is done on the tablet of a window, by whoever pairs it and by citizens. */
public final class Kiosk {
  private final Page page;

  public Kiosk(Page page) {
    this.page = page;
  }

  public Page page() {
    return page;
  }

  /** Sets the tablet's clock, rightly or wrongly; it ticks on from there. */
  public Kiosk clockAt(Instant moment) {
    long ahead = Duration.between(Instant.now(), moment).toMillis();
    page.addInitScript("const right = Date.now; Date.now = () => right() + " + ahead);
    return this;
  }

  /** Types a pairing code into the terminal's page. */
  public Kiosk pair(String address, String code) {
    page.navigate(address);
    page.getByLabel("配对码").fill(code);
    button("配对").click();
    ready();
    // Only once the worker has the page can it be opened without a network.
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    return this;
  }

  /** Waits until the next citizen can rate. */
  public Kiosk ready() {
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("请您评价本窗口的服务")).waitFor();
    return this;
  }

  /** Chooses a level by its name. */
  public Kiosk choose(String level) {
    page.locator(".level").getByText(level, new Locator.GetByTextOptions().setExact(true)).click();
    return this;
  }

  /** Says what was wrong. */
  public Kiosk write(String words) {
    page.getByLabel("请写下遇到的问题").fill(words);
    return this;
  }

  /** Submits, reads the receipt off the screen, and leaves. */
  public String submit(String told) {
    button("提交评价").click();
    page.getByText(told).waitFor();
    return page.locator(".receipt-code").innerText().strip();
  }

  /** Leaves the screen to the next one. */
  public Kiosk leave() {
    button("完成").click();
    return ready();
  }

  /** What the server answers to the next beat. */
  public String news() {
    return page.waitForResponse(answer -> answer.url().endsWith("/beats"), () -> {}).text();
  }

  /** The script the page runs by, which names its build. */
  public String script() {
    return page.locator("script[type=module]").getAttribute("src");
  }

  /** The network goes, or comes back. */
  public Kiosk offline(boolean without) {
    page.context().setOffline(without);
    return this;
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
