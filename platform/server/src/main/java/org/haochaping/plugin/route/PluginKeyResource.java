package org.haochaping.plugin.route;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.logging.Logger;
import org.haochaping.identity.Identity;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.plugin.artefact.TrustedKey;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;

/**
 * The keys whose plugins may run. They are trusted by whoever runs the installation, outside the
 * server; here they are shown, and withdrawn for good.
 */
@Path("plugin-keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.OPERATOR)
public class PluginKeyResource {

  private static final Logger LOG = Logger.getLogger(PluginKeyResource.class.getName());

  @Inject Plugins plugins;
  @Inject Identity identity;

  /**
   * A key.
   *
   * @param plugins what it signed, as id and version
   */
  public record PluginKeyView(String keyId, String name, boolean revoked, List<String> plugins) {}

  @GET
  public Page<PluginKeyView> list() {
    return Page.all(plugins.keys().stream().map(this::view).toList());
  }

  /** Takes the trust from a key; its plugins leave every node within seconds. */
  @POST
  @Path("{keyId}/revocations")
  public Page<PluginKeyView> revoke(@PathParam("keyId") String keyId) {
    String login = identity.actor().login();
    if (!plugins.revoke(keyId)) {
      throw notTrusted();
    }
    LOG.warning(() -> "the plugin key " + keyId + " was revoked by " + login);
    return list();
  }

  private static Refusal notTrusted() {
    return Refusal.conflict(
        "plugin-key-not-trusted",
        "没有这个有效的密钥，可能已经吊销，请刷新。",
        "There is no such key in force; it may be revoked already. Reload.");
  }

  private PluginKeyView view(TrustedKey key) {
    List<String> signed =
        plugins.artefacts().values().stream()
            .filter(Artefact::installed)
            .filter(artefact -> artefact.keyId().equals(key.keyId()))
            .map(artefact -> artefact.pluginId() + " " + artefact.version())
            .sorted()
            .toList();
    return new PluginKeyView(key.keyId(), key.name(), key.revoked(), signed);
  }
}
