package org.haochaping.plugin.route;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.identity.Identity;
import org.haochaping.plugin.Lodging;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.Preview;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The installed plugins. To install one moves nobody: who uses it stays on the version he has. */
@Path("plugins")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.OPERATOR,
  Role.Names.LOCAL_IT,
  Role.Names.PREFECTURE_ADMIN,
  Role.Names.COUNTY_ADMIN
})
public class PluginResource {

  @Inject Plugins plugins;
  @Inject Upgrades upgrades;
  @Inject Scope scope;
  @Inject Tenants tenants;
  @Inject Identity identity;

  /** What a jar is and what it would change. */
  public record PluginPreview(
      String pluginId,
      String version,
      String displayName,
      String kind,
      String provider,
      String requires,
      String sha256,
      String keyId,
      String keyName,
      Change change,
      @Nullable String latest,
      List<SchemaChange> settings,
      List<PluginUseView> uses) {}

  /** How a version stands to those installed. */
  public enum Change {
    NEW,
    UPGRADE,
    DOWNGRADE,
    SAME
  }

  @GET
  public Page<PluginView> list() {
    return Page.all(plugins.lodgings().stream().map(this::view).toList());
  }

  /** Checks the jar that is the body as an installation would, and installs nothing. */
  @POST
  @Path("previews")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.LOCAL_IT})
  public PluginPreview preview(
      @HeaderParam("X-Plugin-Signature") @Nullable String header, byte[] jar) {
    Preview preview = plugins.preview(jar, signature(header));
    String id = preview.manifest().pluginId();
    String version = preview.manifest().version();
    Optional<Artefact> latest =
        preview.present().stream()
            .filter(Artefact::installed)
            .max(Comparator.comparing(Artefact::version, plugins::compare));
    return new PluginPreview(
        id,
        version,
        preview.displayName(),
        preview.kinds(),
        preview.manifest().provider(),
        preview.manifest().requires(),
        preview.sha256(),
        preview.key().keyId(),
        preview.key().name(),
        latest.map(artefact -> change(version, artefact.version())).orElse(Change.NEW),
        latest.map(Artefact::version).orElse(null),
        latest.isEmpty() || plugins.followed(id).isEmpty()
            ? List.of()
            : SchemaChange.between(plugins.schema(id), preview.schema()),
        upgrades.standings(scope.of(identity.actor()), id).stream()
            .map(standing -> PluginUseView.of(standing, plugins))
            .toList());
  }

  /**
   * Installs the jar that is the body; the header holds its signature file, base64.
   *
   * @param follow whether instances that were never bound to a version take it at once; for what
   *     comes with the product
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.LOCAL_IT})
  @APIResponseSchema(value = PluginView.class, responseCode = "201")
  public Response install(
      @HeaderParam("X-Plugin-Signature") @Nullable String header,
      @QueryParam("follow") @DefaultValue("false") boolean follow,
      byte[] jar) {
    String signature = signature(header);
    boolean operator = identity.actor().tenant() == null;
    if (follow && !operator) {
      throw Refusal.forbidden(
          "operators-only",
          "只有平台运维可以让所有租户随安装切换版本。",
          "Only operators may move every tenant by installing.");
    }
    if (!follow) {
      upgrades.bindFollowers(tenants.all(), plugins.preview(jar, signature).manifest().pluginId());
    }
    String login = identity.actor().login();
    Artefact artefact =
        operator ? plugins.replace(jar, signature, login) : plugins.install(jar, signature, login);
    if (follow) {
      upgrades.takeAlong(tenants.all(), artefact, login);
    }
    return Response.status(Response.Status.CREATED).entity(view(artefact.id())).build();
  }

  private PluginView view(UUID id) {
    return plugins.lodgings().stream()
        .filter(lodging -> lodging.artefact().id().equals(id))
        .map(this::view)
        .findFirst()
        .orElseThrow();
  }

  private PluginView view(Lodging lodging) {
    return PluginView.of(lodging, plugins.readiness(lodging.artefact().sha256()));
  }

  private Change change(String version, String latest) {
    int order = plugins.compare(version, latest);
    return order == 0 ? Change.SAME : order > 0 ? Change.UPGRADE : Change.DOWNGRADE;
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
