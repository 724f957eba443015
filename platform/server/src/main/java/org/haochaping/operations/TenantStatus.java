package org.haochaping.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one tenant's work goes, in counts.
 *
 * @param ratingsToday by origin
 * @param rejectedToday records of files of today that were not taken
 * @param dutiesOverdue open legal deadlines that have passed
 * @param receiptsUnsent searches for lost receipts in the last 30 days that could not be answered,
 *     as there is no way to send
 * @param deadCodes QR codes and links that were scanned in the last 7 days though they lead nowhere
 * @param pulls channels whose pulling stands still
 * @param monthsLate closed neither yet nor in time, as 2026-09
 */
public record TenantStatus(
    String code,
    String name,
    Backlog backlog,
    Map<String, Long> ratingsToday,
    long rejectedToday,
    long dutiesOverdue,
    long receiptsUnsent,
    long deadCodes,
    List<String> monthsLate,
    List<ChannelSign> channels,
    MessageSigns messages,
    List<StoppedSign> stopped,
    List<PullSign> pulls) {

  /**
   * Queued work.
   *
   * @param due what could be done now
   * @param oldestDue since when the oldest of it waits
   */
  public record Backlog(
      long due, long failing, @Nullable Instant oldestDue, List<Failing> examples) {}

  /**
   * Work that failed and will be tried again.
   *
   * @param error what kind of error; its words may hold content and stay in the server's log
   */
  public record Failing(String kind, int attempts, String error, Instant nextTry) {}

  /**
   * Messages of the outbox.
   *
   * @param stuck tried in vain; somebody has to look
   * @param stuckSince since when the first of them is
   * @param doubtful how often one may have been sent twice, as a server died in the middle of it
   */
  public record MessageSigns(
      long waiting, long stuck, @Nullable Instant stuckSince, long doubtful) {}

  /** An instance in quarantine: its work in the background stands still until somebody lifts it. */
  public record StoppedSign(String pluginId, String name, Instant since) {}

  /**
   * A channel that pulls nothing.
   *
   * @param failures in a row; 0 where its time has passed and nobody pulled
   * @param trouble what it was told last, and {@code troubleEn} in English
   */
  public record PullSign(
      String name,
      int failures,
      @Nullable Instant since,
      @Nullable String trouble,
      @Nullable String troubleEn) {}

  /** The last sign of life of a channel. */
  public record ChannelSign(
      String code,
      String name,
      String pluginId,
      boolean active,
      @Nullable Instant lastRating,
      @Nullable LocalDate lastDay,
      int daysWithRatings,
      boolean silent) {}
}
