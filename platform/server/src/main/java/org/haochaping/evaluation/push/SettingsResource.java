package org.haochaping.evaluation.push;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.ChannelResource;
import org.haochaping.identity.Identity;
import org.haochaping.plugin.PluginInstance;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.SettingField;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.plugin.route.RouteRows;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** A channel's settings: the form its plugin asks for, what is set, and what was set before. */
@Path("channels/{id}/settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN, Role.Names.LOCAL_IT})
public class SettingsResource {

  @PathParam("id")
  @Nullable UUID id;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject ChannelInstances channels;
  @Inject ChannelSettings settings;
  @Inject Plugins plugins;

  /** The form, what is set, and its history; secrets are left out. */
  public record SettingsView(
      int version,
      List<SettingField> fields,
      Map<String, String> values,
      Set<String> keptSecrets,
      List<ChannelSettings.Version> history) {}

  /** What is to be set; what is left out has its default. */
  public record SettingsWanted(@Nullable Map<String, String> values) {}

  /** The version that is to be in force again. */
  @Schema(name = "SettingsRollback")
  public record Earlier(int version) {}

  @GET
  public SettingsView get() {
    Actor actor = identity.staff();
    ChannelInstance channel = channel(actor);
    SettingsSchema schema = plugins.schema(channel.pluginId(), channel.artefact());
    return transactions.in(
        actor.tenantId(),
        connection -> {
          ChannelSettings.Current now =
              settings.current(connection, actor.tenantId(), channel.id());
          TreeSet<String> kept = SettingField.secrets(schema);
          kept.retainAll(now.values().keySet());
          return new SettingsView(
              now.version(),
              SettingField.of(schema),
              SettingField.shown(schema, now.values()),
              kept,
              settings.history(connection, actor.tenantId(), channel.id()).stream()
                  .map(
                      version ->
                          new ChannelSettings.Version(
                              version.version(),
                              SettingField.shown(schema, version.values()),
                              version.changedBy(),
                              version.changedAt()))
                  .toList());
        });
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public SettingsView change(
      @HeaderParam("If-Match") @Nullable String match, SettingsWanted wanted) {
    Actor actor = identity.staff();
    ChannelInstance channel = channel(actor);
    SettingsSchema schema = plugins.schema(channel.pluginId(), channel.artefact());
    return save(actor, channel, schema, match, meant(channel, schema, wanted));
  }

  /** Makes an earlier version the one in force again, its secrets too. */
  @POST
  @Path("rollbacks")
  @Consumes(MediaType.APPLICATION_JSON)
  public SettingsView back(@HeaderParam("If-Match") @Nullable String match, Earlier earlier) {
    Actor actor = identity.staff();
    ChannelInstance channel = channel(actor);
    SettingsSchema schema = plugins.schema(channel.pluginId(), channel.artefact());
    Map<String, String> values =
        transactions.in(
            actor.tenantId(),
            connection ->
                settings
                    .at(connection, actor.tenantId(), channel.id(), earlier.version())
                    .orElseThrow(SettingsResource::noSuchVersion));
    return save(actor, channel, schema, match, values);
  }

  private SettingsView save(
      Actor actor,
      ChannelInstance channel,
      SettingsSchema schema,
      @Nullable String match,
      Map<String, String> values) {
    tryOut(actor, channel, values);
    transactions.run(
        actor.tenantId(),
        connection -> {
          RouteRows.lock(connection, channel.id());
          if (!channel(actor).artefact().equals(channel.artefact())) {
            throw movedMeanwhile();
          }
          int version = settings.current(connection, actor.tenantId(), channel.id()).version();
          Versions.match(match, version);
          settings.change(
              connection,
              actor.tenantId(),
              channel.id(),
              version,
              values,
              SettingField.secrets(schema),
              actor.login());
        });
    return get();
  }

  /** Tries settings with the plugin itself; nothing is kept. Refused with all that is wrong. */
  @POST
  @Path("trials")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponse(responseCode = "204", description = "The plugin takes these settings")
  public Response tryOut(SettingsWanted wanted) {
    Actor actor = identity.staff();
    ChannelInstance channel = channel(actor);
    SettingsSchema schema = plugins.schema(channel.pluginId(), channel.artefact());
    tryOut(actor, channel, meant(channel, schema, wanted));
    return Response.noContent().build();
  }

  private static Map<String, String> meant(
      ChannelInstance channel, SettingsSchema schema, SettingsWanted wanted) {
    Map<String, String> given = wanted.values() == null ? Map.of() : wanted.values();
    return SettingField.withSecrets(schema, given, channel.settings());
  }

  private void tryOut(Actor actor, ChannelInstance channel, Map<String, String> values) {
    Tenant tenant = Objects.requireNonNull(actor.tenant());
    plugins.tryOut(
        channel.pluginId(),
        new PluginInstance(channel.id(), tenant.code(), tenant.name(), values, channel.artefact()));
  }

  private static Refusal movedMeanwhile() {
    return Refusal.precondition(
        412,
        "changed-meanwhile",
        "插件版本刚被改动，请刷新后重新保存。",
        "Its plugin was moved to another version meanwhile: reload and save again.");
  }

  private static Refusal noSuchVersion() {
    return Refusal.unknown(
        "settings-version-unknown",
        "没有这一版设置，请刷新后重选。",
        "There is no such version of the settings: reload and choose again.");
  }

  private ChannelInstance channel(Actor actor) {
    UUID wanted = Objects.requireNonNull(id);
    return transactions.in(
        actor.tenantId(),
        connection ->
            channels
                .byId(connection, actor.tenantId(), wanted)
                .orElseThrow(ChannelResource::unknownChannel));
  }
}
