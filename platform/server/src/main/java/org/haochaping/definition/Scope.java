package org.haochaping.definition;

import java.util.List;
import java.util.Optional;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whose definitions somebody asks for, and whether he makes them: the office at the top of a tree
 * and the operator do, for everybody below.
 */
public record Scope(Tenant tenant, Actor actor, boolean mayRule) {

  /**
   * One's own tenant; an operator names one at the top of a tree unless there is but one.
   *
   * @param code of the tenant, if it is named
   */
  public static Scope of(Actor actor, @Nullable String code, Tenants tenants) {
    Tenant own = actor.tenant();
    if (own != null) {
      if (code != null && !code.equals(own.code())) {
        throw unknown();
      }
      boolean top = own.parentId() == null;
      return new Scope(own, actor, top && actor.has(Role.PROVINCE_OFFICE));
    }
    List<Tenant> tops =
        tenants.all().stream()
            .filter(one -> one.parentId() == null)
            .filter(one -> code == null || one.code().equals(code))
            .toList();
    if (tops.size() > 1) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "tenant",
                  "tenant-required",
                  "请选择要查看哪个地区的口径。",
                  "Choose whose definitions you want to see.")));
    }
    return new Scope(
        Optional.of(tops).filter(t -> !t.isEmpty()).orElseThrow(Scope::unknown).get(0),
        actor,
        true);
  }

  /** The same where something is to be made. */
  public Scope toRule() {
    if (!mayRule) {
      throw Refusal.forbidden(
          "definition-not-yours",
          "统一口径和评价内容由最上级主管部门规定，本级只能查看；需要调整的，请向上级提出。",
          "Definitions and contents are ruled at the top of the tree; propose a change there.");
    }
    return this;
  }

  private static Refusal unknown() {
    return Refusal.unknown(
        "tenant-unknown", "没有找到这个地区，或它的口径不由您管理。", "There is no such tenant, or it is not yours.");
  }
}
