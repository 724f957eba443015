package org.haochaping.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.identity.Account;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Drift between Keycloak's accounts and our rows")
class DriftTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);

  @Test
  void accounts_and_people_that_agree_are_no_drift() {
    assertThat(
            drift(
                List.of(account("a", "甲", true), account("gone", "离", false)),
                person("a", "甲", null, null),
                person("gone", "离", TODAY.minusDays(1), null),
                person(null, "无账号", null, null)))
        .isEmpty();
  }

  @Test
  void each_difference_is_named_with_its_repair() {
    List<Drift> drift =
        drift(
            List.of(
                account("stranger", "陌生", true),
                account("left", "离岗", true),
                account("disabled", "停用", true),
                account("shut", "被停", false),
                account("renamed", "旧名", true),
                account("harmless", "已停", false)),
            person("left", "离岗", TODAY.minusDays(1), null),
            person("disabled", "停用", null, Instant.EPOCH),
            person("shut", "被停", null, null),
            person("renamed", "新名", null, null),
            person("nowhere", "无账号", null, null),
            person("elsewhere", "别处", null, null));

    assertThat(drift)
        .extracting(Drift::login, Drift::kind, Drift::repair)
        .containsExactlyInAnyOrder(
            tuple("stranger", Drift.Kind.ACCOUNT_WITHOUT_PERSON, Drift.Repair.DISABLE),
            tuple("left", Drift.Kind.ENABLED_BUT_GONE, Drift.Repair.DISABLE),
            tuple("disabled", Drift.Kind.ENABLED_BUT_GONE, Drift.Repair.DISABLE),
            tuple("shut", Drift.Kind.DISABLED_IN_KEYCLOAK, Drift.Repair.ENABLE),
            tuple("renamed", Drift.Kind.NAME_DIFFERS, Drift.Repair.RENAME),
            tuple("nowhere", Drift.Kind.PERSON_WITHOUT_ACCOUNT, Drift.Repair.INVITE),
            tuple("elsewhere", Drift.Kind.NOT_A_MEMBER, null));
    assertThat(drift).allSatisfy(one -> assertThat(one.advice()).contains("请"));
  }

  @Test
  void somebody_who_left_and_came_back_with_the_same_login_is_the_one_who_is_here() {
    assertThat(
            drift(
                List.of(account("back", "回来", true)),
                person("back", "回来", TODAY.minusYears(1), null),
                person("back", "回来", null, null)))
        .isEmpty();
  }

  private static List<Drift> drift(List<Account> accounts, Person... people) {
    return Drift.between(accounts, List.of(people), TODAY, Set.of("elsewhere")::contains);
  }

  private static Account account(String login, String name, boolean enabled) {
    return new Account(login, name, enabled, Instant.EPOCH);
  }

  private static Person person(String login, String name, LocalDate to, Instant disabled) {
    LocalDate from = LocalDate.of(2020, 1, 1);
    return new Person(
        UUID.randomUUID(),
        "1",
        name,
        login,
        UUID.randomUUID(),
        "示例局",
        from,
        to,
        disabled,
        0,
        List.of());
  }
}
