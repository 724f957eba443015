package org.haochaping.evaluation;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.vault.Vaults;
import org.jspecify.annotations.Nullable;

/** A county with windows, a channel with codes, and whoever scans them, without a container. */
public final class Codebook {
  public final UUID channel = UUID.randomUUID();
  public final RatingLinks links = new RatingLinks();
  public final WindowCodes windowCodes = new WindowCodes();
  public final OpenLinks open = new OpenLinks();
  public final DeadScans scans = new DeadScans();
  private final UUID hall = UUID.randomUUID();
  private final ScratchDatabase database;
  private final PlainTenantTransactions transactions;
  private final Tenant tenant;

  public Codebook(ScratchDatabase database, Tenant tenant, Clock clock) {
    this.database = database;
    this.tenant = tenant;
    this.transactions = new PlainTenantTransactions(database);
    links.seal = Vaults.seal(Intakes.keys());
    links.clock = clock;
    windowCodes.clock = clock;
    scans.clock = clock;
    open.links = links;
    open.channels = new ChannelInstances();
    open.organisation = new Organisation();
    open.clock = clock;
    run(
        "insert into channel_instance (tenant_id, id, code, name, plugin_id, settings,"
            + " settings_version, state, created_at) values (?, ?, 'qr', '扫码', 'channel-qrcode',"
            + " '{}', 1, 'ACTIVE', now())",
        channel);
    run(
        "insert into hall (tenant_id, id, code, name, valid_from) values (?, ?, 'H1', '政务大厅',"
            + " '2020-01-01')",
        hall);
  }

  public UUID unit(String code, String name) throws SQLException {
    return new Ratings(database, tenant.id()).department(code, name);
  }

  public UUID window(UUID unit, String code, String name) {
    UUID id = UUID.randomUUID();
    run(
        "insert into service_window (tenant_id, id, code, name, hall_id, unit_id, valid_from)"
            + " values (?, ?, ?, ?, ?, ?, '2020-01-01')",
        id,
        code,
        name,
        hall,
        unit);
    return id;
  }

  /** Its last day. */
  public void end(String table, UUID id, LocalDate day) {
    run("update " + table + " set valid_to = ? where tenant_id = ? and id = ?", day, id);
  }

  public void pause() {
    run("update channel_instance set state = 'PAUSED' where tenant_id = ? and id = ?", channel);
  }

  public RatingLinks.Made atWindow(UUID unit, UUID window) {
    return link(RatingLink.Kind.WINDOW, unit, window, null);
  }

  public RatingLinks.Made ofCase(UUID unit, String number) {
    return link(RatingLink.Kind.CASE, unit, null, number);
  }

  private RatingLinks.Made link(
      RatingLink.Kind kind, UUID unit, @Nullable UUID window, @Nullable String number) {
    return transactions.in(
        tenant.id(),
        connection ->
            links.make(
                connection,
                tenant.id(),
                new RatingLinks.Wanted(
                    channel, kind, unit, window, null, null, number, 1, null, null, null),
                "it"));
  }

  public void expire(RatingLinks.Made link) {
    run("update rating_link set expires_at = created_at where tenant_id = ? and id = ?", link.id());
  }

  /** The tenant stands first among the values, but in an update with something to set. */
  private void run(String sql, Object... values) {
    transactions.run(
        tenant.id(),
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            boolean dated = values[0] instanceof LocalDate;
            int place = 1;
            if (dated) {
              statement.setObject(place++, values[0]);
            }
            statement.setObject(place++, tenant.id());
            for (int i = dated ? 1 : 0; i < values.length; i++) {
              statement.setObject(place++, values[i]);
            }
            statement.executeUpdate();
          }
        });
  }
}
