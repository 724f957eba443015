package org.haochaping.system.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Numbered screenshots of one test, for whoever wants to see what it saw. */
public final class Pictures {
  private final Path folder;
  private int taken;

  private Pictures(Path folder) {
    this.folder = folder;
  }

  /** Of this test. */
  public static Pictures of(String test) {
    return new Pictures(
        Path.of(System.getProperty("target", "target"), "screenshots").resolve(test));
  }

  /** The whole page as it is now. */
  public void take(Page page, String what) {
    String name = "%02d-%s.png".formatted(++taken, what);
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name)).setFullPage(true));
  }
}
