package org.haochaping.evaluation;

import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.haochaping.figures.Tallies;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkQueue;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.api.ScoreDraft;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
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

  /** Files handed in to that server. */
  public static Submissions submissions(Clock clock) {
    Submissions submissions = new Submissions();
    submissions.journal = new Journal(clock);
    submissions.queue = new WorkQueue(clock);
    submissions.jobs = jobs(clock);
    submissions.clock = clock;
    return submissions;
  }

  /** What that server asks its plugins. */
  public static Decoding decoding(Plugins plugins) {
    Decoding decoding = new Decoding();
    decoding.plugins = plugins;
    return decoding;
  }

  /** Takes what was handed in; there must be no scores in it. */
  public static ImportWorker imports(
      ScratchDatabase database, Decoding decoding, MasterKeys keys, Clock clock) {
    ImportWorker worker = new ImportWorker();
    worker.jobs = jobs(clock);
    worker.channels = new ChannelInstances();
    worker.tenants = Tenants.over(database.appSource());
    worker.decoding = decoding;
    worker.intake = of(keys, clock);
    worker.scores = new NoScores();
    worker.clock = clock;
    return worker;
  }

  private static ImportJobs jobs(Clock clock) {
    ImportJobs jobs = new ImportJobs();
    jobs.clock = clock;
    return jobs;
  }

  /** Links of that server. */
  public static RatingLinks links(MasterKeys keys, Clock clock) {
    RatingLinks links = new RatingLinks();
    links.seal = Vaults.seal(keys);
    links.keys = keys;
    links.clock = clock;
    return links;
  }

  /** Whom apps handed over with links of that server. */
  public static LinkPersons persons(MasterKeys keys, Clock clock) {
    LinkPersons persons = new LinkPersons();
    persons.keys = keys;
    persons.clock = clock;
    return persons;
  }

  /** Master keys that only tests use. */
  public static MasterKeys keys() {
    Properties properties = new Properties();
    properties.setProperty("current", "k1");
    properties.setProperty("key.k1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    return MasterKeys.of(properties);
  }

  /** Of a channel whose files have none. */
  private static final class NoScores implements ScoreBook {
    @Override
    public List<Entered> enter(
        Connection connection, Tenant tenant, ChannelInstance channel, List<ScoreDraft> drafts) {
      if (!drafts.isEmpty()) {
        throw new IllegalStateException("no scores here");
      }
      return List.of();
    }

    @Override
    public boolean withdraw(
        Connection connection, Actor actor, ChannelInstance channel, String onceKey, String why) {
      throw new IllegalStateException("no scores here");
    }
  }
}
