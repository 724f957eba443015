package org.haochaping.appeal.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a file of evidence can be; told by its content, never by its name. */
public enum EvidenceKind {
  PDF("application/pdf", "PDF", "pdf"),
  PNG("image/png", "PNG图片", "png"),
  JPEG("image/jpeg", "JPEG图片", "jpg", "jpeg"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "Word文档（DOCX）",
      "docx"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel表格（XLSX）", "xlsx");

  private final String mediaType;
  private final String chinese;
  private final List<String> endings;

  EvidenceKind(String mediaType, String chinese, String... endings) {
    this.mediaType = mediaType;
    this.chinese = chinese;
    this.endings = List.of(endings);
  }

  public String mediaType() {
    return mediaType;
  }

  public String chinese() {
    return chinese;
  }

  /** With which its name ends, the usual one first; lower case. */
  List<String> endings() {
    return endings;
  }

  /** Whether it shows a page as it is, as a scan must. */
  public boolean showsPaper() {
    return switch (this) {
      case PDF, PNG, JPEG -> true;
      case DOCX, XLSX -> false;
    };
  }

  /** The kind these bytes are of. */
  static Optional<EvidenceKind> of(byte[] bytes) {
    return Arrays.stream(values()).filter(kind -> kind.is(bytes)).findFirst();
  }

  private boolean is(byte[] bytes) {
    return switch (this) {
      case PDF -> Magic.PDF.begins(bytes);
      case PNG -> Magic.PNG.begins(bytes);
      case JPEG -> Magic.JPEG.begins(bytes);
      case DOCX -> office(bytes, "word/document\\d*\\.xml");
      case XLSX -> office(bytes, "xl/workbook\\d*\\.xml");
    };
  }

  private static boolean office(byte[] bytes, String main) {
    Set<String> names = ZipNames.of(bytes);
    return names.contains("[Content_Types].xml")
        && names.stream().anyMatch(name -> name.matches(main))
        && names.stream().noneMatch(name -> name.endsWith("vbaProject.bin"));
  }
}
