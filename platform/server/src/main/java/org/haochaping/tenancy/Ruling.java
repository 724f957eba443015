package org.haochaping.tenancy;

import java.time.Instant;

/** A version of what a tenant rules, who recorded it and when. */
public record Ruling(PolicyVersion version, String by, Instant at) {}
