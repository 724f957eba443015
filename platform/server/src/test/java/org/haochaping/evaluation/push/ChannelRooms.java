package org.haochaping.evaluation.push;

import java.time.Clock;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.SettingValues;
import org.haochaping.journal.Journal;
import org.haochaping.vault.Vaults;

/** Channels and their settings without a container, for tests of other packages. */
public final class ChannelRooms {
  private ChannelRooms() {}

  public static ChannelUses uses(Clock clock) {
    ChannelUses uses = new ChannelUses();
    uses.channels = channels();
    uses.settings = new ChannelSettings();
    uses.settings.clock = clock;
    uses.settings.journal = new Journal(clock);
    uses.settings.stored = values();
    return uses;
  }

  public static ChannelInstances channels() {
    return new ChannelInstances(values());
  }

  private static SettingValues values() {
    return new SettingValues(Vaults.seal(Intakes.keys()));
  }
}
