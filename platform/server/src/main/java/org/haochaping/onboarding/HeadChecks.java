package org.haochaping.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haochaping.onboarding.file.Entry;
import org.haochaping.onboarding.file.Problem;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

/** A file's head beside the directory of tenants: a tenant is renamed, never moved or rekeyed. */
final class HeadChecks {
  private final Entry head;
  private final List<Problem> problems = new ArrayList<>();

  private HeadChecks(Entry head) {
    this.head = head;
  }

  static List<Problem> of(Entry head, Optional<Tenant> existing, Tenants tenants) {
    HeadChecks checks = new HeadChecks(head);
    String parent = head.value("parent");
    checks.place(parent == null ? Optional.empty() : tenants.byCode(parent));
    existing.ifPresent(tenant -> checks.unmoved(tenant, tenants));
    String key = head.value("key");
    Optional<Tenant> holder = key == null ? Optional.empty() : tenants.byKey(key);
    if (holder.isPresent() && !holder.get().code().equals(head.key())) {
      checks.add(
          "key", "公开标识“" + key + "”已被使用，请换一个。", "The key '" + key + "' is taken; choose another.");
    }
    return checks.problems;
  }

  private void place(Optional<Tenant> parent) {
    String code = head.value("parent");
    String level = head.value("level");
    boolean province = TenantLevel.PROVINCE.name().equals(level);
    if (code == null && level != null && !province) {
      add("parent", "请写明上级租户“parent”。", "Name the tenant above as 'parent'.");
    } else if (code != null && province) {
      add("parent", "省级租户没有上级，请删除“parent”。", "A province has no tenant above; remove 'parent'.");
    } else if (code != null && parent.isEmpty()) {
      add(
          "parent",
          "上级租户“" + code + "”不存在，请先导入上级，或更正“parent”。",
          "There is no tenant '" + code + "'; import it first or correct 'parent'.");
    } else if (parent.isPresent()
        && level != null
        && parent.get().level().compareTo(TenantLevel.valueOf(level)) >= 0) {
      add(
          "level",
          "上级租户“" + parent.get().name() + "”的级别必须高于本级，请更正“level”或“parent”。",
          "The tenant above must be of a higher level; correct 'level' or 'parent'.");
    }
  }

  private void unmoved(Tenant tenant, Tenants tenants) {
    same("key", tenant.key(), "公开标识", "key");
    same("level", tenant.level().name(), "级别", "level");
    String parent =
        tenant.parentId() == null
            ? null
            : tenants.byId(tenant.parentId()).map(Tenant::code).orElse(null);
    same("parent", parent, "上级", "parent");
  }

  private void same(String item, @Nullable String now, String chinese, String english) {
    String stated = head.value(item);
    if (stated != null && !stated.equals(now)) {
      add(
          item,
          "已启用的租户不能更改" + chinese + "(现为“" + now + "”)，请改回。",
          "The " + english + " of a tenant in use (now '" + now + "') cannot change; put it back.");
    }
  }

  private void add(String item, String chinese, String english) {
    problems.add(Problem.at(head.place(item), chinese, english));
  }
}
