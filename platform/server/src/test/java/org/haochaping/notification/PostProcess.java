package org.haochaping.notification;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.haochaping.evaluation.Intakes;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.vault.Vaults;
import org.postgresql.ds.PGPoolingDataSource;

/**
 * A server's post in a process of its own, for tests that kill it: serves the gateways of one
 * tenant for ever. Its clock starts at a moment it is given.
 */
public final class PostProcess {
  private static final int CONNECTIONS = 25;

  private PostProcess() {}

  /** Database, folder for plugins, tenant, moment. */
  @SuppressWarnings("deprecation") // the driver's own small pool is all a test needs
  public static void main(String[] arguments) throws InterruptedException {
    PGPoolingDataSource source = new PGPoolingDataSource();
    source.setDataSourceName("post");
    source.setUrl(arguments[0]);
    source.setUser("haochaping_app");
    source.setPassword("app");
    source.setMaxConnections(CONNECTIONS);
    Clock system = Clock.systemUTC();
    Clock clock =
        Clock.offset(system, Duration.between(system.instant(), Instant.parse(arguments[3])));
    UUID id = UUID.fromString(arguments[2]);
    Tenant tenant = new Tenant(id, "532801", "K32801", "景洪市", TenantLevel.COUNTY, id);
    ExecutorService threads = Executors.newCachedThreadPool();
    try (Robots robots = Robots.on(source, Path.of(arguments[1]), clock)) {
      Postman postman = postman(new CountedTransactions(source), robots.notifiers(), clock);
      while (true) {
        for (NotifierInstance instance : postman.ready(tenant)) {
          postman.serve(tenant, instance, threads);
        }
        Thread.sleep(20);
      }
    }
  }

  /** One that serves groups. */
  private static Postman postman(
      TenantTransactions transactions, NotifierPlugins plugins, Clock clock) {
    NotifierInstances instances = new NotifierInstances();
    instances.seal = Vaults.seal(Intakes.keys());
    instances.clock = clock;
    Templates templates = new Templates();
    templates.clock = clock;
    SendingPolicies policies = new SendingPolicies();
    policies.clock = clock;
    Dispatch dispatch = new Dispatch();
    dispatch.policies = policies;
    dispatch.clock = clock;
    Sweep sweep = new Sweep();
    sweep.clock = clock;
    Settlement settlement = new Settlement();
    settlement.policies = policies;
    settlement.clock = clock;
    SettledLater later = new SettledLater();
    later.settlement = settlement;
    Envelopes envelopes = new Envelopes();
    envelopes.templates = templates;
    Postman postman = new Postman();
    postman.transactions = transactions;
    postman.instances = instances;
    postman.plugins = plugins;
    postman.dispatch = dispatch;
    postman.sweep = sweep;
    postman.envelopes = envelopes;
    postman.settlement = settlement;
    postman.settledLater = later;
    return postman;
  }
}
