package org.haochaping.bulletin.way;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(三) Who acts for an office that issues")
class IssuerTest {
  private static final UUID TENANT = UUID.randomUUID();
  private static final UUID BUREAU = UUID.randomUUID();
  private static final UUID TAX = UUID.randomUUID();
  private static final Set<Source> TOLD = EnumSet.of(Source.ONLINE_HALL, Source.DEPARTMENT_QR);

  @Test
  void another_lead_department_does_not_even_where_one_office_tells_all() {
    Issuer issuer = new Issuer(BUREAU, "政务服务管理局", TOLD, true, true, false, Set.of());
    assertThat(issuer.isActedForBy(lead(TAX, null))).isFalse();
    assertThat(issuer.isActedForBy(lead(BUREAU, null))).isTrue();
    assertThat(issuer.isActedForBy(somebody(Role.SERVICE_BUREAU, null, null))).isTrue();
    assertThat(issuer.isActedForBy(somebody(Role.COUNTY_ADMIN, null, null))).isTrue();
  }

  @Test
  void a_role_for_one_source_is_not_enough_for_several() {
    int one = Source.ONLINE_HALL.number();
    assertThat(new Issuer(TAX, "税务局", TOLD, false, false, false, Set.of()).isOf(lead(TAX, one)))
        .isFalse();
    assertThat(
            new Issuer(TAX, "税务局", EnumSet.of(Source.ONLINE_HALL), false, false, false, Set.of())
                .isOf(lead(TAX, one)))
        .isTrue();
  }

  @Test
  void where_nothing_is_led_in_a_tenant_its_lead_staff_act_for_the_bureau() {
    Issuer issuer = new Issuer(BUREAU, "政务服务管理局", TOLD, true, true, true, Set.of());
    assertThat(issuer.isOf(lead(TAX, null))).isTrue();
    assertThat(issuer.isOf(somebody(Role.RATED_STAFF, TAX, null))).isFalse();
  }

  @Test
  @DisplayName("二(一) 没有政务服务管理局的地方，本级自己的反馈不算别人的，别人的也不算它的")
  void what_no_office_tells_the_tenant_feeds_back_in_its_own_name() {
    assertThat(new Issuer(null, "景洪市", TOLD, false, true, false, Set.of()).among(TENANT))
        .isEqualTo(TENANT);
    assertThat(new Issuer(TAX, "税务局", TOLD, false, false, false, Set.of()).among(TENANT))
        .isEqualTo(TAX);
    assertThat(new Issuer(null, "景洪市", TOLD, true, true, false, Set.of()).among(TENANT)).isNull();
    assertThat(
            new Issuer(null, "景洪市", TOLD, false, true, false, Set.of())
                .isActedForBy(lead(TAX, null)))
        .isFalse();
  }

  private static Actor lead(UUID unit, @Nullable Integer source) {
    return somebody(Role.LEAD_DEPARTMENT, unit, source);
  }

  private static Actor somebody(Role role, @Nullable UUID unit, @Nullable Integer source) {
    return new Actor(
        "xsbn.yangben", "玉样本", null, "某局", List.of(new Actor.Held(role, unit, "某局", source)));
  }
}
