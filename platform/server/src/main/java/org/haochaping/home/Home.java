package org.haochaping.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.duty.DutyState;
import org.haochaping.rectification.CaseChanges;
import org.jspecify.annotations.Nullable;

/**
 * A person's home page: what awaits him and what changed.
 *
 * @param at until when {@code changes} were read; marking them as seen sends it back
 * @param since from when they were read; none for those without a tenant
 */
public record Home(
    LocalDate today,
    List<Section> sections,
    Instant at,
    @Nullable Instant since,
    List<CaseChanges.Changed> changes) {

  public Home {
    sections = List.copyOf(sections);
    changes = List.copyOf(changes);
  }

  /** One kind of work; shown also when there is none, with what to do then. */
  @Schema(name = "HomeSection")
  public record Section(
      String code,
      String title,
      String titleEn,
      String empty,
      String emptyEn,
      int count,
      int overdue,
      int soon,
      List<Item> items) {

    static Section of(
        String code, String title, String titleEn, String empty, String emptyEn, List<Item> items) {
      return new Section(
          code,
          title,
          titleEn,
          empty,
          emptyEn,
          items.size(),
          count(items, DutyState.OVERDUE),
          count(items, DutyState.TODAY) + count(items, DutyState.SOON),
          items.stream().limit(MOST).toList());
    }

    private static int count(List<Item> items, DutyState state) {
      return (int)
          items.stream().map(Item::due).filter(due -> due != null && due.state() == state).count();
    }
  }

  private static final int MOST = 12;

  /** One thing to do, and where. */
  @Schema(name = "HomeItem")
  public record Item(
      String title,
      String titleEn,
      String subtitle,
      String subtitleEn,
      @Nullable DueOn due,
      @Nullable String page,
      @Nullable String id) {

    /** Something to know, with nothing to do about it. */
    static Item told(String title, String titleEn, String subtitle, String subtitleEn) {
      return new Item(title, titleEn, subtitle, subtitleEn, null, null, null);
    }
  }

  /** By when. */
  public record DueOn(LocalDate on, DutyState state, String words) {}
}
