package org.haochaping.plugin.route;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.haochaping.journal.Journal;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.SettingField;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;

/**
 * Brings instances to another version of their plugin: each is tried with its own settings first,
 * and what does not fit stays where it is. Calls into plugins are made outside transactions.
 */
@Dependent
public class Upgrades {
  private final Plugins plugins;
  private final SeenUses uses;
  private final Trial trial;
  private final TenantTransactions transactions;
  private final Journal journal;
  private final Clock clock;

  @Inject
  Upgrades(
      Plugins plugins,
      @Any Instance<PluginUses> capabilities,
      TenantTransactions transactions,
      Journal journal,
      Clock clock) {
    this(plugins, (Iterable<PluginUses>) capabilities, transactions, journal, clock);
  }

  private Upgrades(
      Plugins plugins,
      Iterable<PluginUses> capabilities,
      TenantTransactions transactions,
      Journal journal,
      Clock clock) {
    this.plugins = plugins;
    this.uses = new SeenUses(plugins, capabilities, transactions, clock);
    this.trial = new Trial(plugins);
    this.transactions = transactions;
    this.journal = journal;
    this.clock = clock;
  }

  /** For work outside the container. */
  public static Upgrades over(
      Plugins plugins,
      List<PluginUses> capabilities,
      TenantTransactions transactions,
      Clock clock) {
    return new Upgrades(plugins, capabilities, transactions, new Journal(clock), clock);
  }

  /** What is wanted of a move. */
  public record Wish(
      Optional<UUID> instance, Optional<Map<String, String>> settings, boolean down, String actor) {

    /** Of every instance, with the settings it has. */
    public static Wish ofAll(String actor) {
      return new Wish(Optional.empty(), Optional.empty(), false, actor);
    }

    private boolean meant(PluginUse use) {
      return instance.isEmpty() || instance.get().equals(use.instance());
    }
  }

  /** Every use of a plugin in these tenants, with the version it runs on. */
  public List<Standing> standings(List<Tenant> tenants, String pluginId) {
    Map<UUID, Artefact> versions = plugins.artefacts();
    List<Standing> standings = new ArrayList<>();
    for (Tenant tenant : tenants) {
      for (SeenUse seen : uses.of(tenant, pluginId)) {
        standings.add(
            new Standing(
                tenant,
                seen.use(),
                seen.version(),
                seen.route().isPresent(),
                seen.route()
                    .flatMap(Route::previous)
                    .map(Route.Before::artefact)
                    .map(versions::get)));
      }
    }
    return standings;
  }

  /** Tries a version with every instance in these tenants; nothing is changed. */
  public List<Moved> tryOut(List<Tenant> tenants, Artefact to, Wish wish) {
    List<Moved> tried = new ArrayList<>();
    for (Tenant tenant : tenants) {
      for (SeenUse seen : uses.of(tenant, to.pluginId())) {
        if (wish.meant(seen.use())) {
          Map<String, String> settings = trial.settings(seen.use(), to, wish);
          tried.add(
              told(
                  tenant,
                  seen,
                  to,
                  Moved.Outcome.FITS,
                  trial.problems(tenant, seen, to, settings, wish)));
        }
      }
    }
    return tried;
  }

  /** Moves every instance in these tenants that fits; the others are told why not. */
  public List<Moved> move(List<Tenant> tenants, Artefact to, Wish wish) {
    readyEverywhere(to);
    List<Moved> moved = new ArrayList<>();
    for (Tenant tenant : tenants) {
      for (SeenUse seen : uses.of(tenant, to.pluginId())) {
        if (wish.meant(seen.use())) {
          moved.add(orRefused(tenant, seen, to, () -> move(tenant, seen, to, wish)));
        }
      }
    }
    plugins.withdrawOld(to.pluginId());
    return moved;
  }

