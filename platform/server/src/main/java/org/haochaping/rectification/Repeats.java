package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/**
 * 疑似重复: proposes to the lead department which cases may say the same, and why. Nothing is merged by
 * itself.
 */
@ApplicationScoped
public class Repeats {
  private static final int MOST_MAINS = 200;

  @Inject Cases cases;

  /** Why two are likely the same. */
  @Schema(name = "RepeatReason")
  public enum Reason {
    SERVICE("同一办件", "the same service"),
    CITIZEN("同一联系方式", "the same contact"),
    WORDS("内容相同", "the same words");

    private final String chinese;
    private final String english;

    Reason(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    public String chinese() {
      return chinese;
    }

    public String english() {
      return english;
    }
  }

  /** One that waits to be handed over, and those it may repeat. */
  @Schema(name = "LikelyRepeat")
  public record Likely(UUID id, String number, List<Main> of) {}

  /**
   * A case another one can be merged into.
   *
   * @param reasons why it is likely the same; none when it is only possible
   */
  @Schema(name = "MainCase")
  public record Main(
      UUID id,
      String number,
      String unitName,
      @Nullable String matterName,
      CaseState state,
      LocalDate ratedOn,
      List<Reason> reasons) {}

  /** Of all that waits to be handed over, what is likely a repeat. */
  List<Likely> likely(Actor actor) {
    List<BadReviewCase> open = cases.led(actor, CaseMerging.TAKES_IN);
    Map<UUID, List<BadReviewCase>> byUnit =
        open.stream().collect(Collectors.groupingBy(about -> about.unitId));
    List<Likely> likely = new ArrayList<>();
    for (BadReviewCase about : open) {
      if (about.state == CaseState.OPENED) {
        List<Main> mains =
            mains(about, byUnit.getOrDefault(about.unitId, List.of())).stream()
                .filter(main -> !main.reasons().isEmpty())
                .toList();
        if (!mains.isEmpty()) {
          likely.add(new Likely(about.id, about.number, mains));
        }
      }
    }
    return likely;
  }

  /** What a case can be merged into, the likely ones first. */
  List<Main> mains(Actor actor, BadReviewCase about) {
    List<BadReviewCase> possible =
        cases.led(actor, CaseMerging.TAKES_IN).stream()
            .filter(other -> other.tenantId.equals(about.tenantId))
            .filter(other -> other.leadUnitId.equals(about.leadUnitId))
            .filter(other -> other.trial == about.trial && !other.id.equals(about.id))
            .toList();
    return mains(about, possible).stream().limit(MOST_MAINS).toList();
  }

  private static List<Main> mains(BadReviewCase about, List<BadReviewCase> others) {
    return others.stream()
        .filter(other -> !other.id.equals(about.id))
        .map(other -> main(about, other))
        .sorted(
            Comparator.comparing((Main main) -> main.reasons().isEmpty())
                .thenComparing(Main::ratedOn)
                .thenComparing(Main::number))
        .toList();
  }

  private static Main main(BadReviewCase about, BadReviewCase other) {
    return new Main(
        other.id,
        other.number,
        other.unitName,
        other.matterName,
        other.state,
        other.ratedOn,
        reasons(about, other));
  }

  private static List<Reason> reasons(BadReviewCase about, BadReviewCase other) {
    RepeatRule rule = RepeatRule.PROPOSED;
    if (!rule.comparable(about, other)) {
      return List.of();
    }
    List<Reason> reasons = new ArrayList<>();
    if (same(about.serviceDigest, other.serviceDigest)) {
      reasons.add(Reason.SERVICE);
    }
    // A lead department that is itself the rated one must not learn which ratings are one person's.
    if (!about.leadUnitId.equals(about.unitId) && same(about.contactDigest, other.contactDigest)) {
      reasons.add(Reason.CITIZEN);
    }
    if (rule.sameWords(about, other)) {
      reasons.add(Reason.WORDS);
    }
    return reasons;
  }

  private static boolean same(byte @Nullable [] one, byte @Nullable [] other) {
    return one != null && other != null && MessageDigest.isEqual(one, other);
  }
}
