package org.haochaping.bulletin.docx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Frame;
import org.haochaping.plugin.api.Document.Section;

/** What of a letter an office's template has as text, by the names it goes by. */
final class LetterValues {
  private LetterValues() {}

  static Map<String, String> of(Document letter) {
    Wording wording = Wording.of(letter.language());
    Frame frame = letter.frame();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("标题", letter.title());
    values.put("文号", letter.number());
    values.put("发文机关", letter.issuer());
    values.put("成文日期", wording.date(letter.issuedOn()));
    values.put("主送机关", frame.recipients());
    values.put("附件说明", named(frame.attachments()));
    values.put("附注", frame.note());
    values.put("抄送机关", String.join("，", frame.copies()));
    values.put("印发机关", frame.printing().map(printing -> printing.office()).orElse(""));
    values.put("印发日期", frame.printing().map(printing -> wording.date(printing.on())).orElse(""));
    return values;
  }

  private static String named(List<Section> attachments) {
    List<String> names = attachments.stream().map(Section::heading).toList();
    return names.size() < 2
        ? String.join("", names)
        : String.join(
            "\n",
            IntStream.range(0, names.size()).mapToObj(i -> (i + 1) + ". " + names.get(i)).toList());
  }
}
