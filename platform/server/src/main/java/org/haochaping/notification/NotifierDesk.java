package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.journal.Journal;
import org.haochaping.notification.NotifierResource.TrialView;
import org.haochaping.notification.NotifierResource.WantedView;
import org.haochaping.plugin.SettingField;
import org.haochaping.plugin.Trial;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Sending;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.plugin.route.RouteRows;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** Adds, changes, removes and tries out gateways; each but the look is a row of the journal. */
@ApplicationScoped
public class NotifierDesk {
  private static final int LONGEST_NAME = 30;

  @Inject TenantTransactions transactions;
  @Inject NotifierInstances instances;
  @Inject NotifierHistory history;
  @Inject NotifierPlugins plugins;
  @Inject Templates templates;
  @Inject Journal journal;

  UUID add(Actor actor, WantedView wanted) {
    String pluginId =
        Input.required(wanted.pluginId(), "pluginId", "请选择发送方式。", "Choose a kind of gateway.");
    if (plugins.kinds().stream().noneMatch(kind -> kind.pluginId().equals(pluginId))) {
      throw Refusal.invalid(
          "notifier-kind-unknown",
          "没有安装这种发送方式，请选择列表中的一种。",
          "No such kind of gateway is installed; choose one of the list.");
    }
    Tenant tenant = Objects.requireNonNull(actor.tenant());
    Map<String, String> values = values(plugins.schema(pluginId), wanted, Map.of());
    NotifierInstances.Wanted checked =
        wanted(pluginId, wanted, values, plugins.trial(tenant, pluginId, values));
    return transactions.in(
        actor.tenantId(),
        connection -> {
          UUID id = instances.add(connection, actor.tenantId(), checked, actor.login());
          record(connection, actor, "NotifierAdded", id, checked.name());
          return id;
        });
  }

  void change(Actor actor, UUID id, @Nullable String match, WantedView wanted) {
    NotifierInstance before = one(actor, id);
    Tenant tenant = Objects.requireNonNull(actor.tenant());
    save(
        actor,
        before,
        match,
        wanted,
        values(plugins.schema(tenant, before), wanted, before.settings()));
  }

  /** The settings of an earlier version are in force again, its secrets too. */
  void back(Actor actor, UUID id, @Nullable String match, long version) {
    NotifierInstance before = one(actor, id);
    Map<String, String> values =
        transactions.in(
            actor.tenantId(),
            connection ->
                history
                    .at(connection, actor.tenantId(), id, version)
                    .map(NotifierHistory.Earlier::settings)
                    .orElseThrow(NotifierDesk::noSuchVersion));
    save(
        actor,
        before,
        match,
        new WantedView(before.pluginId(), before.name(), before.active(), null),
        values);
  }

  private void save(
      Actor actor,
      NotifierInstance before,
      @Nullable String match,
      WantedView wanted,
      Map<String, String> values) {
    Tenant tenant = Objects.requireNonNull(actor.tenant());
    UUID id = before.id();
    Optional<UUID> bound = plugins.bound(tenant, before);
    NotifierInstances.Wanted checked =
        wanted(before.pluginId(), wanted, values, plugins.trial(tenant, before, values));
    transactions.run(
        actor.tenantId(),
        connection -> {
          RouteRows.lock(connection, id);
          if (!plugins.bound(tenant, before).equals(bound)) {
            throw movedMeanwhile();
          }
          Versions.match(match, locked(connection, actor, id).version());
          instances.change(connection, actor.tenantId(), id, checked, actor.login());
          record(connection, actor, "NotifierChanged", id, checked.name());
        });
  }

  void remove(Actor actor, UUID id, @Nullable String match) {
    transactions.run(
        actor.tenantId(),
        connection -> {
          RouteRows.lock(connection, id);
          NotifierInstance one = locked(connection, actor, id);
          Versions.match(match, one.version());
          instances.remove(connection, actor.tenantId(), id, actor.login());
          RouteRows.forget(connection, actor.tenantId(), id);
          record(connection, actor, "NotifierRemoved", id, one.name());
        });
  }

  /** The address is used this once and kept nowhere. */
  TrialView tryOut(Actor actor, UUID id, @Nullable String recipient) {
    NotifierInstance one = one(actor, id);
    Tenant tenant = Objects.requireNonNull(actor.tenant());
    Reach reach = one.reaches().stream().sorted().findFirst().orElse(Reach.GROUP);
    String address = reach == Reach.GROUP ? "" : Input.text(recipient, "recipient", 3, 200);
    Message message =
        transactions.in(
            tenant.id(),
            connection -> {
              record(connection, actor, "NotifierTried", id, one.name());
              return trial(connection, tenant, reach, address);
            });
    Sending sending = Postman.send(plugins.notifier(tenant, one), message);
    return new TrialView(
        sending.outcome().name(),
        sending.gatewayId().orElse(null),
        sending.problem().map(Problem::chinese).orElse(null),
        sending.problem().map(Problem::english).orElse(null));
  }

  private Message trial(Connection connection, Tenant tenant, Reach reach, String address)
      throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(Placeholder.PLACE.key(), tenant.name());
    Wording words =
        templates.of(connection, tenant.id(), MessageKind.TRIAL).wording().filled(values);
    return new Message(
        UUID.randomUUID().toString(),
        reach,
        address,
        words.subject(),
        words.body(),
        MessageKind.TRIAL.code(),
        values);
  }

  /** Everything that is wrong at once. */
  private static Map<String, String> values(
      SettingsSchema schema, WantedView wanted, Map<String, String> before) {
    Map<String, String> given = wanted.values() == null ? Map.of() : wanted.values();
    Map<String, String> values = SettingField.withSecrets(schema, given, before);
    List<Problem> problems = schema.check(values);
    if (!problems.isEmpty()) {
      throw Refusal.invalid(
          problems.stream()
              .map(p -> new Refusal.Field(p.field(), p.code(), p.chinese(), p.english()))
              .toList());
    }
    return values;
  }

  /** What the plugin says of the settings decides whom it reaches. */
  private static NotifierInstances.Wanted wanted(
      String pluginId, WantedView wanted, Map<String, String> values, Trial trial) {
    return new NotifierInstances.Wanted(
        Input.text(wanted.name(), "name", 1, LONGEST_NAME),
        pluginId,
        values,
        trial.reaches(),
        Math.max(1, trial.perMinute()),
        wanted.active() == null || wanted.active());
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

  private NotifierInstance one(Actor actor, UUID id) {
    return transactions.in(
        actor.tenantId(),
        connection ->
            instances
                .byId(connection, actor.tenantId(), id)
                .orElseThrow(NotifierResource::unknown));
  }

  private NotifierInstance locked(Connection connection, Actor actor, UUID id) throws SQLException {
    return instances
        .locked(connection, actor.tenantId(), id)
        .orElseThrow(NotifierResource::unknown);
  }

  private void record(Connection connection, Actor actor, String what, UUID id, String name)
      throws SQLException {
    journal.record(
        connection,
        actor.tenantId(),
        what,
        id,
        actor.login(),
        Json.createObjectBuilder().add("name", name).build());
  }
}
