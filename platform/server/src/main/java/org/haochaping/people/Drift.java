package org.haochaping.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.identity.Account;
import org.jspecify.annotations.Nullable;

/**
 * One place where Keycloak's accounts and our rows say different things, what to do about it, and
 * the repair that can be made at once, where there is one.
 */
public record Drift(
    Kind kind,
    String login,
    String name,
    @Nullable UUID staffId,
    String advice,
    String adviceEn,
    @Nullable Repair repair) {

  /** What differs. */
  @Schema(name = "DriftKind")
  public enum Kind {
    ACCOUNT_WITHOUT_PERSON(
        "登录系统中有这个账号,人员名册里没有:如是本级人员请先登记并用此登录名邀请,否则请停用。",
        "Keycloak has this account but no person of ours: register the person with this login, or"
            + " disable the account.",
        Repair.DISABLE),
    ENABLED_BUT_GONE(
        "此人已离岗或已停用,登录账号仍开着(不能办任何事):请停用账号。",
        "The person has left or is disabled, yet the account is open (and may do nothing): disable"
            + " it.",
        Repair.DISABLE),
    PERSON_WITHOUT_ACCOUNT(
        "名册里有登录名,登录系统中没有账号,此人登录不了:请重新发出邀请。",
        "The person has a login but Keycloak has no account: invite again.",
        Repair.INVITE),
    NOT_A_MEMBER(
        "登录系统中有同名账号,但不属于本租户的组织:请给此人换一个登录名,或请平台运维核对后移入。",
        "Keycloak has an account of this login outside the tenant's organization: give the person"
            + " another login, or ask the operator to check and move it.",
        null),
    DISABLED_IN_KEYCLOAK(
        "此人在岗,登录账号却被停用:请确认无误后恢复账号,否则在人员页面停用此人。",
        "The person is in force but the account is disabled: enable it, or disable the person"
            + " here.",
        Repair.ENABLE),
    NAME_DIFFERS(
        "登录系统中的姓名与名册不同:请以名册为准,同步姓名。",
        "The name in Keycloak differs: take over ours.",
        Repair.RENAME);

    private final String advice;
    private final String adviceEn;
    private final @Nullable Repair repair;

    Kind(String advice, String adviceEn, @Nullable Repair repair) {
      this.advice = advice;
      this.adviceEn = adviceEn;
      this.repair = repair;
    }
  }

  /** What can be done about it with one press of a button. */
  @Schema(name = "DriftRepair")
  public enum Repair {
    DISABLE,
    INVITE,
    ENABLE,
    RENAME
  }

  /**
   * Compares the accounts of a tenant's organization with its people.
   *
   * @param exists whether Keycloak has a login at all, whoever it belongs to
   */
  static List<Drift> between(
      List<Account> accounts, List<Person> people, LocalDate today, Predicate<String> exists) {
    Map<String, Account> byLogin = new HashMap<>();
    accounts.forEach(account -> byLogin.put(account.login(), account));
    Map<String, Person> known = new HashMap<>();
    for (Person person : people) {
      String login = person.login();
      if (login != null) {
        known.merge(login, person, (one, other) -> present(one, today) ? one : other);
      }
    }
    List<Drift> drift = new ArrayList<>();
    for (Account account : accounts) {
      Person person = known.get(account.login());
      if (person == null && account.enabled()) {
        drift.add(of(Kind.ACCOUNT_WITHOUT_PERSON, account.login(), account.name(), null));
      }
    }
    known.forEach(
        (login, person) -> {
          Kind kind = difference(person, byLogin.get(login), today, exists);
          if (kind != null) {
            drift.add(of(kind, login, person.name(), person.id()));
          }
        });
    drift.sort(Comparator.comparing((Drift one) -> one.kind()).thenComparing(Drift::login));
    return drift;
  }

  private static @Nullable Kind difference(
      Person person, @Nullable Account account, LocalDate today, Predicate<String> exists) {
    boolean present = present(person, today);
    if (account == null) {
      if (!present) {
        return null;
      }
      return exists.test(String.valueOf(person.login()))
          ? Kind.NOT_A_MEMBER
          : Kind.PERSON_WITHOUT_ACCOUNT;
    }
    if (!present) {
      return account.enabled() ? Kind.ENABLED_BUT_GONE : null;
    }
    if (!account.enabled()) {
      return Kind.DISABLED_IN_KEYCLOAK;
    }
    return account.name().equals(person.name()) ? null : Kind.NAME_DIFFERS;
  }

  private static boolean present(Person person, LocalDate today) {
    return switch (person.state(today)) {
      case IN_FORCE, PLANNED -> true;
      case DISABLED, LEFT -> false;
    };
  }

  private static Drift of(Kind kind, String login, String name, @Nullable UUID person) {
    return new Drift(kind, login, name, person, kind.advice, kind.adviceEn, kind.repair);
  }
}
