package org.haochaping.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One act on a unit, from one day on. What happened before that day stays the unit's.
 *
 * @param from the unit it is about, under the name it had
 * @param to what becomes of it or of its part; none when it ends without successor
 * @param reason why, in words
 * @param document the decision's number (文号), if there is one
 */
public record UnitChange(
    UUID id,
    Actor by,
    Kind kind,
    LocalDate onDay,
    DirectoryEntry from,
    @Nullable DirectoryEntry to,
    Part part,
    String reason,
    String document) {

  /** The five acts. */
  @Schema(name = "UnitChangeKind")
  public enum Kind {
    RENAME("更名"),
    MERGE("合并"),
    SPLIT("分设"),
    ABOLISH("撤销"),
    MOVE("调整隶属");

    private final String chinese;

    Kind(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }

  /** What goes to the new unit of a split. */
  public record Part(
      List<UUID> windows, List<UUID> matters, List<UUID> staff, List<UUID> sections) {
    static final Part NONE = new Part(List.of(), List.of(), List.of(), List.of());

    public Part {
      windows = List.copyOf(windows);
      matters = List.copyOf(matters);
      staff = List.copyOf(staff);
      sections = List.copyOf(sections);
    }
  }

  public UUID tenantId() {
    return by.tenantId();
  }

  /** Whether the unit ends with the day before. */
  public boolean endsUnit() {
    return kind == Kind.MERGE || kind == Kind.ABOLISH;
  }

  /** Whether open work goes on under another unit or another name. */
  public boolean carriesWork() {
    return to != null && (endsUnit() || kind == Kind.RENAME);
  }

  /** In words, as 景洪市商务局自2026年10月15日起并入景洪市发展和改革局. */
  public String words() {
    String subject =
        from.name()
            + "自"
            + onDay.getYear()
            + "年"
            + onDay.getMonthValue()
            + "月"
            + onDay.getDayOfMonth()
            + "日起";
    String object = to == null ? "" : to.name();
    return subject
        + switch (kind) {
          case RENAME -> "更名为" + object;
          case MERGE -> "并入" + object;
          case SPLIT -> "分设" + object;
          case ABOLISH -> object.isEmpty() ? "撤销" : "撤销，由" + object + "承接";
          case MOVE -> object.isEmpty() ? "改为本级直属" : "改隶" + object;
        };
  }
}
