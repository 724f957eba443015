package org.haochaping.document;

import java.util.Arrays;
import java.util.Locale;
import org.haochaping.web.Refusal;

/** In what a paper can be had, and the plugin that makes it. */
public enum PaperFormat {
  PDF,
  OFD,
  DOCX,
  XLSX,
  WEB;

  /** As it stands in addresses, in small letters. */
  static PaperFormat of(String name) {
    return Arrays.stream(values())
        .filter(format -> format.code().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "paper-format-unknown",
                    "没有这种文件格式，请选择 pdf、ofd、docx、xlsx 或 web。",
                    "There is no such format; choose pdf, ofd, docx, xlsx or web."));
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The plugin that makes it. */
  public String pluginId() {
    return "bulletin-" + code();
  }
}
