package org.haochaping.evaluation;

import org.haochaping.vault.MasterKeys;

/** 一次一评: what a rating of one service of a case takes, whatever the channel. */
public final class ServiceKey {
  private ServiceKey() {}

  /** The keyed digest; it tells nothing of the 办件编号. */
  public static byte[] of(MasterKeys keys, String number, int serviceNumber, int assessNumber) {
    return keys.digest("service", number.strip() + "|" + serviceNumber + "|" + assessNumber);
  }
}
