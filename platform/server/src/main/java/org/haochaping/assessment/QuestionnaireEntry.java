package org.haochaping.assessment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.plugin.api.Source;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire of a tenant.
 *
 * @param revision of the row, for whoever edits it
 */
@Schema(name = "QuestionnaireEntry")
public record QuestionnaireEntry(
    UUID id,
    Purpose purpose,
    State state,
    long revision,
    Questionnaire questionnaire,
    String draftedBy,
    Instant draftedAt,
    @Nullable String issuedBy,
    @Nullable Instant issuedAt) {

  /** Who fills its sheets in. */
  @Schema(name = "QuestionnairePurpose")
  public enum Purpose {
    /** Citizens, 三(一)6. */
    SURVEY(Source.QUESTIONNAIRE),
    /** Inspectors, 三(一)8. */
    INSPECTION(Source.INSPECTION);

    private final Source source;

    Purpose(Source source) {
      this.source = source;
    }

    /** Where its sheets are counted. */
    Source source() {
      return source;
    }
  }

  /** Where it stands. */
  @Schema(name = "QuestionnaireState")
  public enum State {
    /** May be changed and deleted; nothing is asked by it. */
    DRAFT,
    /** Never changes any more; surveys and inspections may ask by it. */
    ISSUED,
    /** Issued before; nothing new begins with it. */
    WITHDRAWN
  }
}
