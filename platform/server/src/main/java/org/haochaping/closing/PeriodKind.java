package org.haochaping.closing;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.haochaping.plugin.api.Source;

/** How long a period is, and what its bulletin tells about, 三(三). */
public enum PeriodKind {
  /** 三(三)1. */
  MONTH(
      "三(三)1",
      "月通报",
      "Monthly bulletin",
      EnumSet.of(
          Source.WINDOW_TERMINAL, Source.ONLINE_HALL, Source.MOBILE_APP, Source.DEPARTMENT_QR)),
  /** 三(三)2. */
  HALF_YEAR("三(三)2", "半年通报", "Half-yearly bulletin", EnumSet.of(Source.HOTLINE, Source.INSPECTION)),
  /** 三(三)3. */
  YEAR("三(三)3", "年度通报", "Annual bulletin", EnumSet.of(Source.QUESTIONNAIRE, Source.THIRD_PARTY));

  private final String clause;
  private final String chinese;
  private final String english;
  private final Set<Source> sources;

  PeriodKind(String clause, String chinese, String english, Set<Source> sources) {
    this.clause = clause;
    this.chinese = chinese;
    this.english = english;
    this.sources = Collections.unmodifiableSet(sources);
  }

  public String clause() {
    return clause;
  }

  /** What its bulletin is called. */
  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  /** What its bulletin is about; the other sources are closed too, but told in another one. */
  public Set<Source> sources() {
    return sources;
  }

  /**
   * What its rankings are made of: the year's gather all eight sources (三(一)9), the others rank
   * what they tell.
   */
  public Set<Source> ranked() {
    return this == YEAR ? Collections.unmodifiableSet(EnumSet.allOf(Source.class)) : sources;
  }
}
