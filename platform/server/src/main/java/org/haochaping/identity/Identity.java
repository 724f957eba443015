package org.haochaping.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Who makes this request. */
@RequestScoped
public class Identity {

  @Inject JsonWebToken token;
  @Inject StaffDirectory directory;

  private @Nullable Actor actor;

  /** The actor; refused when the account is known to Keycloak but to none of our rows. */
  public Actor actor() {
    if (actor == null) {
      Claims claims = Claims.of(token);
      actor = directory.find(claims).orElseThrow(() -> refused(claims));
    }
    return actor;
  }

  private Refusal refused(Claims claims) {
    if (directory.isDisabled(claims)) {
      return Refusal.forbidden(
          "account-disabled",
          "您的账号已被停用,如需恢复请联系本级管理员。",
          "Your account is disabled; ask your administrator if you need it back.");
    }
    return Refusal.forbidden(
        "not-staff",
        "您的账号尚未登记为任何单位的工作人员,请联系本级管理员。",
        "Your account is not registered as staff of any office; ask your administrator.");
  }

  /** The actor as staff of a tenant; refused to operators, who act outside tenants. */
  public Actor staff() {
    Actor found = actor();
    if (found.tenant() == null) {
      throw Refusal.forbidden(
          "not-in-a-tenant",
          "平台运维账号不能查看租户业务数据,请使用本级工作人员账号登录。",
          "Operators do not see tenants' work; sign in as staff of a tenant.");
    }
    return found;
  }
}
