package org.haochaping.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.onboarding.file.Problem;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.LeadAssignment;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Policy;
import org.haochaping.tenancy.Role;
import org.haochaping.testing.TenantFiles;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Importing tenants: a difference first, applied once, nothing deleted")
class TenantImportIT {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

  private final Importing importing = new Importing();
  private final Organisation organisation = new Organisation();

  @BeforeEach
  void bring_all_tenants_in() {
    for (String yaml : TenantFiles.all()) {
      ImportResult result = importing.apply(yaml);
      assertThat(result.problems()).isEmpty();
      assertThat(result.applied()).isTrue();
      assertThat(result.changes()).extracting(Change::op).containsOnly(Change.Op.ADD);
    }
  }

  @Test
  void the_same_again_changes_nothing() {
    UUID jinghong = importing.id("532801");
    long journal = importing.count(jinghong, "journal");
    for (String yaml : TenantFiles.all()) {
      ImportResult again = importing.apply(yaml);
      assertThat(again.changes()).isNotEmpty();
      assertThat(again.changes()).extracting(Change::op).containsOnly(Change.Op.SAME);
    }
    assertThat(importing.count(jinghong, "journal")).isEqualTo(journal).isEqualTo(1);
    assertThat(importing.count(importing.id("532800"), "tenant_policy")).isEqualTo(2);
  }

  @Test
  void the_tree_the_organisation_and_the_leads_are_there() {
    UUID jinghong = importing.id("532801");
    assertThat(importing.tenants.atOrAbove(jinghong))
        .extracting(tenant -> tenant.code())
        .containsExactly("532801", "532800", "530000");
    DirectoryEntry window = window(jinghong, "JH-21");
    assertThat(window.name()).isEqualTo("户籍窗口");
    DirectoryEntry police = unit(jinghong, "GAJ");
    assertThat(window.unitId()).isEqualTo(police.id());
    assertThat(police.lineOfWork()).isEqualTo("公安");
    assertThat(lead(jinghong, 1, null).tenantId()).isEqualTo(jinghong);
    assertThat(lead(jinghong, 5, "公安").unitName()).isEqualTo("西双版纳州政务服务管理局");
    assertThat(lead(jinghong, 5, "公安").unitId())
        .isEqualTo(unit(importing.id("532800"), "ZWJ").id());
    UUID mengla = importing.id("532823");
    assertThat(lead(mengla, 5, "税务").unitName()).isEqualTo("国家税务总局西双版纳州税务局");
  }

  @Test
  void bulletins_are_owed_from_the_moment_a_tenant_came_by_the_server_s_clock() {
    assertThat(importing.count(importing.id("532801"), "tenant where duties_since = created_at"))
        .isEqualTo(TenantFiles.all().size());
  }

  @Test
  void the_policies_are_in_force() {
    UUID mengla = importing.id("532823");
    Policy policy =
        importing.transactions.in(mengla, connection -> new Policies().at(connection, mengla, DAY));
    assertThat(policy.version()).isEqualTo("530000@1+532800@1+532823@1");
    assertThat(policy.callback())
        .isEqualTo(new Policy.CallbackPolicy(30, importing.id("532800"), "一(二)4"));
    assertThat(policy.defaultRating())
        .isEqualTo(new Policy.DefaultRatingPolicy(true, 5, "BASICALLY_SATISFIED", "云政办发〔2020〕6号"));
  }

  @Test
  void a_sibling_sees_nothing_of_it() {
    UUID menghai = importing.id("532822");
    List<DirectoryEntry> seen =
        importing.transactions.in(
            menghai,
            connection ->
                organisation.unit(connection, importing.id("532801"), "GAJ", DAY).stream()
                    .toList());
    assertThat(seen).isEmpty();
    assertThat(importing.count(menghai, "staff")).isEqualTo(19);
  }

  @Test
  void a_changed_name_is_a_change_and_keeps_its_id() {
    UUID jinghong = importing.id("532801");
    UUID before = unit(jinghong, "WLJ").id();
    String renamed = TenantFiles.jinghong().replace("name: 景洪市文化和旅游局", "name: 景洪市文旅局");
    assertThat(importing.compare(renamed).changes())
        .filteredOn(Change::changesRows)
        .containsExactly(
            new Change(Change.Op.CHANGE, "UNIT", "WLJ", "name: 景洪市文化和旅游局", "name: 景洪市文旅局"));
    assertThat(unit(jinghong, "WLJ").name()).isEqualTo("景洪市文化和旅游局");
    importing.apply(renamed);
    assertThat(unit(jinghong, "WLJ").name()).isEqualTo("景洪市文旅局");
    assertThat(unit(jinghong, "WLJ").id()).isEqualTo(before);
    assertThat(importing.count(jinghong, "journal")).isEqualTo(2);
    assertThat(importing.count(jinghong, "unit_former_name"))
        .as("a period before prints the name of its time")
        .isEqualTo(1);
  }

