package org.haochaping.vault;

import java.time.Clock;

/** Vaults for tests of other packages. */
public final class Vaults {
  private Vaults() {}

  public static Vault of(MasterKeys keys, Clock clock) {
    return Vault.of(Seal.of(keys), clock);
  }
}
