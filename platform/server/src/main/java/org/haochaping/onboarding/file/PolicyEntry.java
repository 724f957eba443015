package org.haochaping.onboarding.file;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Map;
import org.haochaping.tenancy.PolicyRule;

/** What a file rules, from which day, and where each rule stands. */
public record PolicyEntry(
    LocalDate from, JsonObject rules, Map<PolicyRule, Place> places, Place place) {}
