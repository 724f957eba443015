package org.haochaping.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.haochaping.duty.Duty;

/**
 * When messages go out; agreed by the platform, no clause of the regulation.
 *
 * @param quietFrom citizens are left in peace from this time of the day
 * @param quietUntil to this one, as a rule of the next day; the same time for no quiet at all
 * @param digestAt when staff get what is not urgent
 */
public record SendingPolicy(
    int version, LocalTime quietFrom, LocalTime quietUntil, LocalTime digestAt) {
  static final SendingPolicy STANDARD =
      new SendingPolicy(0, LocalTime.of(21, 0), LocalTime.of(8, 0), LocalTime.of(8, 30));

  boolean isQuiet(Instant moment) {
    LocalTime time = moment.atZone(Duty.CHINA).toLocalTime();
    if (quietFrom.equals(quietUntil)) {
      return false;
    }
    return quietFrom.isBefore(quietUntil)
        ? !time.isBefore(quietFrom) && time.isBefore(quietUntil)
        : !time.isBefore(quietFrom) || time.isBefore(quietUntil);
  }

  /** This moment, or when the quiet around it ends. */
  Instant afterQuiet(Instant moment) {
    return isQuiet(moment) ? next(quietUntil, moment) : moment;
  }

  /** When so much work is done that is begun then and rests while it is quiet. */
  Instant end(Instant begun, Duration work) {
    if (quietFrom.equals(quietUntil)) {
      return begun.plus(work);
    }
    Instant at = afterQuiet(begun);
    Duration left = work;
    Duration today = Duration.between(at, next(quietFrom, at));
    while (left.compareTo(today) > 0) {
      left = left.minus(today);
      at = next(quietUntil, next(quietFrom, at));
      today = Duration.between(at, next(quietFrom, at));
    }
    return at.plus(left);
  }

  Instant nextDigest(Instant moment) {
    return next(digestAt, moment);
  }

  private static Instant next(LocalTime time, Instant after) {
    ZonedDateTime here = after.atZone(Duty.CHINA);
    LocalDate day = here.toLocalDate();
    ZonedDateTime today = day.atTime(time).atZone(Duty.CHINA);
    return (today.isAfter(here) ? today : day.plusDays(1).atTime(time).atZone(Duty.CHINA))
        .toInstant();
  }
}
