package org.haochaping.system.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether everybody can use a page: what axe finds serious there. */
public final class Axe {
  private static final Path PROGRAM =
      Path.of(System.getProperty("console", "../console"), "node_modules/axe-core/axe.min.js");

  private final String program;
  private final List<String> found = new ArrayList<>();

  private Axe(String program) {
    this.program = program;
  }

  /** Ready to look. */
  public static Axe ready() {
    try {
      return new Axe(Files.readString(PROGRAM));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks at a page as it is now. */
  public void look(Page page, String what) {
    // A dialog that is still fading in has less contrast than it will have.
    page.waitForFunction(
        "() => document.getAnimations().every(one => one.playState !== 'running'"
            + " || one.effect.getComputedTiming().iterations === Infinity)");
    page.evaluate(program);
    List<?> findings =
        (List<?>)
            page.evaluate(
                "async () => (await axe.run()).violations"
                    + ".filter(v => ['serious', 'critical'].includes(v.impact))"
                    + ".map(v => v.id + ': ' + v.nodes.slice(0, 3)"
                    + ".map(n => n.html + ' ' + n.any.map(one => one.message)).join(' | '))");
    findings.forEach(finding -> found.add(what + " " + finding));
  }

  /** What was found so far. */
  public List<String> found() {
    return List.copyOf(found);
  }
}
