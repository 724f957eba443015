package org.haochaping.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done with a unit.
 *
 * @param toUnitId into which it is merged, which succeeds it, or under which it is moved
 * @param code of the new unit, for a split
 * @param name the new name, for a rename; of the new unit, for a split
 * @param windowIds what goes to the new unit of a split, as are the other three lists
 */
public record UnitProposal(
    UnitChange.@Nullable Kind kind,
    @Nullable UUID unitId,
    @Nullable LocalDate onDay,
    @Nullable UUID toUnitId,
    @Nullable String code,
    @Nullable String name,
    @Nullable List<UUID> windowIds,
    @Nullable List<UUID> matterIds,
    @Nullable List<UUID> staffIds,
    @Nullable List<UUID> sectionIds,
    @Nullable String reason,
    @Nullable String document) {
  private static final int LONGEST = 200;

  /** The same, complete and trimmed. */
  record Checked(
      UnitChange.Kind kind,
      UUID unitId,
      LocalDate onDay,
      @Nullable UUID toUnitId,
      String code,
      String name,
      UnitChange.Part part,
      String reason,
      String document) {}

  /** Refused with every field that is wrong. */
  Checked checked(LocalDate today) {
    List<Refusal.Field> wrong = new ArrayList<>();
    if (kind == null) {
      wrong.add(field("kind", "请选择调整方式。", "Choose what is to be done."));
    }
    if (unitId == null) {
      wrong.add(field("unitId", "请选择单位。", "Choose a unit."));
    }
    if (onDay == null) {
      wrong.add(field("onDay", "请填写生效日期。", "Give the day it takes effect."));
    } else if (onDay.isAfter(today)) {
      wrong.add(
          field(
              "onDay",
              "生效日期不能晚于今天；将来生效的调整请在生效当日登记。",
              "The day cannot be in the future; record the act on its day."));
    }
    if (kind == UnitChange.Kind.MERGE && toUnitId == null) {
      wrong.add(field("toUnitId", "请选择并入的单位。", "Choose the unit it is merged into."));
    }
    if (kind == UnitChange.Kind.SPLIT && clean(code).isEmpty()) {
      wrong.add(field("code", "请填写新单位代码。", "Give the new unit's code."));
    }
    if ((kind == UnitChange.Kind.SPLIT || kind == UnitChange.Kind.RENAME)
        && clean(name).isEmpty()) {
      wrong.add(field("name", "请填写新名称。", "Give the new name."));
    }
    if (clean(reason).length() < 2) {
      wrong.add(field("reason", "请写明调整原因。", "Say why."));
    }
    for (String text : new String[] {clean(code), clean(name), clean(reason), clean(document)}) {
      if (text.length() > LONGEST) {
        wrong.add(
            field(
                "reason",
                "每项最多" + LONGEST + "字。",
                "Write at most " + LONGEST + " characters in each field."));
      }
    }
    if (kind == null || unitId == null || onDay == null || !wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return new Checked(
        kind,
        unitId,
        onDay,
        toUnitId,
        clean(code),
        clean(name),
        new UnitChange.Part(all(windowIds), all(matterIds), all(staffIds), all(sectionIds)),
        clean(reason),
        clean(document));
  }

  private static List<UUID> all(@Nullable List<UUID> ids) {
    return ids == null ? List.of() : ids;
  }

  private static String clean(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static Refusal.Field field(String name, String chinese, String english) {
    return new Refusal.Field(name, "required", chinese, english);
  }
}
