package org.haochaping.bulletin.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;

/**
 * The parts of a Word file an office made. What could run or fetch something on the desk of whoever
 * opens the filled form is refused.
 */
final class OfficeFile {
  private static final int MOST_PARTS = 500;
  private static final int MOST_BYTES = 20_000_000;
  private static final Pattern EXTERNAL = Pattern.compile("TargetMode\\s*=\\s*[\"']External");
  private static final Pattern LINK = Pattern.compile("Type\\s*=\\s*[\"'][^\"']*/hyperlink[\"']");
  private static final Pattern RELATION = Pattern.compile("<Relationship\\b[^>]*>");

  private OfficeFile() {}

  static Map<String, byte[]> parts(byte[] file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int size = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readNBytes(MOST_BYTES - size + 1);
        size += part.length;
        if (size > MOST_BYTES || parts.size() >= MOST_PARTS) {
          throw refused("too-large", "文件解开后过大，请删去其中的大图片后再上传。", "The file is too large unpacked.");
        }
        parts.put(entry.getName(), part);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw notWord();
    }
    if (!parts.containsKey("word/document.xml") || !parts.containsKey("[Content_Types].xml")) {
      throw notWord();
    }
    parts.forEach(OfficeFile::harmless);
    return parts;
  }

  private static void harmless(String name, byte[] part) {
    String lower = name.toLowerCase(Locale.ROOT);
    String text = lower.endsWith(".rels") || lower.endsWith(".xml") ? text(part) : "";
    if (lower.contains("vba") || lower.contains("activex") || text.contains("macroEnabled")) {
      throw refused("macros", "模板含有宏或控件，请另存为不含宏的 .docx 后再上传。", "The file has macros.");
    }
    if (lower.startsWith("word/embeddings/")) {
      throw refused("embedded", "模板嵌有其他文件或对象，请删去后再上传。", "The file embeds other files.");
    }
    if (lower.endsWith(".rels") && RELATION.matcher(text).results().anyMatch(OfficeFile::fetches)) {
      throw refused("external", "模板引用了外部模板或图片，请改为嵌入后再上传。", "The file refers to others elsewhere.");
    }
  }

  private static boolean fetches(java.util.regex.MatchResult relation) {
    String text = relation.group();
    return EXTERNAL.matcher(text).find() && !LINK.matcher(text).find();
  }

  private static String text(byte[] part) {
    return new String(part, StandardCharsets.UTF_8);
  }

  static RejectedException notWord() {
    return refused(
        "not-docx", "请上传 Word 文档（.docx）；旧的 .doc 请在 Word 或 WPS 中另存为 .docx。", "Upload a DOCX file.");
  }

  private static RejectedException refused(String code, String chinese, String english) {
    return new RejectedException(Problem.of(code, "file", chinese, english));
  }
}
