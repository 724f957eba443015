package org.haochaping.oversight.publication;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.closing.Period;
import org.jspecify.annotations.Nullable;

/**
 * A prompt (催报) to a tenant that has not published what it owes.
 *
 * @param tenantId who is prompted
 * @param fromTenantId the one above who prompts
 * @param words may be empty
 * @param reply absent until there is one
 */
public record Prompt(
    UUID tenantId,
    UUID id,
    UUID fromTenantId,
    String fromTenantCode,
    String fromTenantName,
    IssueKind kind,
    Period period,
    String words,
    String sentBy,
    Instant sentAt,
    @Nullable String reply,
    @Nullable String repliedBy,
    @Nullable Instant repliedAt) {

  /** As 云南省催报：2026年10月通报. */
  public String chinese() {
    return fromTenantName + "催报：" + kind.chinese(period);
  }

  public String english() {
    return fromTenantName
        + " asks for the "
        + kind.english().toLowerCase(Locale.ROOT)
        + " of "
        + period.code();
  }

  public boolean isReplied() {
    return repliedAt != null;
  }
}
