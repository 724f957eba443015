package org.haochaping.tenancy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one tenant has ruled; recorded once and never changed.
 *
 * @param tenantCode whose it is
 * @param tenantName its name, for those who ask who has locked a rule
 * @param version counts up within the tenant
 * @param rules by {@link PolicyRule#key()}
 */
public record PolicyVersion(
    String tenantCode, String tenantName, int version, LocalDate from, JsonObject rules) {

  /** As 532800@2. */
  String label() {
    return tenantCode + "@" + version;
  }

  private boolean locks(PolicyRule rule) {
    return rules.containsKey(rule.key())
        && rules.getJsonObject(rule.key()).getBoolean("locked", false);
  }

  /**
   * Of each tenant the version in force on a day, in the order of the tenants.
   *
   * @param all those of a tenant together, the lowest number first
   */
  static List<PolicyVersion> inForce(List<PolicyVersion> all, LocalDate day) {
    Map<String, PolicyVersion> last = new LinkedHashMap<>();
    for (PolicyVersion version : all) {
      if (!version.from().isAfter(day)) {
        last.put(version.tenantCode(), version);
      }
    }
    return List.copyOf(last.values());
  }

  /** Who among these, the highest tenant first, has locked which rule. */
  static Map<PolicyRule, String> locks(List<PolicyVersion> downwards) {
    Map<PolicyRule, String> locks = new EnumMap<>(PolicyRule.class);
    for (PolicyVersion version : downwards) {
      for (PolicyRule rule : PolicyRule.values()) {
        if (version.locks(rule)) {
          locks.putIfAbsent(rule, version.tenantName());
        }
      }
    }
    return locks;
  }

  /** The regulation's rules, changed downwards; once a rule is locked nobody below changes it. */
  static JsonObject resolve(List<PolicyVersion> downwards) {
    JsonObjectBuilder resolved = Json.createObjectBuilder();
    for (PolicyRule rule : PolicyRule.values()) {
      JsonObjectBuilder values = Json.createObjectBuilder(rule.regulation());
      for (PolicyVersion version : downwards) {
        if (version.rules().containsKey(rule.key())) {
          version.rules().getJsonObject(rule.key()).forEach(values::add);
        }
        if (version.locks(rule)) {
          break;
        }
      }
      resolved.add(rule.key(), values);
    }
    return resolved.build();
  }
}