  /** One step back for every instance in these tenants that came to this version. */
  public List<Moved> back(List<Tenant> tenants, Artefact from, Wish wish) {
    Map<UUID, Artefact> versions = plugins.artefacts();
    List<Moved> moved = new ArrayList<>();
    for (Tenant tenant : tenants) {
      for (SeenUse seen : uses.of(tenant, from.pluginId())) {
        Optional<Route.Before> before =
            seen.route()
                .filter(route -> route.artefact().equals(from.id()))
                .flatMap(Route::previous);
        if (before.isPresent() && wish.meant(seen.use())) {
          Artefact to = Optional.ofNullable(versions.get(before.get().artefact())).orElseThrow();
          Route.Before left = before.get();
          moved.add(
              orRefused(
                  tenant,
                  seen,
                  to,
                  () -> {
                    readyEverywhere(to);
                    return back(tenant, seen, to, left, wish);
                  }));
        }
      }
    }
    return moved;
  }

  /** Lets an instance work in the background again. */
  void liftQuarantine(Standing standing, String actor) {
    PluginUse use = standing.use();
    if (plugins.liftQuarantine(use.pluginId(), use.instance())) {
      transactions.run(
          standing.tenant().id(),
          connection ->
              journal.record(
                  connection,
                  standing.tenant().id(),
                  "PluginQuarantineLifted",
                  use.instance(),
                  actor,
                  Json.createObjectBuilder().add("plugin", use.pluginId()).build()));
    }
  }

  /** Binds what follows the highest version to it, so that a higher one moves nobody. */
  public void bindFollowers(List<Tenant> tenants, String pluginId) {
    Optional<UUID> followed = plugins.followed(pluginId);
    if (followed.isEmpty()) {
      return;
    }
    for (Tenant tenant : tenants) {
      transactions.run(
          tenant.id(),
          connection -> {
            RouteRows rows = new RouteRows(clock);
            for (SeenUse seen : uses.of(connection, tenant, pluginId)) {
              rows.bind(connection, tenant.id(), seen.use(), followed.get());
            }
          });
    }
  }

  /**
   * Takes along what is bound only because a higher version was installed once, and was never moved
   * by anybody; what does not fit stays.
   */
  public void takeAlong(List<Tenant> tenants, Artefact to, String actor) {
    Wish wish = Wish.ofAll(actor);
    for (Tenant tenant : tenants) {
      for (SeenUse seen : uses.of(tenant, to.pluginId())) {
        boolean everMoved = seen.route().flatMap(Route::previous).isPresent();
        if (seen.route().isPresent()
            && !everMoved
            && trial.problems(tenant, seen, to, seen.use().settings(), wish).isEmpty()) {
          transactions.run(
              tenant.id(),
              connection ->
                  new RouteRows(clock).takeAlong(connection, tenant.id(), seen.use(), to.id()));
        }
      }
    }
    plugins.withdrawOld(to.pluginId());
  }

  /** What is in the way of one instance is not in the way of the others. */
  private Moved orRefused(Tenant tenant, SeenUse seen, Artefact to, Supplier<Moved> moving) {
    try {
      return moving.get();
    } catch (Refusal refusal) {
      return told(tenant, seen, to, Moved.Outcome.REFUSED, Trial.fields(refusal));
    }
  }

  private Moved move(Tenant tenant, SeenUse seen, Artefact to, Wish wish) {
    if (seen.version().filter(version -> version.id().equals(to.id())).isPresent()
        && seen.route().isPresent()) {
      return told(tenant, seen, to, Moved.Outcome.THERE, List.of());
    }
    Map<String, String> settings = trial.settings(seen.use(), to, wish);
    List<Refusal.Field> problems = trial.problems(tenant, seen, to, settings, wish);
    return problems.isEmpty()
        ? write(tenant, seen, to, settings, wish)
        : told(tenant, seen, to, Moved.Outcome.REFUSED, problems);
  }

