package org.haochaping.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * A page of the console as people see it, narrow and wide, each looked through by axe. In English
 * as well with {@code -Dhaochaping.pictures=all}, which takes twice as long.
 */
public final class Views {
  private static final boolean ALL = "all".equals(System.getProperty("haochaping.pictures"));

  private final Pictures pictures;
  private final Axe axe;
  private final int wide;

  private Views(Pictures pictures, Axe axe, int wide) {
    this.pictures = pictures;
    this.axe = axe;
    this.wide = wide;
  }

  public static Views of(Pictures pictures, Axe axe, int wide) {
    return new Views(pictures, axe, wide);
  }

  /** As it is now. */
  public void take(Page page, String what) {
    look(page, what + "-zh");
    if (ALL) {
      change(page, "English");
      look(page, what + "-en");
      change(page, "中文");
    }
  }

  private void look(Page page, String what) {
    for (int width : List.of(390, wide)) {
      page.setViewportSize(width, width == 390 ? 844 : 900);
      pictures.take(page, what + "-" + width);
      axe.look(page, what + "-" + width);
    }
  }

  private static void change(Page page, String language) {
    page.locator(".frame-top button")
        .filter(new Locator.FilterOptions().setHasText(language))
        .dispatchEvent("click");
  }
}
