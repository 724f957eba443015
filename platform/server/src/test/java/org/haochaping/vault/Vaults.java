package org.haochaping.vault;

import java.time.Clock;

/** Vaults for tests of other packages. */
public final class Vaults {
  private Vaults() {}

  public static Seal seal(MasterKeys keys) {
    return Seal.of(keys);
  }

  public static Vault of(MasterKeys keys, Clock clock) {
    return Vault.of(Seal.of(keys), new ContactDigest(keys), clock);
  }

  public static VaultData data(MasterKeys keys, Clock clock) {
    VaultData data = new VaultData();
    data.vault = of(keys, clock);
    return data;
  }
}
