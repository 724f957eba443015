package org.haochaping.bulletin.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.haochaping.bulletin.paper.Composition;
import org.haochaping.bulletin.paper.Measures;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An office's own template of a letter. A name that stands for paragraphs and tables is alone in
 * its paragraph, and they take over how it looks: an office has typefaces that may not be given
 * away.
 */
final class LetterTemplate {
  private static final String BODY = "正文";
  private static final String ATTACHMENTS = "附件";

  private final OfficeForm form;
  private final Wording wording;

  private LetterTemplate(OfficeForm form, Wording wording) {
    this.form = form;
    this.wording = wording;
  }

  static byte[] filled(byte[] template, Document letter) {
    LetterTemplate filling =
        new LetterTemplate(OfficeForm.read(template), Wording.of(letter.language()));
    if (filling.form.paragraphsWith(BODY).isEmpty()) {
      throw refused(
          "without-body", "模板里没有 {{正文}}；请让它单独成一段。", "The template has no place for the body.");
    }
    boolean atTheEnd = filling.form.paragraphsWith(ATTACHMENTS).isEmpty();
    Element text = text(filling.form.paragraphsWith(BODY).get(0));
    Map<String, String> values = LetterValues.of(letter);
    // They stay until text that only looks like a name can no longer be taken for one.
    List.of(BODY, ATTACHMENTS).forEach(name -> values.put(name, "{{" + name + "}}"));
    filling.form.takeOutEmpty(values);
    filling.form.fill(values);
    filling.replace(BODY, sheet -> Composition.body(letter, filling.wording, sheet));
    Consumer<DocxSheet> attachments =
        sheet -> Composition.attachments(letter.frame().attachments(), filling.wording, sheet);
    filling.replace(ATTACHMENTS, attachments);
    if (atTheEnd && !letter.frame().attachments().isEmpty()) {
      filling.append(text, attachments);
    }
    return filling.form.file(Parts.core(letter, filling.wording));
  }

  private void replace(String name, Consumer<DocxSheet> content) {
    for (Element paragraph : form.paragraphsWith(name)) {
      if (!OfficeForm.isAlone(paragraph, name)) {
        throw refused(
            "not-alone", "{{" + name + "}} 应当单独成一段。", "The name " + name + " must stand alone.");
      }
      Example example = Example.of(paragraph);
      for (Element block : blocks(paragraph.getOwnerDocument(), content)) {
        paragraph.getParentNode().insertBefore(block, paragraph);
        example.give(block);
      }
      OfficeForm.takeOut(paragraph);
    }
  }

  /** All that the letter's pages are made of, whether its body stands in a cell or not. */
  private static Element text(Element paragraph) {
    Element text = paragraph;
    while (!text.getLocalName().equals("body") && text.getParentNode() instanceof Element above) {
      text = above;
    }
    return text;
  }

  /** Where a template names no place for what is bound to the letter, behind everything. */
  private void append(Element text, Consumer<DocxSheet> content) {
    Node last = text.getLastChild();
    while (last != null && !(last instanceof Element)) {
      last = last.getPreviousSibling();
    }
    boolean pageSetUp = last instanceof Element element && element.getLocalName().equals("sectPr");
    for (Element block : blocks(text.getOwnerDocument(), content)) {
      text.insertBefore(block, pageSetUp ? last : null);
    }
  }

  private List<Element> blocks(org.w3c.dom.Document into, Consumer<DocxSheet> content) {
    DocxSheet sheet = DocxSheet.within(form.measure().orElse(Measures.WIDTH), wording);
    content.accept(sheet);
    List<Element> blocks = new ArrayList<>();
    Element all = Xml.read(sheet.fragment()).getDocumentElement();
    for (Node node = all.getFirstChild(); node != null; node = node.getNextSibling()) {
      blocks.add((Element) into.importNode(node, true));
    }
    return blocks;
  }

  private static RejectedException refused(String code, String chinese, String english) {
    return new RejectedException(Problem.of(code, "file", chinese, english));
  }
}
