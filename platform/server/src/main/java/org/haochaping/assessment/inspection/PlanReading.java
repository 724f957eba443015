package org.haochaping.assessment.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.assessment.inspection.PlanDraft.PlaceDraft;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** One reading of a plan as it was written; refused with every place that is wrong. */
final class PlanReading {
  static final int MOST_PLACES = 200;
  static final int MOST_VISITS = 20;
  static final int MOST_INSPECTORS = 30;
  static final int MOST_DAYS = 190;

  private static final int LONGEST_TITLE = 60;

  private final Directory directory;
  private final List<Inspector> known;
  private final LocalDate today;
  private final List<Refusal.Field> problems = new ArrayList<>();

  PlanReading(Directory directory, List<Inspector> known, LocalDate today) {
    this.directory = directory;
    this.known = known;
    this.today = today;
  }

  /** What a good plan holds beside its channel and questionnaire. */
  record Read(
      String title,
      LocalDate from,
      LocalDate to,
      List<PlaceWanted> places,
      List<Inspector> inspectors) {}

  /** A place with what belongs to it known. */
  record PlaceWanted(UUID unitId, @Nullable UUID windowId, int visits) {}

  Read read(PlanDraft draft) {
    String title = title(draft.title());
    LocalDate from = draft.from() == null ? today : draft.from();
    LocalDate to = draft.to() == null ? today : draft.to();
    days(draft);
    List<PlaceWanted> places = places(draft.places() == null ? List.of() : draft.places(), from);
    List<Inspector> inspectors =
        inspectors(draft.inspectors() == null ? List.of() : draft.inspectors());
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    return new Read(title, from, to, places, inspectors);
  }

  private String title(@Nullable String written) {
    String title = written == null ? "" : written.strip();
    int length = title.codePointCount(0, title.length());
    if (length < 1 || length > LONGEST_TITLE) {
      problem(
          "title",
          "length",
          "请填写1至" + LONGEST_TITLE + "字的任务名称。",
          "Name the task in 1 to " + LONGEST_TITLE + " characters.");
    }
    return title;
  }

  private void days(PlanDraft draft) {
    LocalDate from = draft.from();
    LocalDate to = draft.to();
    if (from == null) {
      problem("from", "required", "请选择开始日期。", "Choose the first day.");
    }
    if (to == null) {
      problem("to", "required", "请选择结束日期。", "Choose the last day.");
    }
    if (from == null || to == null) {
      return;
    }
    if (to.isBefore(from)) {
      problem("to", "reversed", "结束日期早于开始日期，请更正。", "The last day is before the first; correct it.");
    } else if (to.isBefore(today)) {
      problem("to", "past", "结束日期已过，请另选。", "The last day has passed; choose another.");
    } else if (to.isAfter(from.plusDays(MOST_DAYS))) {
      problem(
          "to",
          "too-long",
          "一个任务最长" + MOST_DAYS + "天（半年通报一次），请分成几个任务。",
          "A task lasts " + MOST_DAYS + " days at the most; make several.");
    }
  }

  private List<PlaceWanted> places(List<PlaceDraft> written, LocalDate from) {
    if (written.isEmpty() || written.size() > MOST_PLACES) {
      problem(
          "places",
          "count",
          "请选择1至" + MOST_PLACES + "个被访单位或窗口。",
          "Choose 1 to " + MOST_PLACES + " units or windows.");
      return List.of();
    }
    List<PlaceWanted> places = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < written.size(); i++) {
      Optional<PlaceWanted> place = place("places[" + i + "]", written.get(i), from);
      if (place.isPresent()) {
        UUID window = place.get().windowId();
        if (!seen.add(window == null ? place.get().unitId() : window)) {
          problem("places[" + i + "]", "twice", "同一单位或窗口只列一次。", "List each place once.");
        }
        places.add(place.get());
      }
    }
    return places;
  }

  private Optional<PlaceWanted> place(String at, @Nullable PlaceDraft written, LocalDate from) {
    LocalDate day = from.isBefore(today) ? today : from;
    UUID unitId = written == null ? null : written.unitId();
    Optional<DirectoryEntry> unit =
        unitId == null
            ? Optional.empty()
            : directory
                .byId(unitId)
                .filter(one -> one.id().equals(one.unitId()))
                .filter(one -> one.validOn(day));
    if (written == null || unit.isEmpty()) {
      problem(
          at + ".unitId", "unit-unknown", "没有这个单位，请重新选择。", "There is no such unit; choose again.");
      return Optional.empty();
    }
    UUID windowId = written.windowId();
    if (windowId != null
        && directory.windowsOf(unit.get().id(), day).stream()
            .noneMatch(window -> window.id().equals(windowId))) {
      problem(
          at + ".windowId",
          "window-unknown",
          "该单位没有这个窗口，请重新选择。",
          "The unit has no such window; choose again.");
    }
    Integer visits = written.visits();
    if (visits == null || visits < 1 || visits > MOST_VISITS) {
      problem(
          at + ".visits",
          "range",
          "到访次数为1至" + MOST_VISITS + "。",
          "1 to " + MOST_VISITS + " visits each.");
      return Optional.empty();
    }
    return Optional.of(new PlaceWanted(unit.get().id(), windowId, visits));
  }

  private List<Inspector> inspectors(List<String> logins) {
    List<Inspector> inspectors = new ArrayList<>();
    for (String login : new LinkedHashSet<>(logins)) {
      known.stream()
          .filter(one -> one.login().equals(login))
          .findFirst()
          .ifPresentOrElse(
              inspectors::add,
              () ->
                  problem(
                      "inspectors",
                      "inspector-unknown",
                      "所选人员没有“暗访人员”角色，请重新选择，或先请管理员授予。",
                      "Somebody chosen is no inspector; choose again, or have him made one."));
    }
    if (logins.isEmpty() || logins.size() > MOST_INSPECTORS) {
      problem(
          "inspectors",
          "count",
          "请选择1至" + MOST_INSPECTORS + "名暗访人员。",
          "Choose 1 to " + MOST_INSPECTORS + " inspectors.");
    }
    return inspectors;
  }

  private void problem(String field, String code, String chinese, String english) {
    problems.add(new Refusal.Field(field, code, chinese, english));
  }
}
