package org.haochaping.bulletin.docx;

import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;

/** Why a file from an office is not taken, and what the office does about it. */
final class Refusals {
  private static final int LONGEST = 60;

  private Refusals() {}

  static RejectedException notWord() {
    return refused(
        "not-docx",
        "请上传 Word 文档（.docx）；旧的 .doc 请在 Word 或 WPS 中另存为 .docx。",
        "Upload a DOCX file; save an old .doc as .docx first.");
  }

  static RejectedException tooLarge() {
    return refused(
        "too-large",
        "文件解开后过大，请删去其中的大图片后再上传。",
        "The file is too large unpacked: take large pictures out.");
  }

  static RejectedException macros() {
    return refused(
        "macros",
        "模板含有宏、控件或加载项，请删去并另存为不含宏的 .docx 后再上传。",
        "The file has macros, controls or add-ins: take them out and save it as a DOCX without macros.");
  }

  static RejectedException embedded() {
    return refused(
        "embedded",
        "模板嵌有其他文件或对象，请删去，或把内容粘贴为文字、图片后再上传。",
        "The file embeds other files: take them out, or paste their content as text or pictures.");
  }

  static RejectedException external(String what) {
    return refused(
        "external",
        "模板引用了文件以外的模板、数据或图片（" + shown(what) + "），请取消引用或改为嵌入后再上传。",
        "The file refers to something elsewhere (" + shown(what) + "): embed it or take it out.");
  }

  static RejectedException hyperlink(String target) {
    return refused(
        "external",
        "模板含有指向外部的超链接（" + shown(target) + "），请右键“取消超链接”，留下文字后再上传。",
        "The file links to " + shown(target) + ": remove the hyperlink and keep its text.");
  }

  static RejectedException field(String name) {
    return refused(
        "field",
        "模板含有域“"
            + shown(name)
            + "”，打开时可能取来外部内容或执行操作；请选中它按 Ctrl+Shift+F9 改为普通文字后再上传。页码、页数、日期等域可以保留。",
        "The file has the field "
            + shown(name)
            + ", which may fetch or run something: turn it into plain text with Ctrl+Shift+F9."
            + " Fields such as PAGE, NUMPAGES and DATE may stay.");
  }

  static RejectedException tracked() {
    return refused(
        "tracked-changes",
        "模板留有修订标记，会带着修订人的姓名公开；请先在“审阅”中接受或拒绝全部修订，再上传。",
        "The file has tracked changes, with the names of those who made them: accept or reject all of"
            + " them first.");
  }

  /** A message is read by people, whatever the file says. */
  private static String shown(String text) {
    String plain = text.replaceAll("[\\p{C}\\s]+", " ").strip();
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }

  private static RejectedException refused(String code, String chinese, String english) {
    return new RejectedException(Problem.of(code, "file", chinese, english));
  }
}
