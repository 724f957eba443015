package org.haochaping.onboarding.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether what a file refers to exists, in the file or among what is known already. */
public final class References {
  private final TenantFile file;
  private final Map<Kind, Set<String>> known = new EnumMap<>(Kind.class);
  private final Set<Kind> checked;

  private References(TenantFile file, Map<Kind, Set<String>> known, Set<Kind> checked) {
    this.file = file;
    this.checked = checked;
    known.forEach((kind, keys) -> this.known.put(kind, new HashSet<>(keys)));
    String tenant = file.tenant() == null ? "" : file.tenant().key();
    for (Entry entry : file.entries()) {
      know(entry.kind(), entry.key());
      if (entry.kind() == Kind.UNIT) {
        know(Kind.LEAD_UNIT, tenant + "/" + entry.key());
      }
    }
  }

  /** What the file itself does not resolve; who leads is left open, since it may be above. */
  public static List<Problem> withinFile(TenantFile file) {
    Set<Kind> checked = EnumSet.complementOf(EnumSet.of(Kind.TENANT, Kind.LEAD_UNIT));
    return new References(file, Map.of(), checked).problems();
  }

  /**
   * @param known keys by kind, of what is known already
   */
  public static List<Problem> unresolved(TenantFile file, Map<Kind, Set<String>> known) {
    return new References(file, known, EnumSet.allOf(Kind.class)).problems();
  }

  private void know(Kind kind, String key) {
    known.computeIfAbsent(kind, any -> new HashSet<>()).add(key);
  }

  private List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (Entry entry : file.entries()) {
      for (Field field : Shape.of(entry.kind())) {
        Kind kind = field.refersTo();
        String key = entry.value(field.name());
        if (kind == null || key == null || !checked.contains(kind)) {
          continue;
        }
        Set<String> keys = known.getOrDefault(kind, Set.of());
        if (!keys.contains(key)) {
          problems.add(unresolved(entry.place(field.name()), kind, key, keys));
        }
      }
    }
    return problems;
  }

  private static Problem unresolved(Place place, Kind kind, String key, Set<String> keys) {
    boolean leads = kind == Kind.LEAD_UNIT || kind == Kind.TENANT;
    String chinese =
        leads ? "牵头的应为本级或上级租户的单位，请核对“tenant”和“unit”。" : "请先在“" + kind.section() + "”中列出，或更正。";
    String english =
        leads
            ? " A unit of this tenant or of one above it leads; check 'tenant' and 'unit'."
            : " List it under '" + kind.section() + "' or correct it.";
    return Problem.at(
        place,
        kind.chinese() + "“" + key + "”不存在。" + Nearest.chinese(key, keys) + chinese,
        "There is no " + kind.english() + " '" + key + "'." + Nearest.english(key, keys) + english);
  }
}
