package org.haochaping.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.haochaping.people.PeopleRights.Scope.ADMINISTRATORS;
import static org.haochaping.people.PeopleRights.Scope.EVERYBODY;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.People;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Who manages whose people, a rule a row")
class PeopleRightsTest {
  private static final Tree TREE =
      new Tree(
          UUID.randomUUID(),
          UUID.randomUUID(),
          UUID.randomUUID(),
          UUID.randomUUID(),
          UUID.randomUUID());
  private static final Tenant PROVINCE = People.province(TREE);
  private static final Tenant PREFECTURE = People.prefecture(TREE);
  private static final Tenant COUNTY = People.jinghong(TREE);
  private static final Tenant SIBLING = People.menghai(TREE);

  static Stream<Arguments> managed() {
    return Stream.of(
        Arguments.of(PROVINCE, Role.PROVINCE_OFFICE, PROVINCE, EVERYBODY),
        Arguments.of(PROVINCE, Role.PROVINCE_OFFICE, PREFECTURE, ADMINISTRATORS),
        Arguments.of(PREFECTURE, Role.PREFECTURE_ADMIN, PREFECTURE, EVERYBODY),
        Arguments.of(PREFECTURE, Role.PREFECTURE_ADMIN, COUNTY, ADMINISTRATORS),
        Arguments.of(COUNTY, Role.COUNTY_ADMIN, COUNTY, EVERYBODY));
  }

  @ParameterizedTest(name = "{1} in {2}: {3}")
  @MethodSource("managed")
  void these_manage(Tenant own, Role role, Tenant tenant, PeopleRights.Scope scope) {
    assertThat(PeopleRights.scope(People.of(own, role), tenant)).isEqualTo(scope);
  }

  static Stream<Arguments> notManaged() {
    return Stream.of(
        Arguments.of("the province two levels down", PROVINCE, Role.PROVINCE_OFFICE, COUNTY),
        Arguments.of("a county its sibling", COUNTY, Role.COUNTY_ADMIN, SIBLING),
        Arguments.of("a county the one above", COUNTY, Role.COUNTY_ADMIN, PREFECTURE),
        Arguments.of("local IT nobody", COUNTY, Role.LOCAL_IT, COUNTY),
        Arguments.of("a lead department nobody", PREFECTURE, Role.LEAD_DEPARTMENT, COUNTY),
        Arguments.of("a county's admin nobody below", PREFECTURE, Role.COUNTY_ADMIN, COUNTY));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notManaged")
  void these_do_not(String rule, Tenant own, Role role, Tenant tenant) {
    assertThatThrownBy(() -> PeopleRights.scope(People.of(own, role), tenant))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("tenant-unknown"));
  }

  static Stream<Arguments> given() {
    Set<Role> work =
        EnumSet.of(
            Role.LEAD_DEPARTMENT,
            Role.DEPARTMENT_HANDLER,
            Role.UNIT_APPROVER,
            Role.RATED_STAFF,
            Role.SERVICE_CENTRE,
            Role.SERVICE_BUREAU,
            Role.GOVERNMENT_APPROVER,
            Role.INSPECTOR,
            Role.LOCAL_IT);
    return Stream.of(
        Arguments.of(COUNTY, Role.COUNTY_ADMIN, COUNTY, plus(work, Role.COUNTY_ADMIN)),
        Arguments.of(
            PREFECTURE, Role.PREFECTURE_ADMIN, PREFECTURE, plus(work, Role.PREFECTURE_ADMIN)),
        Arguments.of(
            PREFECTURE,
            Role.PREFECTURE_ADMIN,
            COUNTY,
            EnumSet.of(Role.COUNTY_ADMIN, Role.LOCAL_IT)),
        Arguments.of(
            PROVINCE,
            Role.PROVINCE_OFFICE,
            PREFECTURE,
            EnumSet.of(Role.PREFECTURE_ADMIN, Role.LOCAL_IT)),
        Arguments.of(PREFECTURE, Role.COUNTY_ADMIN, PREFECTURE, work));
  }

  private static Set<Role> plus(Set<Role> roles, Role one) {
    Set<Role> all = EnumSet.copyOf(roles);
    all.add(one);
    return all;
  }

  @ParameterizedTest(name = "{1} in {2} gives {3}")
  @MethodSource("given")
  void these_roles_are_given(Tenant own, Role role, Tenant tenant, Set<Role> roles) {
    Actor actor = People.of(own, role);

    assertThat(PeopleRights.grantable(actor, tenant, PeopleRights.scope(actor, tenant)))
        .containsExactlyInAnyOrderElementsOf(roles);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"OPERATOR", "PROVINCE_OFFICE", "PREFECTURE_ADMIN"})
  void no_county_gives_a_role_above_its_own(Role role) {
    Actor actor = People.of(COUNTY, Role.COUNTY_ADMIN);

    assertThatThrownBy(() -> PeopleRights.mayGrant(actor, COUNTY, EVERYBODY, role))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void nobody_acts_on_himself() {
    Actor actor = People.of(COUNTY, Role.COUNTY_ADMIN);

    assertThatThrownBy(() -> PeopleRights.notHimself(actor, actor.login()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("not-yourself"));
    PeopleRights.notHimself(actor, "somebody.else");
  }

  @Test
  void from_above_only_administrators_are_seen() {
    assertThat(PeopleRights.maySee(ADMINISTRATORS, List.of(Role.DEPARTMENT_HANDLER))).isFalse();
    assertThat(PeopleRights.maySee(ADMINISTRATORS, List.of())).isFalse();
    assertThat(PeopleRights.maySee(ADMINISTRATORS, List.of(Role.RATED_STAFF, Role.LOCAL_IT)))
        .isTrue();
    assertThat(PeopleRights.maySee(EVERYBODY, List.of())).isTrue();
  }
}
