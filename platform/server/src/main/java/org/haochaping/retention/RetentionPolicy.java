package org.haochaping.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.haochaping.tenancy.RuleInForce;
import org.jspecify.annotations.Nullable;

/**
 * How long each class of data is kept after what it was given for has ended; Personal Information
 * Protection Law, article 19: the shortest time necessary. The law names no number of days; these
 * are the platform's, and a tenant's to change.
 */
public record RetentionPolicy(List<Term> terms) {
  /** Days are days in China. */
  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  public RetentionPolicy {
    terms = List.copyOf(terms);
  }

  /**
   * The term of one class.
   *
   * @param clause why
   * @param ruledBy the tenant that has ruled it last; none when nobody has
   * @param lockedBy the tenant above that has locked it
   */
  public record Term(
      DataClass kind,
      int days,
      String clause,
      @Nullable String ruledBy,
      @Nullable String lockedBy) {

    /** The last day on which what ended then is still there. */
    public LocalDate lastDay(Instant ended) {
      return LocalDate.ofInstant(ended, CHINA).plusDays(days);
    }

    boolean isOver(Instant ended, LocalDate today) {
      return today.isAfter(lastDay(ended));
    }

    /** What ended before this moment is past its term on that day. */
    Instant bound(LocalDate today) {
      return today.minusDays(days).atStartOfDay(CHINA).toInstant();
    }
  }

  public static RetentionPolicy of(List<RuleInForce> rules) {
    return new RetentionPolicy(
        Arrays.stream(DataClass.values()).map(kind -> term(kind, rules)).toList());
  }

  private static Term term(DataClass kind, List<RuleInForce> rules) {
    RuleInForce found =
        rules.stream().filter(rule -> rule.rule() == kind.rule()).findFirst().orElseThrow();
    return new Term(
        kind,
        found.values().getInt("days"),
        found.values().getString("clause"),
        found.ruledBy(),
        found.lockedBy());
  }

  public Term of(DataClass kind) {
    return terms.stream()
        .filter(term -> Objects.equals(term.kind(), kind))
        .findFirst()
        .orElseThrow();
  }
}
