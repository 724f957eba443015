package org.haochaping.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.haochaping.system.http.SignIn;
import org.haochaping.system.product.Product;

/** What a member of staff does in the console. */
public final class Desk {
  private static final int QUIET = 4;
  private static final int LONGEST = 400;

  private final Product product;
  private final Page page;
  private final Witness witness;
  private final Set<Request> asking = ConcurrentHashMap.newKeySet();

  private Desk(Product product, Page page, Witness witness) {
    this.product = product;
    this.page = page;
    this.witness = witness;
    page.onRequest(
        request -> {
          // The browser fetches it by itself and need not tell when a page is left meanwhile.
          if (!request.url().endsWith("/icon.svg")) {
            asking.add(request);
          }
        });
    page.onRequestFinished(asking::remove);
    page.onRequestFailed(asking::remove);
  }

  static Desk signedIn(Product product, Page page, String login, Witness witness) {
    Desk desk = new Desk(product, page, witness);
    page.navigate(product.url() + "/");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("工作人员登录")).click();
    page.locator("#username").fill(login);
    // What was asked for before is over, whether it was told or not.
    desk.asking.clear();
    page.locator("#kc-login").click();
    page.locator("#password").fill(SignIn.password(product));
    page.locator("#kc-login").click();
    page.getByText("退出登录").waitFor();
    desk.asking.removeIf(request -> !request.url().startsWith(product.url() + "/api/"));
    desk.settle();
    return desk;
  }

  public Page page() {
    return page;
  }

  /** Opens a page of the menu. */
  public Desk open(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).waitFor();
    settle();
    return this;
  }

  /** Goes to an address within the console. */
  public Desk goTo(String route) {
    page.navigate(product.url() + "/#" + route);
    page.reload();
    asking.clear();
    settle();
    return this;
  }

  /** Follows the first link with these words. */
  public Desk follow(String words) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first().click();
    settle();
    return this;
  }

  /** Follows a link in the row of a list that is named by another link of it. */
  public Desk followIn(String row, String words) {
    String from = page.url();
    Locator named =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(row).setExact(true));
    Locator link =
        page.getByRole(AriaRole.ROW)
            .filter(new Locator.FilterOptions().setHas(named))
            .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words));
    link.click();
    try {
      page.waitForURL(url -> !url.equals(from), new Page.WaitForURLOptions().setTimeout(8_000));
    } catch (TimeoutError e) {
      // The list was drawn anew beneath the finger; a person clicks once more.
      link.click();
      page.waitForURL(url -> !url.equals(from));
    }
    settle();
    return this;
  }

  /** Presses a button. */
  public Desk press(String name) {
    told(name + " cannot be pressed", () -> button(name).click());
    settle();
    return this;
  }

  /** Presses a key. */
  public Desk key(String key) {
    page.keyboard().press(key);
    settle();
    return this;
  }

  /** Presses a button of the dialog that is open, and sees it close. */
  public Desk confirm(String name) {
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .click();
    try {
      dialog.waitFor(
          new Locator.WaitForOptions()
              .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    } catch (TimeoutError e) {
      throw new AssertionError("the dialog stays open and says:\n" + dialog.innerText(), e);
    }
    settle();
    return this;
  }

  /** Fills in a field by its label. */
  public Desk fill(String label, String text) {
    page.getByLabel(label).last().fill(text);
    return this;
  }

  /** Looks for something in a list. */
  public Desk search(String label, String text) {
    Locator field = page.getByLabel(label).last();
    field.fill(text);
    field.press("Enter");
    settle();
    return this;
  }

  /** Chooses one of several. */
  public Desk choose(String option) {
    page.locator("label").filter(new Locator.FilterOptions().setHasText(option)).first().click();
    return this;
  }

  /** Chooses from a list that opens. */
  public Desk select(String label, String option) {
    return select(page.getByLabel(label).first(), option);
  }

  /** The same of a field whose label others have, too. */
  public Desk selectIn(String field, String option) {
    return select(page.locator(field), option);
  }

  private Desk select(Locator field, String option) {
    // What is chosen already lies over the field itself; the box around both takes the click.
    Locator box =
        field.locator("xpath=ancestor-or-self::*[contains(@class,'el-select__wrapper')][1]");
    Locator wanted =
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option)).first();
    told(option + ": the list to choose it from is missing", box::click);
    try {
      wanted.click(new Locator.ClickOptions().setTimeout(8_000));
    } catch (TimeoutError e) {
      // The list closed when what it depends on had been loaded; a person opens it once more.
      box.click();
      told(option + " cannot be chosen", wanted::click);
    }
    return this;
  }

  private void told(String trouble, Runnable act) {
    try {
      act.run();
    } catch (TimeoutError e) {
      throw new AssertionError(trouble + "; " + page.url() + " says:\n" + text(), e);
    }
  }

  /** Hands in a file where one is asked for. */
  public Desk handIn(Path file) {
    page.locator("input[type=file]").setInputFiles(file);
    return this;
  }

  /** The same in one of several places. */
  public Desk handIn(String field, FilePayload file) {
    page.locator(field).setInputFiles(file);
    settle();
    return this;
  }

  /** What is shown; the witness sees it, too. */
  public String text() {
    witness.look(page);
    return page.innerText("main");
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  /** A page of the console stays one document: it has settled when it asks for nothing more. */
  private void settle() {
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    int quiet = 0;
    for (int i = 0; quiet < QUIET && i < LONGEST; i++) {
      page.waitForTimeout(50);
      quiet = asking.isEmpty() && page.locator(".skeleton").count() == 0 ? quiet + 1 : 0;
    }
    if (quiet < QUIET) {
      throw new AssertionError(
          page.url() + " did not settle: " + asking.stream().map(Request::url).toList());
    }
    witness.look(page);
  }
}
