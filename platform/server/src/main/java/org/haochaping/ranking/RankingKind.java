package org.haochaping.ranking;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.haochaping.tenancy.TenantLevel;

/** What is compared, 三(一)9; only those of one group are. */
public enum RankingKind {
  /** The departments of one tenant. */
  DEPARTMENTS("各部门", "Departments", EnumSet.allOf(TenantLevel.class)),
  /** The counties of each prefecture. */
  COUNTIES("各县市", "Counties", EnumSet.of(TenantLevel.PROVINCE, TenantLevel.PREFECTURE)),
  /** The departments of one line of work across the counties. */
  LINES_OF_WORK(
      "同一条线各县市部门",
      "One line of work across counties",
      EnumSet.of(TenantLevel.PROVINCE, TenantLevel.PREFECTURE)),
  /** The prefectures of the province, each with its counties. */
  PREFECTURES("各州市", "Prefectures", EnumSet.of(TenantLevel.PROVINCE)),
  /** The service centres, those of prefectures and of counties apart. */
  SERVICE_CENTRES(
      "各政务服务中心", "Service centres", EnumSet.of(TenantLevel.PROVINCE, TenantLevel.PREFECTURE));

  private final String chinese;
  private final String english;
  private final Set<TenantLevel> of;

  RankingKind(String chinese, String english, Set<TenantLevel> of) {
    this.chinese = chinese;
    this.english = english;
    this.of = Collections.unmodifiableSet(of);
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  /** Whether units are compared, and not whole tenants. */
  boolean isOfUnits() {
    return switch (this) {
      case DEPARTMENTS, LINES_OF_WORK, SERVICE_CENTRES -> true;
      case COUNTIES, PREFECTURES -> false;
    };
  }

  /** Whether a tenant of this level has any to compare. */
  boolean isOf(TenantLevel level) {
    return of.contains(level);
  }
}
