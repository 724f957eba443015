package org.haochaping.bulletin.ofd;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.haochaping.bulletin.paper.LetterContract;
import org.haochaping.plugin.api.Document;

class OfdLetterTest extends LetterContract {

  @Override
  protected Map<String, byte[]> printed(Map<String, Document> documents) throws IOException {
    Map<String, byte[]> printed = new LinkedHashMap<>();
    for (Map.Entry<String, Document> one : documents.entrySet()) {
      printed.put(one.getKey(), Drawn.of(Rendering.of(one.getValue()).bytes()));
    }
    return printed;
  }
}
