package org.haochaping.evaluation.record;

import java.time.Clock;
import org.haochaping.calendar.Calendars;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Intakes;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkQueue;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenants;
import org.haochaping.vault.MasterKeys;
import org.haochaping.vault.Vaults;

/** Service records without a container, for tests of other packages. */
public final class RecordRooms {
  private RecordRooms() {}

  public static ServiceRecords records(MasterKeys keys, Clock clock) {
    ServiceRecords records = new ServiceRecords();
    records.organisation = new Organisation();
    records.keys = keys;
    records.vault = Vaults.of(keys, clock);
    records.defaults = new DefaultRatings();
    records.defaults.queue = new WorkQueue(clock);
    records.clock = clock;
    return records;
  }

  static DefaultRatings defaults(Tenants tenants, MasterKeys keys, Clock clock) {
    DefaultRatings defaults = new DefaultRatings();
    defaults.calendars = new Calendars();
    defaults.policies = new Policies();
    defaults.organisation = new Organisation();
    defaults.channels = new ChannelInstances();
    defaults.tenants = tenants;
    defaults.vault = Vaults.of(keys, clock);
    defaults.intake = Intakes.of(keys, clock);
    defaults.journal = new Journal(clock);
    defaults.queue = new WorkQueue(clock);
    defaults.clock = clock;
    return defaults;
  }
}
