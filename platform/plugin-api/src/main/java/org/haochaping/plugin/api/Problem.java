package org.haochaping.plugin.api;

/**
 * Why a record is refused and what to do about it.
 *
 * @param code stable, lower case with hyphens
 * @param field the name of the field or column, as its sender knows it
 * @param chinese one sentence that says what is wrong and what to do
 * @param english the same in English
 */
public record Problem(String code, String field, String chinese, String english) {

  /** A problem of one field. */
  public static Problem of(String code, String field, String chinese, String english) {
    return new Problem(code, field, chinese, english);
  }
}
