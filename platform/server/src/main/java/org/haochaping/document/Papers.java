package org.haochaping.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.haochaping.document.OfficeForms.OfficeForm;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Tenant;

/** Documents as files to save; to be called outside transactions, since a plugin is. */
@ApplicationScoped
public class Papers {

  @Inject Formats formats;

  /** For work outside the container. */
  public static Papers by(Formats formats) {
    Papers papers = new Papers();
    papers.formats = formats;
    return papers;
  }

  /**
   * The document in a format.
   *
   * @param format as it stands in the address, {@code pdf}, {@code docx}, {@code xlsx} or {@code
   *     web}
   * @param name what the file is called, without its ending
   */
  public Response file(Actor actor, String format, Document document, String name) {
    PaperFormat wanted = PaperFormat.of(format);
    return file(formats.render(tenant(actor), wanted.pluginId(), document).rendered(), name);
  }

  /** A letter in a format; as DOCX in the office's own template where it has one. */
  public Response letter(
      Actor actor, String format, Document letter, String name, Optional<OfficeForm> own) {
    PaperFormat wanted = PaperFormat.of(format);
    return wanted == PaperFormat.DOCX && own.isPresent()
        ? file(
            formats
                .letter(tenant(actor), wanted.pluginId(), own.get().content(), letter)
                .rendered(),
            name)
        : file(actor, format, letter, name);
  }

  /** An office's own form with these values, as DOCX. */
  public Response filled(Actor actor, byte[] form, Map<String, String> values, String name) {
    return file(formats.fill(tenant(actor), PaperFormat.DOCX.pluginId(), form, values), name);
  }

  /** What was rendered, as a file. */
  public static Response file(Rendered rendered, String name) {
    return Response.ok(rendered.bytes())
        .type(rendered.mediaType())
        .header("Content-Disposition", disposition(name, rendered.fileExtension()))
        .build();
  }

  static Tenant tenant(Actor actor) {
    Tenant tenant = actor.tenant();
    if (tenant == null) {
      throw new IllegalStateException("an operator has no papers");
    }
    return tenant;
  }

  /** RFC 6266: the Chinese name by RFC 5987, and one for those who cannot read it. */
  static String disposition(String name, String extension) {
    String encoded =
        URLEncoder.encode(name + "." + extension, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("*", "%2A");
    return "attachment; filename=\"document." + extension + "\"; filename*=UTF-8''" + encoded;
  }
}
