package org.haochaping.evaluation;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether the rating page of a window asks for the 办件编号 on the acceptance slip: the channel's
 * setting {@value #SETTING}, where its plugin has one.
 */
@Schema(name = "AskNumber")
public enum AskNumber {
  OFF,
  OPTIONAL,
  REQUIRED;

  static final String SETTING = "askNumber";

  /** Of a setting as it stands in the form; nothing is asked where there is none. */
  static AskNumber of(String value) {
    return Arrays.stream(values())
        .filter(one -> one.name().equalsIgnoreCase(value))
        .findFirst()
        .orElse(OFF);
  }
}
