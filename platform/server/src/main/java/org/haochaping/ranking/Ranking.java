package org.haochaping.ranking;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.closing.Flag;
import org.jspecify.annotations.Nullable;

/**
 * A ranking of a period; what has no data is absent, rates are strings exactly as printed.
 *
 * @param tenant the code of the tenant whose ranking it is
 * @param minimumVolume who has fewer ratings is listed unranked
 * @param confidence of the intervals, in percent
 * @param groups each ranked for itself
 * @param open tenants that have not closed the period
 */
public record Ranking(
    RankingKind kind,
    String chinese,
    String english,
    String period,
    String periodName,
    String tenant,
    String tenantName,
    int minimumVolume,
    String confidence,
    List<GroupView> groups,
    List<OpenView> open) {

  /** Those who are compared with one another, in the official order of 好评率, the unranked last. */
  @Schema(name = "RankingGroup")
  public record GroupView(String code, String name, List<RowView> rows) {}

  /** A tenant that has not closed the period yet. */
  @Schema(name = "RankingOpen")
  public record OpenView(String code, String name, String reason) {}

  /**
   * One who is compared.
   *
   * @param key unique within the ranking
   * @param version of the closing; absent when several make it up
   * @param total of what is closed; absent where nothing is, which is not none
   * @param active like {@code total}
   * @param good his place by 好评率 over all ratings, the highest first
   * @param bad his place by 差评率 over all ratings, the highest first
   * @param reason why he has no place; absent when he has
   * @param fairGood by 主动评价好评率
   * @param fairBad by 主动评价差评率
   * @param fairReason why he has no band; absent when he has
   */
  @Schema(name = "RankingRow")
  public record RowView(
      String key,
      String code,
      String name,
      String tenantCode,
      String tenantName,
      @Nullable Integer version,
      @Nullable Long total,
      @Nullable Long active,
      long defaults,
      long voided,
      @Nullable String goodRate,
      @Nullable String badRate,
      @Nullable String activeGoodRate,
      @Nullable String activeBadRate,
      @Nullable String averageScore,
      @Nullable PlaceView good,
      @Nullable PlaceView bad,
      @Nullable String reason,
      @Nullable FairView fairGood,
      @Nullable FairView fairBad,
      @Nullable String fairReason,
      List<FlagView> flags) {}

  /** A place of the official order. */
  @Schema(name = "RankingPlace")
  public record PlaceView(int rank, boolean tied) {}

  /**
   * A band of the fair order; those of one do not differ significantly from its leader.
   *
   * @param low where the interval of the rate begins, rounded down
   * @param high where it ends, rounded up
   */
  @Schema(name = "RankingBand")
  public record FairView(int band, String low, String high) {}

  /**
   * A mark of doubt.
   *
   * @param n so many of {@code of} active ratings show it
   */
  @Schema(name = "CredibilityFlag")
  public record FlagView(
      Flag flag,
      String chinese,
      String english,
      String meaning,
      String meaningEn,
      long n,
      long of,
      String share) {}
}
