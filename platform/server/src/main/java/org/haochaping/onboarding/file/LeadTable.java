package org.haochaping.onboarding.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.haochaping.plugin.api.Source;

/**
 * 一(二): every source is led by exactly one department on every day from its first: nobody's bad
 * reviews are without a lead, and nobody's have two.
 */
public final class LeadTable {
  private LeadTable() {}

  /**
   * @param leads all that will be in force, of the file and kept
   * @param end where the file's list of leads stands
   */
  public static List<Problem> problems(List<Entry> leads, Place end) {
    List<Problem> problems = new ArrayList<>();
    Map<String, List<Entry>> groups =
        leads.stream()
            .filter(lead -> lead.value("from") != null && lead.value("source") != null)
            .sorted(Comparator.comparing(lead -> lead.values().getOrDefault("from", "")))
            .collect(Collectors.groupingBy(LeadTable::group, TreeMap::new, Collectors.toList()));
    for (List<Entry> group : groups.values()) {
      for (int i = 1; i < group.size(); i++) {
        overlap(group.get(i - 1), group.get(i)).ifPresent(problems::add);
      }
    }
    for (Source source : Source.values()) {
      List<Entry> all = groups.getOrDefault(source.number() + " ", List.of());
      if (all.isEmpty() || all.get(all.size() - 1).value("to") != null) {
        problems.add(unassigned(source, end));
      }
      for (int i = 1; i < all.size(); i++) {
        gap(all.get(i - 1), all.get(i)).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static String group(Entry lead) {
    return lead.value("source") + " " + lead.values().getOrDefault("lineOfWork", "");
  }

  private static Optional<Problem> overlap(Entry earlier, Entry later) {
    LocalDate from = day(later, "from");
    String to = earlier.value("to");
    if (to != null && LocalDate.parse(to).isBefore(from)) {
      return Optional.empty();
    }
    String key = "来源" + later.value("source") + "自" + earlier.value("from") + "起";
    return Optional.of(
        Problem.at(
            later.place("from"),
            key + "已有牵头部门，" + from + "起不能再有一个；请先给前一个写上截止日期“to: " + from.minusDays(1) + "”。",
            "Source "
                + later.value("source")
                + " is led since "
                + earlier.value("from")
                + " already; end that one with 'to: "
                + from.minusDays(1)
                + "' first."));
  }

  private static Optional<Problem> gap(Entry earlier, Entry later) {
    String to = earlier.value("to");
    LocalDate from = day(later, "from");
    if (to == null || !LocalDate.parse(to).plusDays(1).isBefore(from)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.at(
            later.place("from"),
            "来源" + later.value("source") + "在" + to + "至" + from + "之间没有牵头部门，请让前后相接。",
            "Nobody leads source "
                + later.value("source")
                + " between "
                + to
                + " and "
                + from
                + "; let one follow the other."));
  }

  private static Problem unassigned(Source source, Place end) {
    return Problem.at(
        end,
        "来源"
            + source.number()
            + "("
            + source.chinese()
            + ")没有一直有效的牵头部门，请在“leads”中补一行，不写“lineOfWork”和“to”。",
        "No department leads source "
            + source.number()
            + " ("
            + source.english()
            + ") without end; add a line under 'leads' without 'lineOfWork' and 'to'.");
  }

  private static LocalDate day(Entry lead, String item) {
    return LocalDate.parse(lead.values().getOrDefault(item, ""));
  }
}
