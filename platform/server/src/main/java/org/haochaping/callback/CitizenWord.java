package org.haochaping.callback;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen says by his receipt.
 *
 * @param takenUpBy who took it up; none while nobody has
 * @param takenUpHow what was done about it
 */
@Schema(name = "CitizenWord")
public record CitizenWord(
    UUID id,
    UUID tenantId,
    UUID caseId,
    String number,
    String unitName,
    Kind kind,
    String text,
    Instant at,
    @Nullable String takenUpBy,
    @Nullable Instant takenUpAt,
    @Nullable String takenUpHow) {

  /** What it is. */
  @Schema(name = "CitizenWordKind")
  public enum Kind {
    /** 整改属实. */
    CONFIRMED("整改属实", "It was put right"),
    /** 整改不属实. */
    DENIED("整改不属实", "It was not put right"),
    /** 有人要求修改、撤销评价或者为难他. */
    PRESSED("受到干扰", "Was pressed");

    private final String chinese;
    private final String english;

    Kind(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    public String chinese() {
      return chinese;
    }

    public String english() {
      return english;
    }
  }
}
