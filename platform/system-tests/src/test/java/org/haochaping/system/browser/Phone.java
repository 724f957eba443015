package org.haochaping.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a citizen does on a phone. */
public final class Phone {
  private final Page page;

  public Phone(Page page) {
    this.page = page;
  }

  public Page page() {
    return page;
  }

  /** Opens the page behind a scanned code. */
  public Phone scan(String url) {
    page.navigate(url);
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("您对这次服务满意吗")).waitFor();
    return this;
  }

  /** Chooses a level by its name. */
  public Phone choose(String level) {
    page.locator(".level").getByText(level, new Locator.GetByTextOptions().setExact(true)).click();
    return this;
  }

  /** Opens the reasons that are not offered first. */
  public Phone seeAllReasons() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("显示更多")).click();
    return this;
  }

  /** Ticks one of the reasons offered. */
  public Phone tick(String reason) {
    page.getByText(reason).click();
    return this;
  }

  /** Writes in one's own words. */
  public Phone write(String words) {
    page.getByLabel("请写下遇到的问题").fill(words);
    return this;
  }

  /** Leaves a name and a number, agreeing to what is said about them. */
  public Phone leaveContact(String name, String number) {
    page.getByText("愿意留下联系方式").click();
    page.getByLabel("称呼").fill(name);
    page.getByLabel("手机或电话号码").fill(number);
    page.getByText("我已阅读并同意").click();
    return this;
  }

  /** Submits, and reads the receipt off the screen. */
  public String submit() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交评价")).click();
    page.getByText("评价已收到").waitFor();
    return page.locator(".receipt-code").innerText().strip();
  }

  /** Types a receipt into the page that asks for it. */
  public String lookUp(String site, String receipt) {
    page.navigate(site + "/q");
    page.getByLabel("查询码").fill(receipt);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查询")).click();
    page.getByText("办理进度").waitFor();
    return page.innerText("main");
  }
}
