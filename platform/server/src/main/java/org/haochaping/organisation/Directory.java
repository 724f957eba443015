package org.haochaping.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** One tenant's organisation as read at one moment. Lookups by code are for a day. */
public final class Directory {
  private final Map<String, List<DirectoryEntry>> units;
  private final Map<String, List<DirectoryEntry>> windows;
  private final Map<String, List<DirectoryEntry>> matters;
  private final Map<String, List<DirectoryEntry>> staff;
  private final Map<UUID, UUID> successors;
  private final Map<UUID, DirectoryEntry> byId = new HashMap<>();

  Directory(
      List<DirectoryEntry> units,
      List<DirectoryEntry> windows,
      List<DirectoryEntry> matters,
      List<DirectoryEntry> staff,
      Map<UUID, UUID> successors) {
    this.successors = Map.copyOf(successors);
    this.units = byCode(units);
    this.windows = byCode(windows);
    this.matters = byCode(matters);
    this.staff = byCode(staff);
  }

  /** The unit of that code on a day; once it has ended, the one that took its place. */
  public Optional<DirectoryEntry> unit(String code, LocalDate day) {
    return find(units, code, day)
        .or(
            () ->
                units.getOrDefault(code, List.of()).stream()
                    .flatMap(ended -> inForce(ended.id(), day).stream())
                    .findFirst());
  }

  /** The unit itself if it is in force on a day, else the one that took its place. */
  public Optional<DirectoryEntry> inForce(UUID unit, LocalDate day) {
    UUID next = unit;
    // As many steps as there are successions: a circle ends there too.
    for (int step = 0; step <= successors.size() && next != null; step++) {
      Optional<DirectoryEntry> found = byId(next).filter(entry -> entry.validOn(day));
      if (found.isPresent()) {
        return found;
      }
      next =
          byId(next).filter(entry -> entry.endedBefore(day)).isPresent()
              ? successors.get(next)
              : null;
    }
    return Optional.empty();
  }

  /** A unit, valid or not. */
  Optional<DirectoryEntry> unitById(UUID id) {
    return byId(id).filter(entry -> entry.id().equals(entry.unitId()));
  }

  public Optional<DirectoryEntry> window(String code, LocalDate day) {
    return find(windows, code, day);
  }

  /** All windows on a day, by code. */
  public List<DirectoryEntry> windows(LocalDate day) {
    return windows.values().stream()
        .flatMap(List::stream)
        .filter(window -> window.validOn(day))
        .sorted(Comparator.comparing(DirectoryEntry::code))
        .toList();
  }

  /** Where a unit serves on a day, by code. */
  public List<DirectoryEntry> windowsOf(UUID unit, LocalDate day) {
    return windows(day).stream().filter(window -> window.unitId().equals(unit)).toList();
  }

  public Optional<DirectoryEntry> matter(String code, LocalDate day) {
    return find(matters, code, day);
  }

  public Optional<DirectoryEntry> staff(String number, LocalDate day) {
    return find(staff, number, day);
  }

  /** Whatever has this id, valid or not. */
  public Optional<DirectoryEntry> byId(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  private static Optional<DirectoryEntry> find(
      Map<String, List<DirectoryEntry>> entries, String code, LocalDate day) {
    return entries.getOrDefault(code, List.of()).stream()
        .filter(entry -> entry.validOn(day))
        .findFirst();
  }

  private Map<String, List<DirectoryEntry>> byCode(List<DirectoryEntry> entries) {
    entries.forEach(entry -> byId.put(entry.id(), entry));
    return entries.stream().collect(Collectors.groupingBy(DirectoryEntry::code));
  }
}
