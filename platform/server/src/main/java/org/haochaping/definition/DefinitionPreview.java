package org.haochaping.definition;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a ruling would do.
 *
 * @param midMonth whether it begins within a month; a period goes by the rules of its last day
 * @param sentencesBefore how documents would tell their definitions on that day without it
 */
@Schema(name = "DefinitionPreview")
public record DefinitionPreview(
    LocalDate from,
    boolean midMonth,
    List<Change> changes,
    List<String> sentencesBefore,
    List<String> sentencesAfter) {

  public DefinitionPreview {
    changes = List.copyOf(changes);
    sentencesBefore = List.copyOf(sentencesBefore);
    sentencesAfter = List.copyOf(sentencesAfter);
  }

  /** One rule, as it would be on that day without and with the ruling. */
  @Schema(name = "DefinitionChange")
  public record Change(
      String rule,
      String chinese,
      JsonObject before,
      JsonObject after,
      boolean lockedBefore,
      boolean lockedAfter) {}
}
