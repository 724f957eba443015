package org.haochaping.evaluation;

import java.time.Clock;
import org.haochaping.tenancy.Tenants;
import org.haochaping.vault.ContactDigest;
import org.haochaping.vault.Vaults;

/** Lost receipts without a container, for tests of other packages. */
public final class LostReceiptsOf {
  private LostReceiptsOf() {}

  public static LostReceipts clock(Clock clock) {
    LostReceipts lost = new LostReceipts();
    lost.digests = new ContactDigest(Intakes.keys());
    lost.vault = Vaults.of(Intakes.keys(), clock);
    return lost;
  }

  public static Receipts receipts(Tenants tenants) {
    return new Receipts(Intakes.keys(), tenants);
  }
}
