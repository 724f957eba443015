package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.haochaping.vault.MasterKeys;

/**
 * What tells that two ratings are about the same service or by somebody reached in the same way,
 * without telling which or whom: keyed digests that the lead department's tenant may hold, as the
 * numbers themselves stay behind the wall.
 */
@ApplicationScoped
public class RepeatMarks {
  private MasterKeys keys = new MasterKeys();

  protected RepeatMarks() {}

  @Inject
  public RepeatMarks(MasterKeys keys) {
    this.keys = keys;
  }

  /** Of a 办件编号; the one its service record is found by. */
  byte[] service(String number) {
    return keys.digest("case", number.strip());
  }

  byte[] contact(String phone) {
    return keys.digest("repeat-contact", phone.strip());
  }
}
