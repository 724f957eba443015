package org.haochaping.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.haochaping.plugin.Lodging;
import org.haochaping.plugin.Plugins;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;

/** Visits the tenants one by one and says what it saw. */
@ApplicationScoped
public class Statuses {
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject TenantSigns signs;
  @Inject InstallationSigns installations;
  @Inject Plugins plugins;
  @Inject Clock clock;

  /** Of everything, for those who run the installation. */
  Status ofAll() {
    Installation installation = installations.read();
    Status status = of(tenants.all());
    List<Alarm> alarms = new ArrayList<>(alarms().of(installation));
    alarms.addAll(status.alarms());
    return new Status(
        status.at(), sorted(alarms), installation, status.plugins(), status.tenants());
  }

  /** Of these tenants alone. */
  Status of(List<Tenant> visited) {
    Instant now = clock.instant();
    List<Lodging> lodgings = plugins.lodgings();
    List<Alarm> alarms = new ArrayList<>(alarms().of(lodgings));
    List<TenantStatus> statuses = new ArrayList<>();
    for (Tenant tenant : visited) {
      TenantStatus status =
          transactions.in(
              tenant.id(), connection -> signs.of(connection, tenant, now, AlarmPolicy.STANDARD));
      statuses.add(status);
      alarms.addAll(alarms().of(status));
    }
    return new Status(
        now, sorted(alarms), null, lodgings.stream().map(Statuses::sign).toList(), statuses);
  }

  private Alarms alarms() {
    return new Alarms(AlarmPolicy.STANDARD, clock);
  }

  private static List<Alarm> sorted(List<Alarm> alarms) {
    return alarms.stream().sorted(Comparator.comparing(Alarm::severity)).toList();
  }

  private static Status.PluginSign sign(Lodging lodging) {
    return new Status.PluginSign(
        lodging.artefact().pluginId(),
        lodging.artefact().version(),
        lodging.health(),
        lodging.calls(),
        lodging.failures(),
        lodging.timeouts());
  }
}
