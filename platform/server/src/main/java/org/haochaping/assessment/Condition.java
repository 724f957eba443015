package org.haochaping.assessment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a question is asked: after one of these answers to an earlier one.
 *
 * @param question the earlier question's code
 * @param anyOf codes of its choices, or levels by their Java names
 */
@Schema(name = "AssessmentCondition")
public record Condition(String question, List<String> anyOf) {

  public Condition {
    anyOf = List.copyOf(anyOf);
  }
}
