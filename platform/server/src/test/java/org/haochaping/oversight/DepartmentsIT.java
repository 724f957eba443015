package org.haochaping.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.haochaping.oversight.ClosedMonths.OCTOBER;
import static org.haochaping.oversight.ClosedMonths.SEPTEMBER;
import static org.haochaping.oversight.ClosedMonths.total;
import static org.haochaping.oversight.ClosedMonths.verdict;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.oversight.Departments.Department;
import org.haochaping.oversight.Departments.Order;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.testing.Ratings;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The departments of all below, from closings")
class DepartmentsIT {
  private final ClosedMonths closed = new ClosedMonths();
  private final Tenants tenants = closed.tenants;
  private final Tenant province = closed.province;
  private final Tenant jinghong = closed.jinghong;
  private final Tenant menghai = closed.menghai;

  DepartmentsIT() throws SQLException {}

  @Test
  void one_line_of_work_is_listed_alone_and_all_lines_are_named() throws SQLException {
    new Ratings(closed.database, jinghong.id()).unit("GA", "市公安局", "DEPARTMENT", "公安");
    new Ratings(closed.database, menghai.id()).unit("SW", "县税务局", "DEPARTMENT", "税务");
    closed.unit(menghai, "ZX", "县中心");
    closed.close(OCTOBER, jinghong, menghai);
    Realm all = Realm.of(tenants, province.id(), null);
    Departments only = closed.departments(province.id(), all, Order.FALL, "税务", null, 50, null);
    assertThat(only.items()).extracting(Department::name).containsExactly("县税务局");
    assertThat(only.total()).isEqualTo(1);
    assertThat(only.linesOfWork()).containsExactlyInAnyOrder("公安", "税务");
    assertThat(closed.departments(province.id(), all, Order.FALL, 50, null).total()).isEqualTo(3);
  }

  @Test
  void one_unit_of_a_tenant_is_found_alone() throws SQLException {
    UUID police = closed.unit(jinghong, "GA", "市公安局");
    UUID tax = closed.unit(menghai, "SW", "县税务局");
    closed.good(jinghong, police, OCTOBER, 90, 10);
    closed.close(OCTOBER, jinghong, menghai);
    assertThat(closed.one(jinghong, police).items())
        .extracting(Department::name, one -> total(one.now()))
        .containsExactly(tuple("市公安局", 100L));
    assertThat(closed.one(jinghong, police).total()).isEqualTo(1);
    assertThat(closed.one(jinghong, tax).items()).as("another's").isEmpty();
  }

  @Test
  void who_has_surely_fallen_most_is_first_then_who_may_have_then_the_others_by_name()
      throws SQLException {
    UUID slight = closed.unit(jinghong, "A", "小跌局");
    UUID steep = closed.unit(menghai, "B", "大跌局");
    UUID alike = closed.unit(menghai, "C", "同跌局");
    UUID chance = closed.unit(jinghong, "D", "偶然局");
    UUID risen = closed.unit(jinghong, "E", "上升局");
    UUID small = closed.unit(jinghong, "F", "量少局");
    UUID fresh = closed.unit(menghai, "G", "新设局");
    closed.unit(jinghong, "H", "无评局");
    closed.good(jinghong, slight, SEPTEMBER, 950, 50);
    closed.good(jinghong, slight, OCTOBER, 900, 100);
    for (UUID one : List.of(steep, alike)) {
      closed.good(menghai, one, SEPTEMBER, 190, 10);
      closed.good(menghai, one, OCTOBER, 140, 60);
    }
    closed.good(jinghong, chance, SEPTEMBER, 30, 0);
    closed.good(jinghong, chance, OCTOBER, 27, 3);
    closed.good(jinghong, risen, SEPTEMBER, 60, 40);
    closed.good(jinghong, risen, OCTOBER, 95, 5);
    closed.good(jinghong, small, SEPTEMBER, 29, 0);
    closed.good(jinghong, small, OCTOBER, 1, 28);
    closed.good(menghai, fresh, OCTOBER, 40, 0);
    closed.close(SEPTEMBER, jinghong, menghai);
    closed.close(OCTOBER, jinghong, menghai);

    Realm all = Realm.of(tenants, province.id(), null);
    Departments fall = closed.departments(province.id(), all, Order.FALL, 50, null);

    assertThat(fall.items())
        .extracting(Department::name, one -> verdict(one.change()), Department::reason)
        .containsExactly(
            tuple("大跌局", Verdict.WORSE, null),
            tuple("同跌局", Verdict.WORSE, null),
            tuple("小跌局", Verdict.WORSE, null),
            tuple("偶然局", Verdict.UNCLEAR, null),
            tuple("上升局", Verdict.BETTER, null),
            tuple("量少局", null, "2026年10月评价数不足30件，不作比较"),
            tuple("无评局", null, "2026年10月没有评价，不作比较"),
            tuple("新设局", null, "2026年9月没有评价，不作比较"));
    Department first = fall.items().get(0);
    assertThat(first.change().points()).isEqualTo("-25.00");
    assertThat(first.prefectureName()).isEqualTo("西双版纳州");
    assertThat(first.tenantName()).isEqualTo("勐海县");
    assertThat(closed.departments(province.id(), all, Order.RISE, 50, null).items())
        .extracting(Department::name)
        .startsWith("上升局", "偶然局", "小跌局");
    assertThat(fall.items().stream().mapToLong(one -> total(one.now())).sum())
        .as("departments add up to their tenants")
        .isEqualTo(closed.overview(province, null, Measure.GOOD).whole().total());
  }

  @Test
  void pages_follow_one_another_without_a_gap() throws SQLException {
    for (int i = 0; i < 5; i++) {
      closed.good(jinghong, closed.unit(jinghong, "A" + i, "局" + i), OCTOBER, 30, 1);
    }
    closed.close(OCTOBER, jinghong);
    Realm realm = Realm.of(tenants, jinghong.id(), null);
    List<String> names = new ArrayList<>();
    String cursor = null;
    int pages = 0;
    do {
      Departments page = closed.departments(jinghong.id(), realm, Order.NAME, 2, cursor);
      assertThat(page.total()).isEqualTo(5);
      page.items().forEach(one -> names.add(one.name()));
      cursor = page.next();
      pages++;
    } while (cursor != null);
    assertThat(pages).isEqualTo(3);
    assertThat(names).containsExactly("局0", "局1", "局2", "局3", "局4");
    assertThatThrownBy(() -> closed.departments(jinghong.id(), realm, Order.NAME, 2, "gone"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("cursor-unknown"));
  }

  @Test
  void where_a_period_is_open_its_units_are_listed_with_the_reason() throws SQLException {
    closed.good(jinghong, closed.unit(jinghong, "GA", "市公安局"), SEPTEMBER, 90, 10);
    closed.close(SEPTEMBER, jinghong);
    Realm realm = Realm.of(tenants, jinghong.id(), null);
    assertThat(closed.departments(jinghong.id(), realm, Order.FALL, 50, null).items())
        .extracting(
            Department::name,
            one -> total(one.now()),
            one -> total(one.before()),
            Department::reason)
        .containsExactly(tuple("市公安局", -1L, 100L, "2026年10月尚未结算"));
  }
}
