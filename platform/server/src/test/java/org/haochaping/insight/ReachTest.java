package org.haochaping.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Of whom somebody reads")
class ReachTest {
  private static final UUID OWN = UUID.randomUUID();
  private static final UUID SECOND = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = Role.class,
      names = {
        "LEAD_DEPARTMENT",
        "SERVICE_BUREAU",
        "SERVICE_CENTRE",
        "COUNTY_ADMIN",
        "PREFECTURE_ADMIN",
        "GOVERNMENT_APPROVER"
      })
  void who_oversees_reads_of_all_or_of_one(Role role) {
    Actor overseer = actor(new Actor.Held(role, OWN, "市政务局", null));
    assertThat(Reach.of(overseer, null).covers(OTHER)).isTrue();
    Reach one = Reach.of(overseer, OTHER);
    assertThat(one.covers(OTHER)).isTrue();
    assertThat(one.covers(OWN)).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = Role.class,
      names = {"DEPARTMENT_HANDLER", "UNIT_APPROVER"})
  void a_department_reads_of_its_own_unit_and_is_refused_another(Role role) {
    Actor department = actor(new Actor.Held(role, OWN, "市公安局", null));
    assertThat(Reach.of(department, null)).isEqualTo(new Reach(false, List.of(OWN)));
    assertThat(Reach.of(department, OWN)).isEqualTo(new Reach(false, List.of(OWN)));
    assertThatThrownBy(() -> Reach.of(department, OTHER))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(403);
              assertThat(refusal.code()).isEqualTo("not-your-unit");
            });
  }

  @Test
  void who_works_for_two_units_reads_of_both_and_of_nothing_by_other_roles() {
    Actor both =
        actor(
            new Actor.Held(Role.DEPARTMENT_HANDLER, OWN, "市公安局", null),
            new Actor.Held(Role.UNIT_APPROVER, OWN, "市公安局", null),
            new Actor.Held(Role.DEPARTMENT_HANDLER, SECOND, "市税务局", null),
            new Actor.Held(Role.RATED_STAFF, OTHER, "市住建局", null));
    assertThat(Reach.of(both, null)).isEqualTo(new Reach(false, List.of(OWN, SECOND)));
  }

  private static Actor actor(Actor.Held... held) {
    return new Actor("a", "岩温", null, "", Stream.of(held).toList());
  }
}
