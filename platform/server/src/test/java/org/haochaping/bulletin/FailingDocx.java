package org.haochaping.bulletin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.haochaping.document.Formats;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Posters;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;

/**
 * Two formats that print plain text; one of them is broken until it is mended. Something else can
 * happen while they print.
 */
public final class FailingDocx implements Formats {
  private final PlainText plain = new PlainText();
  public boolean broken = true;
  Runnable meanwhile = () -> {};

  @Override
  public List<String> installed() {
    return List.of("bulletin-docx", Bulletins.WEB);
  }

  @Override
  public Printed render(Tenant tenant, String pluginId, Document document) {
    if (broken && pluginId.equals("bulletin-docx")) {
      throw Refusal.unavailable("format-failed", "模板损坏", "The template is broken.");
    }
    Runnable once = meanwhile;
    meanwhile = () -> {};
    once.run();
    return plain.render(tenant, pluginId, document);
  }

  /** A template that is the word broken is. */
  @Override
  public Printed letter(Tenant tenant, String pluginId, byte[] template, Document letter) {
    String text = new String(template, StandardCharsets.UTF_8);
    if (text.equals("broken")) {
      throw Refusal.invalid("without-body", "模板里没有 {{正文}}。", "The template has no body.");
    }
    String filled = text + letter.number() + letter.title();
    return new Printed(
        "0.1.0", new Rendered("text/plain", "txt", filled.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public Rendered posters(Tenant tenant, String pluginId, Posters posters) {
    return plain.posters(tenant, pluginId, posters);
  }

  @Override
  public List<String> namesIn(Tenant tenant, String pluginId, byte[] form) {
    return plain.namesIn(tenant, pluginId, form);
  }

  @Override
  public Rendered fill(Tenant tenant, String pluginId, byte[] form, Map<String, String> values) {
    return plain.fill(tenant, pluginId, form, values);
  }
}
