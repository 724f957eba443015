package org.haochaping.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.haochaping.system.http.SignIn;
import org.haochaping.system.product.Product;

/** What an inspector does on his phone. */
public final class InspectorPhone {
  private final Page page;

  private InspectorPhone(Page page) {
    this.page = page;
  }

  /** Signs in, and waits until the page can be opened without a network. */
  public static InspectorPhone signedIn(Product product, Page page, String login) {
    page.navigate(product.url() + "/i/");
    InspectorPhone phone = new InspectorPhone(page);
    phone.button("登录").click();
    page.locator("#username").fill(login);
    page.locator("#kc-login").click();
    page.locator("#password").fill(SignIn.password(product));
    page.locator("#kc-login").click();
    phone.tasks();
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    return phone;
  }

  public Page page() {
    return page;
  }

  /** Waits for the list of his tasks. */
  public InspectorPhone tasks() {
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("我的任务")).waitFor();
    return this;
  }

  /** Begins a visit for the task of this name. */
  public InspectorPhone begin(String task) {
    page.locator(".task")
        .filter(new Locator.FilterOptions().setHasText(task))
        .getByRole(AriaRole.BUTTON)
        .first()
        .click();
    return this;
  }

  /** Chooses an answer. */
  public InspectorPhone choose(String answer) {
    page.locator("label.tag")
        .getByText(answer, new Locator.GetByTextOptions().setExact(true))
        .last()
        .click();
    return this;
  }

  /** Writes an answer in words. */
  public InspectorPhone write(String question, String words) {
    page.getByLabel(question).fill(words);
    return this;
  }

  /** Takes a photo, as a file stands for the camera. */
  public InspectorPhone photograph(Path picture) {
    page.locator("input[type=file]").setInputFiles(picture);
    page.locator(".photos img").first().waitFor();
    return this;
  }

  /** Finishes the visit, and is back at the tasks. */
  public InspectorPhone finish() {
    button("完成并送出").click();
    return tasks();
  }

  /** Waits until the page says so. */
  public InspectorPhone reads(String words) {
    page.getByText(words).first().waitFor();
    return this;
  }

  /** The network goes, or comes back. */
  public InspectorPhone offline(boolean without) {
    page.context().setOffline(without);
    return this;
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
