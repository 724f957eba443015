package org.haochaping.callback;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The draw of a month.
 *
 * @param percent the share that is drawn, by the rule of the day it was committed to
 * @param commitment the SHA-256 of the seed, published at once
 * @param seed published when the month was drawn
 * @param population how many rectifications were reported in the month
 */
public record Draw(
    UUID id,
    YearMonth month,
    int percent,
    String commitment,
    Instant committedAt,
    @Nullable String seed,
    @Nullable Instant drawnAt,
    int population,
    int drawn) {}
