package org.haochaping.oversight;

/** Why two periods cannot be compared. */
record Reason(String chinese, String english) {}
