package org.haochaping.bulletin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.haochaping.document.Formats;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Posters;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.tenancy.Tenant;

/** A format that writes every cell down, one row a line. */
final class PlainText implements Formats {

  @Override
  public List<String> installed() {
    return List.of(Bulletins.WEB);
  }

  @Override
  public Printed render(Tenant tenant, String pluginId, Document document) {
    StringBuilder text = new StringBuilder(document.title()).append('\n');
    document.sections().forEach(section -> write(section, text));
    document.frame().attachments().forEach(section -> write(section, text));
    document.footnotes().forEach(note -> text.append("- ").append(note).append('\n'));
    return new Printed(
        "0.1.0",
        new Rendered(
            "text/plain;charset=utf-8", "txt", text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static void write(Document.Section section, StringBuilder text) {
    text.append("# ").append(section.heading()).append('\n');
    section.paragraphs().forEach(paragraph -> text.append(paragraph).append('\n'));
    for (Document.Table table : section.tables()) {
      table.rows().forEach(row -> text.append(String.join("|", row)).append('\n'));
    }
  }

  @Override
  public Rendered posters(Tenant tenant, String pluginId, Posters posters) {
    throw new UnsupportedOperationException("no bulletin is a poster");
  }

  @Override
  public List<String> namesIn(Tenant tenant, String pluginId, byte[] form) {
    throw new UnsupportedOperationException("no bulletin is a form");
  }

  @Override
  public Rendered fill(Tenant tenant, String pluginId, byte[] form, Map<String, String> values) {
    throw new UnsupportedOperationException("no bulletin is a form");
  }
}
