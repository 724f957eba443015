package org.haochaping.plugin.route;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.identity.Identity;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.SettingField;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Who runs on which version: tried, moved, and brought back. */
@Path("plugins")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.OPERATOR,
  Role.Names.LOCAL_IT,
  Role.Names.PREFECTURE_ADMIN,
  Role.Names.COUNTY_ADMIN
})
public class RouteResource {

  @Inject Plugins plugins;
  @Inject Upgrades upgrades;
  @Inject Scope scope;
  @Inject Identity identity;

  /** A version, the form of its settings, and who uses the plugin in whatever version. */
  public record PluginVersion(
      PluginView plugin, List<SettingField> fields, List<PluginUseView> uses) {}

  /**
   * For which instances.
   *
   * @param tenants codes; none means all that are yours to decide for
   * @param instance of one alone
   * @param settings new settings of that one
   * @param down whether an older version is meant
   */
  @Schema(name = "PluginMoveWanted")
  public record Wanted(
      @Nullable List<String> tenants,
      @Nullable UUID instance,
      @Nullable Map<String, String> settings,
      @Nullable Boolean down) {}

  /** What came of it, instance by instance. */
  @Schema(name = "PluginMoves")
  public record Report(List<Moved> items) {}

  @GET
  @Path("{id}")
  public PluginVersion get(@PathParam("id") UUID id) {
    Artefact artefact = artefact(id);
    PluginView view =
        plugins.lodgings().stream()
            .filter(lodging -> lodging.artefact().id().equals(artefact.id()))
            .map(lodging -> PluginView.of(lodging, plugins.readiness(artefact.sha256())))
            .findFirst()
            .orElseThrow();
    Optional<UUID> bound = Optional.of(artefact.id());
    return new PluginVersion(
        view,
        plugins.isReady(artefact.pluginId(), bound)
            ? SettingField.of(plugins.schema(artefact.pluginId(), bound))
            : List.of(),
        upgrades.standings(scope.of(identity.actor()), artefact.pluginId()).stream()
            .map(standing -> PluginUseView.of(standing, plugins))
            .toList());
  }

  /** Tries this version with every instance's own settings; nothing is changed. */
  @POST
  @Path("{id}/trials")
  @Consumes(MediaType.APPLICATION_JSON)
  public Report tryOut(@PathParam("id") UUID id, Wanted wanted) {
    return new Report(upgrades.tryOut(tenants(wanted), ready(id), wish(wanted)));
  }

  /** Moves to this version whatever fits. */
  @POST
  @Path("{id}/moves")
  @Consumes(MediaType.APPLICATION_JSON)
  public Report move(@PathParam("id") UUID id, Wanted wanted) {
    return new Report(upgrades.move(tenants(wanted), ready(id), wish(wanted)));
  }

  /** Brings back to the version before whatever came to this one. */
  @POST
  @Path("{id}/returns")
  @Consumes(MediaType.APPLICATION_JSON)
  public Report back(@PathParam("id") UUID id, Wanted wanted) {
    return new Report(upgrades.back(tenants(wanted), artefact(id), wish(wanted)));
  }

  /** Lets an instance work in the background again. */
  @POST
  @Path("{id}/quarantine-liftings")
  @Consumes(MediaType.APPLICATION_JSON)
  public Page<PluginUseView> lift(@PathParam("id") UUID id, Wanted wanted) {
    Artefact artefact = artefact(id);
    List<Standing> standings = upgrades.standings(tenants(wanted), artefact.pluginId());
    Actor actor = identity.actor();
    standings.stream()
        .filter(one -> wanted.instance() == null || one.use().instance().equals(wanted.instance()))
        .forEach(one -> upgrades.liftQuarantine(one, actor.login()));
    return Page.all(
        standings.stream().map(standing -> PluginUseView.of(standing, plugins)).toList());
  }

  private Artefact artefact(UUID id) {
    return Optional.ofNullable(plugins.artefacts().get(id))
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "plugin-unknown",
                    "没有这个插件版本，请刷新列表。",
                    "There is no such version: reload the list."));
  }

  private Artefact ready(UUID id) {
    Artefact artefact = artefact(id);
    if (!plugins.isReady(artefact.pluginId(), Optional.of(artefact.id()))) {
      throw Refusal.conflict(
          "plugin-not-ready",
          "插件" + artefact.pluginId() + " " + artefact.version() + "没有在运行，不能切换到它。",
          artefact.pluginId()
              + " "
              + artefact.version()
              + " does not run, so nobody can move to it.");
    }
    return artefact;
  }

  private List<Tenant> tenants(Wanted wanted) {
    List<String> codes = wanted.tenants() == null ? List.of() : wanted.tenants();
    return scope.of(identity.actor(), codes);
  }

  private Upgrades.Wish wish(Wanted wanted) {
    if (wanted.settings() != null && wanted.instance() == null) {
      throw Refusal.malformed(
          "settings-of-nobody", "设置只能随一个实例提交，请指明实例。", "Settings are of one instance: name it.");
    }
    return new Upgrades.Wish(
        Optional.ofNullable(wanted.instance()),
        Optional.ofNullable(wanted.settings()),
        Boolean.TRUE.equals(wanted.down()),
        identity.actor().login());
  }
}
