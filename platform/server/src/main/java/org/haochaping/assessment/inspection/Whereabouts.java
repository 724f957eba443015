package org.haochaping.assessment.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where a phone was, or why it could not tell.
 *
 * @param latitude degrees north, WGS 84; about a metre exact
 * @param longitude degrees east
 * @param accuracy within how many metres, as the phone believes
 * @param missing why there is no position; none where there is one
 */
@Schema(name = "Whereabouts")
public record Whereabouts(
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude,
    @Nullable Integer accuracy,
    @Nullable Missing missing) {
  private static final int DECIMALS = 5;
  private static final double FARTHEST = 1_000_000;

  /** Why a phone has no position, as browsers tell it. */
  @Schema(name = "NoPosition")
  public enum Missing {
    /** The inspector or the phone does not allow it. */
    DENIED,
    UNAVAILABLE,
    TIMEOUT,
    UNSUPPORTED
  }

  /** What a phone told; refused when it is no place on earth. */
  static Whereabouts told(
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable Double accuracy,
      @Nullable Missing missing) {
    if (latitude == null || longitude == null) {
      return new Whereabouts(null, null, null, missing == null ? Missing.UNAVAILABLE : missing);
    }
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw Refusal.invalid(
          "position-impossible",
          "手机给出的位置有误，请重新定位，或选择“无法定位”。",
          "The position cannot be; locate the phone again, or say that it cannot be located.");
    }
    boolean exact = accuracy != null && accuracy >= 0 && accuracy <= FARTHEST;
    return new Whereabouts(
        degrees(latitude),
        degrees(longitude),
        exact && accuracy != null ? (int) Math.ceil(accuracy) : null,
        null);
  }

  private static BigDecimal degrees(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
