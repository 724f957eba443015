package org.haochaping.evaluation;

import java.time.Clock;
import org.haochaping.figures.Tallies;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkQueue;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Policies;
import org.haochaping.vault.Vaults;

/** What citizens do with ratings of their own, without a container, for tests of other packages. */
public final class OwnRatings {
  private OwnRatings() {}

  public static OwnCorrections corrections(Clock clock) {
    RatingStore store = new RatingStore();
    store.journal = new Journal(clock);
    store.queue = new WorkQueue(clock);
    OwnCorrections corrections = new OwnCorrections();
    corrections.policies = new Policies();
    corrections.names = names(clock);
    corrections.tallies = new Tallies();
    corrections.journal = new Journal(clock);
    corrections.store = store;
    corrections.clock = clock;
    return corrections;
  }

  public static FollowUps followUps(Clock clock) {
    FollowUps followUps = new FollowUps();
    followUps.organisation = new Organisation();
    followUps.channels = new ChannelInstances();
    followUps.names = names(clock);
    followUps.vault = Vaults.of(Intakes.keys(), clock);
    followUps.keys = Intakes.keys();
    followUps.intake = Intakes.of(Intakes.keys(), clock);
    followUps.clock = clock;
    return followUps;
  }

  private static ContactNames names(Clock clock) {
    ContactNames names = new ContactNames();
    names.vault = Vaults.of(Intakes.keys(), clock);
    return names;
  }
}
