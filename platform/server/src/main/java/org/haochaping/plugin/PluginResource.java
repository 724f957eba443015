package org.haochaping.plugin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.identity.Identity;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The installed plugins. */
@Path("plugins")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PluginResource {

  @Inject Plugins plugins;
  @Inject Identity identity;

  /** A plugin of one version, and how it is on the node that answers. */
  public record PluginView(
      UUID id,
      String pluginId,
      String version,
      String kind,
      String displayName,
      String requires,
      String sha256,
      String keyId,
      String installedBy,
      Instant installedAt,
      String state,
      String health,
      @Nullable String trouble,
      @Nullable String troubleEn,
      long calls,
      long failures,
      long timeouts) {

    static PluginView of(Lodging lodging) {
      Artefact artefact = lodging.artefact();
      return new PluginView(
          artefact.id(),
          artefact.pluginId(),
          artefact.version(),
          artefact.kinds(),
          artefact.displayName(),
          artefact.requires(),
          artefact.sha256(),
          artefact.keyId(),
          artefact.installedBy(),
          artefact.installedAt(),
          artefact.installed() ? "INSTALLED" : "WITHDRAWN",
          lodging.health().name(),
          lodging.trouble().map(Refusal::chinese).orElse(null),
          lodging.trouble().map(Refusal::english).orElse(null),
          lodging.calls(),
          lodging.failures(),
          lodging.timeouts());
    }
  }

  @GET
  @RolesAllowed({
    Role.Names.OPERATOR,
    Role.Names.LOCAL_IT,
    Role.Names.PREFECTURE_ADMIN,
    Role.Names.COUNTY_ADMIN
  })
  public Page<PluginView> list() {
    return Page.all(plugins.lodgings().stream().map(PluginView::of).toList());
  }

  /** Installs the jar that is the body; the header holds its signature file, base64. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Role.Names.OPERATOR)
  @APIResponseSchema(value = PluginView.class, responseCode = "201")
  public Response install(@HeaderParam("X-Plugin-Signature") @Nullable String header, byte[] jar) {
    Artefact artefact = plugins.install(jar, signature(header), identity.actor().login());
    PluginView view =
        plugins.lodgings().stream()
            .filter(lodging -> lodging.artefact().id().equals(artefact.id()))
            .map(PluginView::of)
            .findFirst()
            .orElseThrow();
    return Response.status(Response.Status.CREATED).entity(view).build();
  }

  private static String signature(@Nullable String header) {
    if (header == null) {
      return "";
    }
    try {
      return new String(Base64.getDecoder().decode(header.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(
          "plugin-signature-unreadable",
          "请求头X-Plugin-Signature应为.sig文件内容的Base64编码，请重新生成。",
          "The header X-Plugin-Signature must be the .sig file in base64: make it again.");
    }
  }
}
