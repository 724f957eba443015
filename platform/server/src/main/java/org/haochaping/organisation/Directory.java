package org.haochaping.organisation;

import java.time.LocalDate;
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
  private final Map<UUID, DirectoryEntry> byId = new HashMap<>();

  Directory(
      List<DirectoryEntry> units,
      List<DirectoryEntry> windows,
      List<DirectoryEntry> matters,
      List<DirectoryEntry> staff) {
    this.units = byCode(units);
    this.windows = byCode(windows);
    this.matters = byCode(matters);
    this.staff = byCode(staff);
  }

  public Optional<DirectoryEntry> unit(String code, LocalDate day) {
    return find(units, code, day);
  }

  public Optional<DirectoryEntry> window(String code, LocalDate day) {
    return find(windows, code, day);
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
