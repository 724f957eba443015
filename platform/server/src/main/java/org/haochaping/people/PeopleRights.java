package org.haochaping.people;

import java.util.Collection;
import java.util.List;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.web.Refusal;

/**
 * Who manages whose people. An administrator manages everybody of his own tenant; the one of a
 * province or prefecture also the administrators of tenants right under his. Nobody acts on himself
 * or gives a role above his own.
 */
final class PeopleRights {
  private PeopleRights() {}

  /** Whose people. */
  enum Scope {
    EVERYBODY,
    ADMINISTRATORS
  }

  /** Refuses, whether the tenant exists or not, with the same words. */
  static Scope scope(Actor actor, Tenant tenant) {
    if (rank(actor) > 0 && tenant.id().equals(actor.tenantId())) {
      return Scope.EVERYBODY;
    }
    boolean above = actor.has(Role.PREFECTURE_ADMIN) || actor.has(Role.PROVINCE_OFFICE);
    if (above && actor.tenantId().equals(tenant.parentId())) {
      return Scope.ADMINISTRATORS;
    }
    throw tenantUnknown();
  }

  static Refusal tenantUnknown() {
    return Refusal.unknown(
        "tenant-unknown",
        "没有找到这个租户,或它的人员不由您管理。",
        "There is no such tenant, or its people are not yours to manage.");
  }

  static Refusal personUnknown() {
    return Refusal.unknown(
        "person-unknown",
        "没有找到这个人,或此人不由您管理。",
        "There is no such person, or the person is not yours to manage.");
  }

  /** Whether somebody with these roles, now or once, may be seen. */
  static boolean maySee(Scope scope, Collection<Role> roles) {
    return switch (scope) {
      case EVERYBODY -> true;
      case ADMINISTRATORS -> roles.stream().anyMatch(Role::administers);
    };
  }

  /** Refuses acts on oneself. */
  static void notHimself(Actor actor, String login) {
    if (actor.login().equals(login)) {
      throw Refusal.forbidden(
          "not-yourself",
          "不能对自己的账号、角色或代理作改动,请由另一位管理员办理。",
          "You cannot change your own account, roles or deputies; ask another administrator.");
    }
  }

  /** The roles this person may give in this tenant. */
  static List<Role> grantable(Actor actor, Tenant tenant, Scope scope) {
    return List.of(Role.values()).stream()
        .filter(role -> fits(role, tenant.level()))
        .filter(role -> rank(role) <= rank(actor))
        .filter(role -> scope == Scope.EVERYBODY || role.administers())
        .toList();
  }

  static void mayGrant(Actor actor, Tenant tenant, Scope scope, Role role) {
    if (!fits(role, tenant.level())) {
      throw Refusal.invalid(
          "role-of-another-level",
          "“" + role.chinese() + "”不是本级租户的角色,请另选。",
          "A tenant of this level has no such role; choose another.");
    }
    if (!grantable(actor, tenant, scope).contains(role)) {
      throw Refusal.forbidden(
          "role-not-yours-to-give",
          "您不能授予或终止“" + role.chinese() + "”,请由该租户的管理员办理。",
          "This role is not yours to give or end; ask the tenant's own administrator.");
    }
  }

  /** The role that administers a tenant of this level; each tenant keeps at least one person. */
  static Role administrator(TenantLevel level) {
    return switch (level) {
      case PROVINCE -> Role.PROVINCE_OFFICE;
      case PREFECTURE -> Role.PREFECTURE_ADMIN;
      case COUNTY -> Role.COUNTY_ADMIN;
    };
  }

  /** Roles that mean nothing without a unit. */
  static boolean needsUnit(Role role) {
    return role == Role.LEAD_DEPARTMENT
        || role == Role.DEPARTMENT_HANDLER
        || role == Role.UNIT_APPROVER;
  }

  private static boolean fits(Role role, TenantLevel level) {
    return role != Role.OPERATOR && (rank(role) == 0 || role == administrator(level));
  }

  private static int rank(Actor actor) {
    return actor.roles().stream().mapToInt(held -> rank(held.role())).max().orElse(0);
  }

  private static int rank(Role role) {
    return switch (role) {
      case OPERATOR, PROVINCE_OFFICE -> 3;
      case PREFECTURE_ADMIN -> 2;
      case COUNTY_ADMIN -> 1;
      case LEAD_DEPARTMENT,
          DEPARTMENT_HANDLER,
          UNIT_APPROVER,
          RATED_STAFF,
          SERVICE_CENTRE,
          SERVICE_BUREAU,
          GOVERNMENT_APPROVER,
          INSPECTOR,
          LOCAL_IT ->
          0;
    };
  }
}
