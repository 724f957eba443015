package org.haochaping.calendar;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haochaping.calendar.Layer.Exceptional;
import org.jspecify.annotations.Nullable;

/**
 * Which days are working days somewhere.
 *
 * @param layers the nation first; a later layer overrules those before it
 */
public record WorkingCalendar(List<Layer> layers) {

  public WorkingCalendar {
    layers = List.copyOf(layers);
  }

  /** Which version of which layers, as {@code 100000@1+532800@1}. */
  public String version() {
    return layers.stream().map(Layer::label).collect(joining("+"));
  }

  /**
   * As it will be once an area has published these schedules.
   *
   * @param name the area's name, for a layer that is new
   * @param last whether a new layer overrules all others, as a tenant's own does
   */
  public WorkingCalendar with(String area, String name, List<Schedule> schedules, boolean last) {
    List<Layer> with = new ArrayList<>(layers);
    Optional<Layer> known = layers.stream().filter(one -> one.areaCode().equals(area)).findFirst();
    Layer after = known.orElse(Layer.of(area, name)).with(schedules);
    if (known.isPresent()) {
      with.replaceAll(one -> one.areaCode().equals(area) ? after : one);
    } else {
      with.add(last ? with.size() : 1, after);
    }
    return new WorkingCalendar(with);
  }

  public boolean isWorkingDay(LocalDate date) {
    return exceptional(date).map(Exceptional::works).orElseGet(() -> !isWeekend(date));
  }

  /** The working day a period ends on; the day it was opened on does not count. */
  public Deadline due(LocalDate openedOn, int workingDays) {
    if (workingDays < 1) {
      throw new IllegalArgumentException("a period has at least one working day: " + workingDays);
    }
    List<Deadline.Day> days = new ArrayList<>();
    days.add(new Deadline.Day(openedOn, false, "起算日不计入"));
    LocalDate date = openedOn;
    for (int counted = 0; counted < workingDays; ) {
      date = date.plusDays(1);
      if (isWorkingDay(date)) {
        counted++;
        days.add(new Deadline.Day(date, true, "第" + counted + "个工作日" + madeUp(date)));
      } else {
        days.add(new Deadline.Day(date, false, off(date)));
      }
    }
    return new Deadline(
        openedOn, workingDays, date, days, version(), warning(openedOn.plusDays(1), date));
  }

  /** The day so many working days before another. */
  public LocalDate before(LocalDate day, int workingDays) {
    LocalDate date = day;
    for (int counted = 0; counted < workingDays; ) {
      date = date.minusDays(1);
      if (isWorkingDay(date)) {
        counted++;
      }
    }
    return date;
  }

  /** A period that ends on a day fixed by something else, told day by day like any other. */
  public Deadline until(LocalDate openedOn, LocalDate dueOn) {
    int workingDays =
        (int) openedOn.plusDays(1).datesUntil(dueOn.plusDays(1)).filter(this::isWorkingDay).count();
    if (workingDays > 0) {
      Deadline counted = due(openedOn, workingDays);
      if (counted.dueOn().equals(dueOn)) {
        return counted;
      }
    }
    return new Deadline(
        openedOn,
        workingDays,
        dueOn,
        List.of(new Deadline.Day(dueOn, isWorkingDay(dueOn), "与所涉时限同日")),
        version(),
        warning(openedOn, dueOn));
  }

  private Optional<Exceptional> exceptional(LocalDate date) {
    for (int i = layers.size() - 1; i >= 0; i--) {
      Exceptional found = layers.get(i).exceptions().get(date);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private String madeUp(LocalDate date) {
    return exceptional(date)
        .map(
            day ->
                "（" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日" + day.words() + "）")
        .orElse("");
  }

  private String off(LocalDate date) {
    return exceptional(date).map(Exceptional::words).orElseGet(() -> weekday(date));
  }

  private @Nullable String warning(LocalDate first, LocalDate last) {
    List<String> owed = new ArrayList<>();
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      for (Layer layer : layers) {
        if (layer.owes(year)) {
          owed.add(layer.name() + year + "年");
        }
      }
    }
    return owed.isEmpty() ? null : String.join("、", owed) + "放假安排尚未录入，暂按已录入的安排和周末推算，录入后将重新计算。";
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static String weekday(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY ? "星期六" : "星期日";
  }
}
