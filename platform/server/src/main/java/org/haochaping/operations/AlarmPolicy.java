package org.haochaping.operations;

import java.time.Duration;

/**
 * When something is worth an alarm.
 *
 * @param monthsAhead the evaluation has places for at least so many months after this one
 * @param oldWork work that waits longer is not being done
 * @param attempts work that failed so often will not mend itself
 * @param usualDays a channel with ratings on so many days of the window is in use
 * @param window the days looked at for what is usual
 * @param silentWorkingDays a channel in use without a rating for so many working days is silent
 * @param closingDay the day of the next month by which a month is closed
 * @param oldBackup the last backup is older
 * @param diskPercent less of the disk is free
 * @param clause where the closing's day stands; the others are this platform's own
 */
record AlarmPolicy(
    int monthsAhead,
    Duration oldWork,
    int attempts,
    int usualDays,
    int window,
    int silentWorkingDays,
    int closingDay,
    Duration oldBackup,
    int diskPercent,
    String clause) {

  static final AlarmPolicy STANDARD =
      new AlarmPolicy(
          1, Duration.ofMinutes(10), 5, 3, 60, 5, 10, Duration.ofHours(36), 10, "三(三)1");
}
