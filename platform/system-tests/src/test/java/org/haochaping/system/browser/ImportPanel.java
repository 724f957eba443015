package org.haochaping.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashSet;
import java.util.Set;

/** The progress of an uploaded file, as somebody in front of the screen sees it. */
public final class ImportPanel {
  private static final long PATIENCE = 180_000;

  private final Page page;

  private ImportPanel(Page page) {
    this.page = page;
  }

  public static ImportPanel on(Page page) {
    return new ImportPanel(page);
  }

  /** All percentages the bar shows until the import is over. */
  public Set<Integer> watch() {
    Locator bar = page.getByRole(AriaRole.PROGRESSBAR).first();
    bar.waitFor();
    Set<Integer> shown = new LinkedHashSet<>();
    long end = System.currentTimeMillis() + PATIENCE;
    while (System.currentTimeMillis() < end) {
      boolean over = over();
      String percent = bar.getAttribute("aria-valuenow");
      if (percent != null) {
        shown.add((int) Double.parseDouble(percent));
      }
      if (over) {
        return shown;
      }
      page.waitForTimeout(50);
    }
    throw new AssertionError("the import did not end; the bar showed " + shown);
  }

  private boolean over() {
    String status = page.locator(".progress").innerText();
    return status.contains("导入完成") || status.contains("导入失败");
  }
}
