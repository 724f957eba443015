package org.haochaping.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.jspecify.annotations.Nullable;

/**
 * Where to rate when a code leads nowhere.
 *
 * @param unit who took over what the code was for; none when nobody did
 * @param windows where that unit serves today, the code's own window first
 */
record Elsewhere(@Nullable String unit, List<String> windows) {
  private static final int MOST = 3;

  Elsewhere {
    windows = List.copyOf(windows);
  }

  static Elsewhere of(Directory directory, RatingLink link, LocalDate today) {
    Optional<DirectoryEntry> own = window(directory, link).filter(window -> window.validOn(today));
    Optional<DirectoryEntry> unit =
        directory.inForce(own.map(DirectoryEntry::unitId).orElse(link.unitId()), today);
    if (own.isPresent()) {
      return new Elsewhere(unit.map(DirectoryEntry::name).orElse(null), List.of(named(own.get())));
    }
    List<DirectoryEntry> windows =
        unit.map(one -> directory.windowsOf(one.id(), today)).orElse(List.of());
    return new Elsewhere(
        unit.map(DirectoryEntry::name).orElse(null),
        windows.stream().map(Elsewhere::named).toList());
  }

  private static Optional<DirectoryEntry> window(Directory directory, RatingLink link) {
    UUID window = link.windowId();
    return window == null ? Optional.empty() : directory.byId(window);
  }

  private static String named(DirectoryEntry window) {
    return window.code() + " " + window.name();
  }

  String chinese() {
    if (unit == null) {
      return "请到当地政务服务中心咨询，或拨打12345。";
    }
    return windows.isEmpty()
        ? "请到" + unit + "扫描现用的二维码，或拨打12345。"
        : "请扫描" + unit + "窗口（" + list("、", "等") + "）现用的二维码，或拨打12345。";
  }

  String english() {
    if (unit == null) {
      return "Ask at the service centre, or call 12345.";
    }
    return windows.isEmpty()
        ? "Scan the code now in use at " + unit + ", or call 12345."
        : "Scan the code now in use at "
            + unit
            + " ("
            + list(", ", " and others")
            + "), or call 12345.";
  }

  private String list(String between, String more) {
    String first = windows.stream().limit(MOST).collect(Collectors.joining(between));
    return windows.size() > MOST ? first + more : first;
  }
}
