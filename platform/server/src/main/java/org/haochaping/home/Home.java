package org.haochaping.home;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's home page: sections of what awaits him. */
public record Home(LocalDate today, List<Section> sections) {

  public Home {
    sections = List.copyOf(sections);
  }

  /** One kind of work; shown also when there is none, with what to do then. */
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
          count(items, "OVERDUE"),
          count(items, "TODAY") + count(items, "SOON"),
          items.stream().limit(MOST).toList());
    }

    private static int count(List<Item> items, String state) {
      return (int)
          items.stream()
              .map(Item::due)
              .filter(due -> due != null && due.state().equals(state))
              .count();
    }
  }

  private static final int MOST = 12;

  /** One thing to do, and where. */
  public record Item(
      String title, String subtitle, @Nullable DueOn due, String page, @Nullable String id) {}

  /** By when. */
  public record DueOn(LocalDate on, String state, String words) {}
}