  @Test
  void what_a_file_leaves_out_is_kept_and_ends_only_with_a_day() {
    UUID jinghong = importing.id("532801");
    String window = "      - {code: JH-13, name: 旅游经营窗口, unit: WLJ}\n";
    assertThat(TenantFiles.jinghong()).contains(window);
    assertThat(importing.apply(TenantFiles.jinghong().replace(window, "")).changes())
        .filteredOn(change -> change.op() != Change.Op.SAME)
        .containsExactly(new Change(Change.Op.KEEP, "WINDOW", "JH-13", null, null));
    assertThat(window(jinghong, "JH-13").to()).isNull();
    String ended = window.replace("}", ", to: 2026-10-31}");
    assertThat(importing.apply(TenantFiles.jinghong().replace(window, ended)).changes())
        .filteredOn(change -> change.op() != Change.Op.SAME)
        .containsExactly(new Change(Change.Op.END, "WINDOW", "JH-13", "", "to: 2026-10-31"));
    assertThat(window(jinghong, "JH-13").to()).isEqualTo("2026-10-31");
  }

  @Test
  void a_lead_is_followed_by_another_and_cases_of_before_keep_theirs() {
    UUID jinghong = importing.id("532801");
    String handed =
        TenantFiles.jinghong()
            .replace(
                "  - {source: 8, unit: ZWJ, from: 2020-01-01}",
                "  - {source: 8, unit: ZWJ, from: 2020-01-01, to: 2026-12-31}\n"
                    + "  - {source: 8, tenant: \"532800\", unit: ZWJ, from: 2027-01-01}");
    assertThat(importing.apply(handed).problems()).isEmpty();
    assertThat(lead(jinghong, 8, null).tenantId()).isEqualTo(jinghong);
    LeadAssignment later =
        importing.transactions.in(
            jinghong,
            connection ->
                organisation
                    .lead(connection, jinghong, 8, null, LocalDate.of(2027, 1, 1))
                    .orElseThrow());
    assertThat(later.tenantId()).isEqualTo(importing.id("532800"));
  }

  @Test
  void a_login_moves_from_one_person_to_another_and_is_bound_anew() {
    UUID jinghong = importing.id("532801");
    String moved =
        TenantFiles.jinghong()
            .replace("    login: jinghong.yibao\n", "")
            .replace(
                "{number: JH-0104, name: 刀丁,",
                "{number: JH-0104, name: 刀丁, login: jinghong.yibao,");
    assertThat(importing.apply(moved).problems()).isEmpty();
    assertThat(
            importing.count(jinghong, "staff where login = 'jinghong.yibao' and subject is null"))
        .isEqualTo(1);
  }

  @Test
  void new_units_may_stand_under_units_listed_later() {
    String more =
        TenantFiles.jinghong()
            .replace(
                "halls:",
                "  - {code: NEW-B, name: 新设二科, kind: SECTION, parent: NEW-A, from: 2026-01-01}\n"
                    + "  - {code: NEW-A, name: 新设局, kind: DEPARTMENT, from: 2026-01-01}\n\nhalls:");
    assertThat(importing.apply(more).changes()).filteredOn(Change::changesRows).hasSize(2);
  }

