package org.haochaping.system.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Somebody at a desk whose every click, entry, choice and upload is counted. */
public final class CountedHand {
  private final Desk desk;
  private int done;

  public CountedHand(Desk desk) {
    this.desk = desk;
  }

  public CountedHand open(String name) {
    done++;
    desk.open(name);
    return this;
  }

  public CountedHand press(String name) {
    done++;
    desk.press(name);
    return this;
  }

  public CountedHand fill(String label, String text) {
    done++;
    desk.fill(label, text);
    return this;
  }

  public CountedHand handIn(Path file) {
    done++;
    desk.handIn(file);
    return this;
  }

  /** Not an interaction: only waits until these words are there. */
  public CountedHand sees(String words) {
    desk.page().getByText(words).first().waitFor();
    return this;
  }

  public Page page() {
    return desk.page();
  }

  public Desk desk() {
    return desk;
  }

  /** How many interactions it took. */
  public int count() {
    return done;
  }
}
