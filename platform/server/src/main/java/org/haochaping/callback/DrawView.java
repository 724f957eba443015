package org.haochaping.callback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A draw as everybody may see it: all that is needed to draw again.
 *
 * @param month as {@code 2026-10}
 * @param percent the share that is drawn of each department's cases, rounded up, one at the least
 * @param commitment the SHA-256 of the seed, in hexadecimal digits
 * @param seed none before the month is over
 * @param cases none in a list
 */
@Schema(name = "CallbackDraw")
public record DrawView(
    String month,
    int percent,
    String commitment,
    Instant committedAt,
    @Nullable String seed,
    @Nullable Instant drawnAt,
    int population,
    int drawn,
    List<Case> cases) {

  /**
   * A case that could be drawn.
   *
   * @param mark the SHA-256 of seed, colon and number: the smallest of a department are drawn
   */
  @Schema(name = "CallbackDrawCase")
  public record Case(String number, UUID unit, String unitName, String mark, boolean drawn) {}

  static DrawView of(Draw draw, List<Lot.Marked> lot) {
    return new DrawView(
        draw.month().toString(),
        draw.percent(),
        draw.commitment(),
        draw.committedAt(),
        draw.seed(),
        draw.drawnAt(),
        draw.population(),
        draw.drawn(),
        lot.stream()
            .map(
                one ->
                    new Case(
                        one.ticket().number(),
                        one.ticket().unitId(),
                        one.ticket().unitName(),
                        one.mark(),
                        one.drawn()))
            .toList());
  }
}
