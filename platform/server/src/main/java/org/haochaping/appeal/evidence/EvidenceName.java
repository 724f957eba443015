package org.haochaping.appeal.evidence;

import java.text.Normalizer;
import java.util.Locale;
import org.haochaping.vault.Masking;
import org.haochaping.web.Refusal;

/** The name of a file as others may read it: no path, nothing unseen, no number of a person. */
final class EvidenceName {
  /** Longer ones do not fit on the printed list, and some systems cannot save them. */
  private static final int LONGEST = 80;

  /** What is not printed or turns the direction of text around, and what no system has in names. */
  private static final String UNFIT = "[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*]";

  private EvidenceName() {}

  static String of(String raw, EvidenceKind kind) {
    String last = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
    String clean = Normalizer.normalize(last, Normalizer.Form.NFC).replaceAll(UNFIT, "").strip();
    int dot = clean.lastIndexOf('.');
    String ending = dot < 0 ? "" : clean.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    if (!ending.isEmpty() && !kind.endings().contains(ending)) {
      throw mistyped(ending, kind);
    }
    String stem = (dot < 0 ? clean : clean.substring(0, dot)).replaceAll("^[.\\s]+|[.\\s]+$", "");
    String masked = Masking.mask(stem.isEmpty() ? "材料" : stem);
    int end =
        masked.offsetByCodePoints(0, Math.min(LONGEST, masked.codePointCount(0, masked.length())));
    return masked.substring(0, end) + "." + (ending.isEmpty() ? kind.endings().get(0) : ending);
  }

  private static Refusal mistyped(String ending, EvidenceKind kind) {
    return Refusal.invalid(
        "evidence-mistyped",
        "文件名以“."
            + ending
            + "”结尾，内容却是"
            + kind.chinese()
            + "；请核对文件，把扩展名改为“."
            + kind.endings().get(0)
            + "”后重新上传。",
        "The name ends with ."
            + ending
            + " but the content is "
            + kind
            + "; check the file, name it ."
            + kind.endings().get(0)
            + " and upload it again.");
  }
}
