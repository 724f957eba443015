package org.haochaping.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One answer to choose.
 *
 * @param code what stands for it in sheets, unique within its question
 * @param endsSheet whether who chooses it is not asked any further and not counted: one who was
 *     never served has nothing to rate
 */
@Schema(name = "AssessmentChoice")
public record Choice(String code, String text, boolean endsSheet) {

  /** A choice like any other. */
  public static Choice of(String code, String text) {
    return new Choice(code, text, false);
  }
}
