package org.haochaping.appeal.evidence;

import org.haochaping.web.Refusal;
import org.haochaping.web.Sha256;

/**
 * A file that is what it claims to be.
 *
 * @param name cleaned and masked
 * @param kind told by the bytes
 * @param sha256 of the bytes, in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record Evidence(String name, EvidenceKind kind, byte[] bytes, String sha256) {
  /** A scan of thirty pages; what is larger does not come through the offices' networks. */
  public static final int LARGEST = 10 * 1024 * 1024;

  /** Refused, with what to do, when it is nothing that can be read as evidence. */
  public static Evidence of(String name, byte[] bytes) {
    if (bytes.length == 0) {
      throw Refusal.invalid(
          "evidence-empty", "文件是空的，请重新选择文件。", "The file is empty; choose another.");
    }
    if (bytes.length > LARGEST) {
      throw Refusal.tooLarge(LARGEST);
    }
    EvidenceKind kind = EvidenceKind.of(bytes).orElseThrow(() -> unfit(bytes));
    return new Evidence(EvidenceName.of(name, kind), kind, bytes, Sha256.hex(bytes));
  }

  /** The same under another name. */
  public Evidence named(String other) {
    return new Evidence(other, kind, bytes, sha256);
  }

  private static Refusal unfit(byte[] bytes) {
    if (Magic.isProgram(bytes) || ZipNames.of(bytes).stream().anyMatch(Evidence::runs)) {
      return Refusal.invalid(
          "evidence-executable",
          "可执行文件、带宏的文档不能作为材料，请换成PDF、图片、DOCX或XLSX文件。",
          "Programs and documents with macros are not taken; give a PDF, picture, DOCX or XLSX.");
    }
    if (Magic.isArchive(bytes)) {
      return Refusal.invalid(
          "evidence-archive",
          "压缩包不能作为材料，请解压后逐个上传其中的PDF、图片、DOCX或XLSX文件。",
          "Archives are not taken; unpack it and upload the PDFs, pictures, DOCX or XLSX in it.");
    }
    return Refusal.invalid(
        "evidence-kind",
        "只接收PDF、PNG、JPEG、DOCX、XLSX文件；旧版DOC、XLS请另存为DOCX、XLSX或PDF后上传。",
        "Only PDF, PNG, JPEG, DOCX and XLSX are taken; save older DOC and XLS as one of these.");
  }

  private static boolean runs(String name) {
    return name.endsWith("vbaProject.bin") || name.endsWith(".class") || name.endsWith(".exe");
  }
}
