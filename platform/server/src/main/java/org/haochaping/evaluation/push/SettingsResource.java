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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.ChannelResource;
import org.haochaping.identity.Identity;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
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

  /** One field of the form. */
  public record FieldView(
      String name,
      String kind,
      String label,
      String labelEn,
      String help,
      String helpEn,
      List<Setting.Choice> choices,
      int least,
      int most,
      @Nullable String otherwise,
      boolean required) {}

  /** The form, what is set, and its history; secrets are left out. */
  public record SettingsView(
      int version,
      List<FieldView> fields,
      Map<String, String> values,
      List<ChannelSettings.Version> history) {}

  /** What is to be set; what is left out has its default. */
  public record SettingsWanted(@Nullable Map<String, String> values) {}

  @GET
  public SettingsView get() {
    Actor actor = identity.staff();
    ChannelInstance channel = channel(actor);
    SettingsSchema schema = plugins.schema(channel.pluginId());
    return transactions.in(
        actor.tenantId(),
        connection -> {
          ChannelSettings.Current now =
              settings.current(connection, actor.tenantId(), channel.id());
          return new SettingsView(
              now.version(),
              schema.settings().stream().map(SettingsResource::view).toList(),
              shown(schema, now.values()),
              settings.history(connection, actor.tenantId(), channel.id()).stream()
                  .map(
                      version ->
                          new ChannelSettings.Version(
                              version.version(),
                              shown(schema, version.values()),
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
    SettingsSchema schema = plugins.schema(channel.pluginId());
    Map<String, String> given = wanted.values() == null ? Map.of() : wanted.values();
    Map<String, String> values = withSecrets(schema, given, channel.settings());
    List<Problem> problems = schema.check(values);
    if (!problems.isEmpty()) {
      throw Refusal.invalid(
          problems.stream()
              .map(p -> new Refusal.Field(p.field(), p.code(), p.chinese(), p.english()))
              .toList());
    }
    transactions.run(
        actor.tenantId(),
        connection -> {
          int version = settings.current(connection, actor.tenantId(), channel.id()).version();
          Versions.match(match, version);
          settings.change(
              connection, actor.tenantId(), channel.id(), version, values, actor.login());
        });
    return get();
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

  /** A secret is never shown, so a form that leaves it out means the one that is set. */
  private static Map<String, String> withSecrets(
      SettingsSchema schema, Map<String, String> given, Map<String, String> before) {
    Map<String, String> values = new HashMap<>(given);
    schema.settings().stream()
        .filter(setting -> setting.kind() == Setting.Kind.SECRET)
        .filter(setting -> before.containsKey(setting.name()))
        .forEach(setting -> values.putIfAbsent(setting.name(), before.get(setting.name())));
    return values;
  }

  private static Map<String, String> shown(SettingsSchema schema, Map<String, String> values) {
    Map<String, String> shown = new HashMap<>(values);
    schema.settings().stream()
        .filter(setting -> setting.kind() == Setting.Kind.SECRET)
        .forEach(setting -> shown.remove(setting.name()));
    return shown;
  }

  private static FieldView view(Setting setting) {
    return new FieldView(
        setting.name(),
        setting.kind().name(),
        setting.chinese(),
        setting.english(),
        setting.chineseHelp(),
        setting.englishHelp(),
        setting.choices(),
        setting.least(),
        setting.most(),
        setting.otherwise().orElse(null),
        setting.required());
  }
}
