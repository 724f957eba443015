package org.haochaping.evaluation;

import java.time.Clock;
import java.util.Properties;
import org.haochaping.figures.Tallies;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkQueue;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenants;
import org.haochaping.vault.MasterKeys;
import org.haochaping.vault.Vaults;

/** Intake without a container, for tests of other packages. */
public final class Intakes {
  private Intakes() {}

  public static Intake of(MasterKeys keys, Clock clock) {
    RatingStore store = new RatingStore();
    store.vault = Vaults.of(keys, clock);
    store.tallies = new Tallies();
    store.journal = new Journal(clock);
    store.queue = new WorkQueue(clock);
    return new Intake(
        new Organisation(),
        new Policies(),
        new TagCatalogue(),
        keys,
        new Receipts(keys, new Tenants()),
        store,
        clock);
  }

  /** Links of that server. */
  public static RatingLinks links(MasterKeys keys, Clock clock) {
    RatingLinks links = new RatingLinks();
    links.seal = Vaults.seal(keys);
    links.keys = keys;
    links.clock = clock;
    return links;
  }

  /** Master keys that only tests use. */
  public static MasterKeys keys() {
    Properties properties = new Properties();
    properties.setProperty("current", "k1");
    properties.setProperty("key.k1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    return MasterKeys.of(properties);
  }
}
