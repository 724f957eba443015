package org.haochaping.system.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.system.product.Product;

/** Chromium, found or failed: a test without a browser would tell nothing. */
public final class Browser implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Product product;
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(
      Product product, Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.product = product;
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /** Starts it. */
  public static Browser open(Product product) {
    Path program =
        Path.of(
            Optional.ofNullable(System.getenv("HAOCHAPING_CHROMIUM")).orElse("/usr/bin/chromium"));
    if (!Files.isExecutable(program)) {
      throw new AssertionError(
          "There is no Chromium at "
              + program
              + ". Install it (as root: apt-get install chromium fonts-noto-cjk) or name it in"
              + " HAOCHAPING_CHROMIUM.");
    }
    return Bounded.within("Chromium starts", () -> started(product, program));
  }

  private static Browser started(Product product, Path program) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(
        product,
        playwright,
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(FLAGS)));
  }

  /** Somebody's phone; nobody is signed in on it. */
  public Page phone() {
    return page(390, 780, true);
  }

  /** A desk where this person is signed in; what is shown there is told to the witness. */
  public Desk desk(String login, Witness witness) {
    Page page = page(1360, 900, false);
    witness.watch(page);
    return Desk.signedIn(product, page, login, witness);
  }

  /** A page for what needs no sign-in. */
  public Page reader() {
    return page(1200, 900, false);
  }

  private Page page(int width, int height, boolean mobile) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, height)
                .setIsMobile(mobile)
                .setHasTouch(mobile)
                .setDeviceScaleFactor(mobile ? 2 : 1)
                .setAcceptDownloads(true));
    context.setDefaultTimeout(30_000);
    return context.newPage();
  }

  @Override
  public void close() {
    try {
      Bounded.within(
          "Chromium ends",
          () -> {
            chromium.close();
            return true;
          });
    } finally {
      playwright.close();
    }
  }
}
