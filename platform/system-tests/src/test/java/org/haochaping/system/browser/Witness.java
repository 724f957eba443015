package org.haochaping.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Remembers everything that was shown or answered on the way, to look for what must not be. */
public final class Witness implements Consumer<String> {
  private final List<String> seen = new ArrayList<>();

  /** Something was answered. */
  @Override
  public void accept(String text) {
    seen.add(text);
  }

  /** Listens to what the server answers to a page. */
  void watch(Page page) {
    page.onResponse(this::hear);
  }

  private void hear(Response response) {
    if (response.url().contains("/api/")) {
      try {
        accept(response.url() + " " + response.text());
      } catch (PlaywrightException e) {
        // The page has gone on before the body arrived: nobody has seen it either.
      }
    }
  }

  /** What the page shows now, and what stands in its source. */
  public void look(Page page) {
    accept(page.url() + " " + page.innerText("body") + "\n" + page.content());
  }

  /** How much was seen. */
  public int size() {
    return seen.size();
  }

  /** Fails if any of these was seen anywhere. */
  public void sawNothingOf(List<String> secrets) {
    for (String text : seen) {
      for (String secret : secrets) {
        assertThat(text.contains(secret))
            .as("%s was shown in %s", secret, text.substring(0, Math.min(3000, text.length())))
            .isFalse();
      }
    }
  }
}
