package org.haochaping.bulletin.docx;

import java.time.LocalDate;
import java.util.List;
import org.haochaping.bulletin.paper.Imprint;
import org.haochaping.bulletin.paper.Sheet;
import org.haochaping.plugin.api.Document;

/** Our letter with the names in their places, for an office to make its own of. */
final class StarterLetter {
  /** What the file tells about itself; nothing of it is printed. */
  static final Document FILE =
      new Document(
          "letter-template",
          "公文模板",
          "",
          LocalDate.of(2020, 12, 28),
          "",
          "zh-CN",
          List.of(),
          List.of());

  private StarterLetter() {}

  static void write(Sheet sheet) {
    sheet.masthead("{{发文机关}}文件", "{{文号}}");
    sheet.blank(2);
    sheet.title("{{标题}}");
    sheet.blank(1);
    sheet.recipients("{{主送机关}}：");
    sheet.paragraph("{{正文}}");
    sheet.attachments("附件：", List.of("{{附件说明}}"));
    sheet.signature("{{发文机关}}", "{{成文日期}}", "（{{附注}}）", false);
    sheet.paragraph("{{附件}}");
    sheet.imprint(new Imprint("抄送：", "{{抄送机关}}。", "{{印发机关}}", "{{印发日期}}印发"));
  }
}
