package org.haochaping.bulletin.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.haochaping.bulletin.paper.LetterContract;
import org.haochaping.plugin.api.Document;

class PdfLetterTest extends LetterContract {

  @Override
  protected Map<String, byte[]> printed(Map<String, Document> documents) {
    Map<String, byte[]> printed = new LinkedHashMap<>();
    documents.forEach(
        (name, document) -> printed.put(name, Printed.rendered(Map.of(), document).bytes()));
    return printed;
  }
}
