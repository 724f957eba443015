package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** 批量转办: many cases handed over at once; each goes by itself and tells what became of it. */
@ApplicationScoped
public class BulkHandOver {
  static final int MOST = 200;

  @Inject TenantTransactions transactions;
  @Inject CaseWork work;
  @Inject Cases cases;

  /**
   * One to be handed over.
   *
   * @param version as it was seen
   * @param unitId to whom; none for the department that was rated
   */
  @Schema(name = "HandOverWanted")
  public record Wanted(@Nullable UUID id, @Nullable Long version, @Nullable UUID unitId) {}

  /** What became of one. */
  @Schema(name = "HandedOver")
  public record Outcome(
      UUID id,
      @Nullable String number,
      boolean handedOver,
      @Nullable String unitName,
      @Nullable String code,
      @Nullable String why,
      @Nullable String whyEn) {}

  private record Seen(String number, UUID unitId) {}

  /** In the order they were asked for. */
  List<Outcome> handOver(Actor actor, List<Wanted> all, String note) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Wanted wanted : all) {
      UUID id = wanted.id();
      Long version = wanted.version();
      if (id == null || version == null) {
        throw new IllegalArgumentException("checked before");
      }
      outcomes.add(one(actor, id, version, wanted.unitId(), note));
    }
    return outcomes;
  }

  private Outcome one(Actor actor, UUID id, long version, @Nullable UUID unit, String note) {
    Optional<Seen> found =
        transactions.in(
            actor.tenantId(),
            connection -> cases.byId(actor, id).map(about -> new Seen(about.number, about.unitId)));
    if (found.isEmpty()) {
      return refused(id, null, CaseDesk.unknown());
    }
    Seen seen = found.get();
    UUID to = unit == null ? seen.unitId : unit;
    try {
      return transactions.in(
          actor.tenantId(),
          connection -> {
            BadReviewCase done =
                work.handOver(connection, actor, id, Long.toString(version), to, note);
            return new Outcome(id, done.number, true, done.unitName, null, null, null);
          });
    } catch (Refusal refusal) {
      return refused(id, seen.number, refusal);
    } catch (OptimisticLockException e) {
      return refused(id, seen.number, changed());
    }
  }

  private static Refusal changed() {
    return Refusal.precondition(
        412,
        "changed-meanwhile",
        "该差评刚刚被他人更新，请刷新列表查看后再转办。",
        "Somebody changed this case meanwhile; reload the list, look and try again.");
  }

  private static Outcome refused(UUID id, @Nullable String number, Refusal refusal) {
    return new Outcome(
        id, number, false, null, refusal.code(), refusal.chinese(), refusal.english());
  }
}