  @Test
  void every_problem_is_told_at_once_and_nothing_is_applied() {
    UUID jinghong = importing.id("532801");
    String bad =
        TenantFiles.jinghong()
            .replace(
                "units:\n",
                "policies:\n  from: 2026-01-01\n  handOver: {workingDays: 9, clause: 本市}\n"
                    + "  tags: {catalogue: local, clause: 本市}\nunits:\n")
            .replace("name: 景洪市民政局", "name: 景洪市民政部")
            .replace("unit: RXZX, from", "unit: RXZ, from")
            .replace("窗口, unit: JTJ", "窗口, unit: JTX")
            .replace("source: 7,", "source: 6, lineOfWork: 公安,");
    ImportResult result = importing.apply(bad);
    assertThat(result.applied()).isFalse();
    assertThat(result.problems())
        .extracting(Problem::detail)
        .anyMatch(detail -> detail.startsWith("“handOver”(转办时限)已由西双版纳州锁定"))
        .anyMatch(detail -> detail.startsWith("“tags”(评价内容版本)已由云南省锁定"))
        .anyMatch(detail -> detail.startsWith("自2026-01-01起没有可用的评价内容版本“local”"))
        .anyMatch(detail -> detail.startsWith("单位“JTX”不存在。是否想写“JTJ”"))
        .anyMatch(detail -> detail.startsWith("牵头单位“532800/RXZ”不存在"));
    assertThat(result.problems())
        .filteredOn(problem -> problem.path().equals("policies.handOver"))
        .extracting(Problem::line)
        .containsExactly(7);
    assertThat(unit(jinghong, "MZJ").name()).isEqualTo("景洪市民政局");
  }

  @Test
  void a_tenant_s_head_must_fit_the_tree() {
    String county = TenantFiles.jinghong();
    assertThat(details(county.replace("key: JH2801", "key: JH2802"))).contains("已启用的租户不能更改公开标识");
    assertThat(details(county.replace("level: COUNTY", "level: PREFECTURE")))
        .contains("已启用的租户不能更改级别");
    String fresh = county.replace("code: \"532801\"", "code: \"539901\"");
    assertThat(details(fresh)).contains("公开标识“JH2801”已被使用");
    assertThat(details(fresh.replace("parent: \"532800\"", "parent: \"539900\"")))
        .contains("上级租户“539900”不存在");
    assertThat(details(fresh.replace("parent: \"532800\", ", ""))).contains("请写明上级租户");
    assertThat(details(fresh.replace("parent: \"532800\"", "parent: \"532822\"")))
        .contains("级别必须高于本级");
  }

  @Test
  void an_administrator_brings_in_only_what_is_right_under_his_own() {
    var prefecture = importing.staffOf("532800", Role.PREFECTURE_ADMIN);
    assertThat(importing.imports.run(TenantFiles.jinghong(), false, prefecture).problems())
        .isEmpty();
    var province = importing.staffOf("530000", Role.PROVINCE_OFFICE);
    assertThat(importing.imports.run(TenantFiles.xishuangbanna(), false, province).problems())
        .isEmpty();
    refused(TenantFiles.xishuangbanna(), "532800", Role.PREFECTURE_ADMIN);
    refused(TenantFiles.jinghong(), "530000", Role.PROVINCE_OFFICE);
    refused(TenantFiles.menghai(), "532801", Role.COUNTY_ADMIN);
    refused(TenantFiles.jinghong(), "532800", Role.LOCAL_IT);
    refused(TenantFiles.yunnan(), "530000", Role.PROVINCE_OFFICE);
  }

  @Test
  void an_export_imports_back_without_a_difference() {
    for (String yaml : TenantFiles.all()) {
      String code =
          yaml.lines()
              .filter(line -> line.startsWith("tenant:"))
              .findFirst()
              .orElseThrow()
              .substring(16, 22);
      String exported = importing.exports.yaml(importing.tenants.byCode(code).orElseThrow());
      ImportResult back = importing.compare(exported);
      assertThat(back.problems()).isEmpty();
      assertThat(back.changes()).extracting(Change::op).containsOnly(Change.Op.SAME);
    }
  }

  private void refused(String yaml, String code, Role role) {
    assertThatThrownBy(() -> importing.imports.run(yaml, true, importing.staffOf(code, role)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("tenant-not-yours"));
  }

  private String details(String yaml) {
    ImportResult result = importing.apply(yaml);
    assertThat(result.applied()).isFalse();
    return String.join("\n", result.problems().stream().map(Problem::detail).toList());
  }

  private DirectoryEntry unit(UUID tenant, String code) {
    return importing.transactions.in(
        tenant, connection -> organisation.unit(connection, tenant, code, DAY).orElseThrow());
  }

  private DirectoryEntry window(UUID tenant, String code) {
    return importing.transactions.in(
        tenant,
        connection -> organisation.directory(connection, tenant).window(code, DAY).orElseThrow());
  }

  private LeadAssignment lead(UUID tenant, int source, String lineOfWork) {
    return importing.transactions.in(
        tenant,
        connection -> organisation.lead(connection, tenant, source, lineOfWork, DAY).orElseThrow());
  }
}
