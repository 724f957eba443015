package org.haochaping.verifier;

import java.io.PrintStream;
import org.haochaping.verifier.Checked.Wrong;

/** Tells a verdict, Chinese first. */
record Report(PrintStream out) {

  void tell(Verdict verdict, String sha256) {
    out.println(verdict.title());
    out.println("文件SHA-256 File's SHA-256: " + sha256);
    out.println();
    verdict.parts().forEach(this::tell);
    out.println();
    out.println(
        "合计：核对%d处，不符%d处，未能核对%d处。%s"
            .formatted(
                verdict.checked(),
                verdict.wrong(),
                verdict.unchecked(),
                verdict.passed() ? "全部相符。" : ""));
    out.println(
        "Sum: %d checked, %d wrong, %d not checked.%s"
            .formatted(
                verdict.checked(),
                verdict.wrong(),
                verdict.unchecked(),
                verdict.passed() ? " All agree." : ""));
  }

  void refuse(Unreadable problem) {
    out.println("无法核对：" + problem.chinese());
    out.println("Cannot be checked: " + problem.english());
  }

  private void tell(Checked part) {
    out.println(
        "%s：核对%d%s，不符%d，未能核对%d"
            .formatted(
                part.chinese(),
                part.count(),
                part.unit().chinese(),
                part.wrong().size(),
                part.unchecked().size()));
    out.println(
        "  %s: %d %s checked, %d wrong, %d not checked"
            .formatted(
                part.english(),
                part.count(),
                part.unit().english(),
                part.wrong().size(),
                part.unchecked().size()));
    for (Wrong wrong : part.wrong()) {
      out.println(
          "  不符 wrong: %s 印出 printed %s，复算 recomputed %s"
              .formatted(wrong.where(), shown(wrong.printed()), shown(wrong.recomputed())));
    }
    for (String text : part.unchecked()) {
      out.println("  未能核对 not checked: " + text);
    }
  }

  private static String shown(String value) {
    return value.isEmpty() ? "“”" : value;
  }
}
