package org.haochaping.plugin.api;

/**
 * A column of the files a channel takes; of these the core makes the workbook that people fill in.
 *
 * @param heading its name in the first row
 * @param needed whether each row must have it
 * @param chinese what belongs in it, in Chinese
 * @param english what belongs in it, in English
 * @param example what it may hold
 */
public record FileColumn(
    String heading, boolean needed, String chinese, String english, String example) {}
