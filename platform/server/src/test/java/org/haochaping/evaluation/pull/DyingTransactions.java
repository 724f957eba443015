package org.haochaping.evaluation.pull;

import java.util.UUID;
import org.haochaping.tenancy.TenantTransactions;

/**
 * Transactions of a process that is killed at one of them, just before it commits or just after.
 */
final class DyingTransactions implements TenantTransactions {
  private final TenantTransactions real;
  private final boolean before;
  private int left;

  /** The end of the process; nothing catches it. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private DyingTransactions(TenantTransactions real, int left, boolean before) {
    this.real = real;
    this.left = left;
    this.before = before;
  }

  /** Killed at the transaction of this number, counted from 0. */
  static DyingTransactions at(int number, boolean before, TenantTransactions real) {
    return new DyingTransactions(real, number, before);
  }

  @Override
  public <T> T in(UUID tenant, Work<T> work) {
    boolean last = left-- == 0;
    T result =
        real.in(
            tenant,
            connection -> {
              T done = work.run(connection);
              if (last && before) {
                throw new Killed();
              }
              return done;
            });
    if (last) {
      throw new Killed();
    }
    return result;
  }

  @Override
  public <T> T inSnapshot(UUID tenant, Work<T> work) {
    return real.inSnapshot(tenant, work);
  }
}