  /** With the settings of now, or else with those it had when it left that version. */
  private Moved back(Tenant tenant, SeenUse seen, Artefact to, Route.Before before, Wish wish) {
    Wish down = new Wish(wish.instance, Optional.empty(), true, wish.actor);
    List<Refusal.Field> problems = trial.problems(tenant, seen, to, seen.use().settings(), down);
    if (problems.isEmpty()) {
      return write(tenant, seen, to, seen.use().settings(), wish);
    }
    Optional<Map<String, String>> earlier =
        transactions.in(
            tenant.id(),
            connection ->
                seen.owner()
                    .earlier(connection, tenant, seen.use().instance(), before.settingsVersion()));
    if (earlier.isEmpty() || !trial.problems(tenant, seen, to, earlier.get(), down).isEmpty()) {
      return told(tenant, seen, to, Moved.Outcome.REFUSED, problems);
    }
    return write(tenant, seen, to, earlier.get(), wish);
  }

  private Moved write(
      Tenant tenant, SeenUse seen, Artefact to, Map<String, String> settings, Wish wish) {
    boolean done =
        transactions.in(
            tenant.id(),
            connection -> {
              PluginUse use = seen.use();
              RouteRows.lock(connection, use.instance());
              if (!hasSettings(connection, tenant, seen)) {
                throw changedMeanwhile();
              }
              int settingsVersion =
                  settings.equals(use.settings())
                      ? use.settingsVersion()
                      : seen.owner()
                          .change(
                              connection,
                              tenant,
                              use,
                              settings,
                              SettingField.secrets(trial.schema(to)),
                              wish.actor);
              Optional<Route.Before> before =
                  seen.version()
                      .filter(version -> !version.id().equals(to.id()))
                      .map(version -> new Route.Before(version.id(), use.settingsVersion()));
              boolean moved =
                  new RouteRows(clock)
                      .move(
                          connection,
                          tenant.id(),
                          use,
                          seen.route(),
                          new Route(to.id(), settingsVersion, before));
              if (!moved) {
                throw changedMeanwhile();
              }
              journal.record(
                  connection,
                  tenant.id(),
                  "PluginVersionChanged",
                  use.instance(),
                  wish.actor,
                  Json.createObjectBuilder()
                      .add("plugin", to.pluginId())
                      .add("from", seen.version().map(Artefact::version).orElse(""))
                      .add("to", to.version())
                      .add("settings", settingsVersion)
                      .build());
              return true;
            });
    return told(tenant, seen, to, done ? Moved.Outcome.MOVED : Moved.Outcome.REFUSED, List.of());
  }

  /** Whether its settings are still those that were tried. */
  private static boolean hasSettings(Connection connection, Tenant tenant, SeenUse seen)
      throws SQLException {
    for (PluginUse now : seen.owner().of(connection, tenant)) {
      if (now.instance().equals(seen.use().instance())) {
        return now.settingsVersion() == seen.use().settingsVersion();
      }
    }
    return false;
  }

  private void readyEverywhere(Artefact artefact) {
    plugins.converge();
    if (!plugins.readiness(artefact.sha256()).everywhere()) {
      throw Refusal.conflict(
          "plugin-not-ready-everywhere",
          "还有服务器没有装好插件" + artefact.pluginId() + " " + artefact.version() + "，请过几秒重试。",
          "Not every server has "
              + artefact.pluginId()
              + " "
              + artefact.version()
              + " ready: try again in some seconds.");
    }
  }

  private Moved told(
      Tenant tenant, SeenUse seen, Artefact to, Moved.Outcome good, List<Refusal.Field> problems) {
    return new Moved(
        tenant.code(),
        tenant.name(),
        seen.use().instance(),
        seen.use().name(),
        seen.version().map(Artefact::version).orElse(null),
        to.version(),
        problems.isEmpty() ? good : Moved.Outcome.REFUSED,
        problems);
  }

  private static Refusal changedMeanwhile() {
    return Refusal.precondition(
        412,
        "changed-meanwhile",
        "版本刚被他人改动，请刷新后重试。",
        "Somebody changed the version meanwhile: reload and try again.");
  }
}
