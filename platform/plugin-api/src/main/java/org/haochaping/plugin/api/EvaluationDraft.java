package org.haochaping.plugin.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One rating as a channel understood it. The core resolves the codes, checks the rest, masks phone
 * and identity numbers in the words and keeps names and numbers in the vault.
 *
 * @param onceKey what makes the record once-only within its channel instance, so that the same
 *     record sent again gives the same receipt; it may hold the 办件编号, so the core keeps no more
 *     than a keyed digest of it
 * @param level the level
 * @param source which of the regulation's eight sources it belongs to
 * @param terminal the device, GB/T 39046 table 9
 * @param origin how it came to be
 * @param ratedOn the day of the rating in China; decides the bulletin's period
 * @param unitCode the rated unit's code in the tenant's organisation; empty for that of the window
 * @param windowCode the window, if known
 * @param staffNumber the rated person's staff number, if known
 * @param matterCode the matter (事项), if known
 * @param serviceRecordNumber 办件编号, kept in the vault
 * @param serviceNumber which service of that case, from 1
 * @param assessNumber 1 for the first rating, 2 for the follow-up (追加)
 * @param tags codes of the tag catalogue (evalDetail), of this level only
 * @param words the citizen's own words, empty when none
 * @param contact how to reach the citizen, only with consent
 */
public record EvaluationDraft(
    String onceKey,
    Level level,
    Source source,
    Terminal terminal,
    Origin origin,
    LocalDate ratedOn,
    String unitCode,
    Optional<String> windowCode,
    Optional<String> staffNumber,
    Optional<String> matterCode,
    Optional<String> serviceRecordNumber,
    int serviceNumber,
    int assessNumber,
    List<String> tags,
    String words,
    Optional<Contact> contact) {

  /** Keeps its own copy of the tags. */
  public EvaluationDraft {
    tags = List.copyOf(tags);
  }

  /** Numbers, words and contact stay out of logs. */
  @Override
  public String toString() {
    return "EvaluationDraft[" + level + ", " + source + ", " + unitCode + ", " + ratedOn + "]";
  }
}
