package org.haochaping.onboarding.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A tenant's file: everything wrong in it, with its line and what to do")
class TenantFileReaderTest {
  private static final String GOOD =
      """
      tenant: {code: "539901", name: 示例县, level: COUNTY, parent: "539900", key: SHX901}
      policies:
        from: 2021-01-01
        handOver: {workingDays: 2, clause: 一(二)1}
      units:
        - {code: ZWJ, name: 示例县政务服务管理局, kind: SERVICE_BUREAU, from: 2020-01-01}
        - {code: GAJ, name: 示例县公安局, kind: DEPARTMENT, lineOfWork: 公安, from: 2020-01-01}
        - {code: GAJ-HZ, name: 户政科, kind: SECTION, parent: GAJ, from: 2020-01-01}
      halls:
        - code: ZX
          name: 示例大厅
          from: 2020-01-01
          windows:
            - {code: A-01, name: 户籍窗口, unit: GAJ}
      matters:
        - {code: "0700900001", name: 居民身份证换领, unit: GAJ}
      staff:
        - number: S-1
          name: 示例人
          login: shili.gongan
          unit: GAJ
          from: 2020-01-01
          roles:
            - {role: department-handler, unit: GAJ}
        - {number: S-2, name: 样本人, unit: GAJ, from: 2020-01-01}
      leads:
        - {source: 1, unit: ZWJ, from: 2020-01-01}
      channels:
        - {code: qr, name: 二维码, plugin: channel-qrcode, settings: {source: 5, askContact: true}}
      """;

  @Test
  void a_good_file_becomes_entries() {
    TenantFile file = TenantFileReader.read(GOOD);
    assertThat(problems(GOOD)).isEmpty();
    assertThat(file.tenant().key()).isEqualTo("539901");
    assertThat(file.policy().rules().getJsonObject("handOver").getInt("workingDays")).isEqualTo(2);
    assertThat(file.entries(Kind.UNIT)).extracting(Entry::key).contains("ZWJ", "GAJ", "GAJ-HZ");
    Entry window = file.entries(Kind.WINDOW).get(0);
    assertThat(window.values())
        .containsEntry("hall", "ZX")
        .containsEntry("unit", "GAJ")
        .containsEntry("from", "2020-01-01");
    assertThat(window.place()).isEqualTo(new Place(14, 9, "halls[0].windows[0]"));
    assertThat(file.entries(Kind.MATTER).get(0).values())
        .containsEntry("code", "0700900001")
        .containsEntry("from", "2020-01-01");
    assertThat(file.entries(Kind.ROLE).get(0).key())
        .isEqualTo("S-1 department-handler GAJ 2020-01-01");
    assertThat(file.entries(Kind.LEAD).get(0).values())
        .containsEntry("tenant", "539901")
        .containsEntry("unit", "539901/ZWJ");
    assertThat(file.entries(Kind.CHANNEL).get(0).values())
        .containsEntry("settings", "{\"askContact\":\"true\",\"source\":\"5\"}");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: 示例县政务 | nmae: 示例县政务 | 6 | nmae: | units[0].nmae | 是否想写“name” | Did you mean 'name'?
          name: 示例县政务 | nmae: 示例县政务 | 6 | {code: ZWJ | units[0] | 缺少“name” | 'name' is missing
          channels: | chanels: | 28 | chanels: | chanels | 是否想写“channels” | Did you mean 'channels'?
          kind: SECTION | kind: SECTIONS | 8 | SECTIONS | units[2].kind | 是否想写“SECTION” | one of DEPARTMENT
          parent: GAJ, | parent: GAX, | 8 | GAX | units[2].parent | 单位“GAX”不存在。是否想写“GAJ” | There is no unit 'GAX'
          户籍窗口, unit: GAJ | 户籍窗口, unit: XYZ | 14 | XYZ | halls[0].windows[0].unit | 单位“XYZ”不存在 | List it under 'units'
          code: GAJ-HZ | code: GAJ | 8 | {code: GAJ | units[2] | 单位“GAJ”在第7行已经写过 | already on line 7
          workingDays: 2 | workingDays: 二 | 4 | 二 | policies.handOver.workingDays | 1至60的整数，现为“二” | a whole number from 1 to 60
          handOver: | handover: | 4 | handover: | policies.handover | 是否想写“handOver” | Did you mean 'handOver'?
          ', clause: 一(二)1' | '' | 4 | {workingDays | policies.handOver | 缺少“clause” | 'clause' is missing
          source: 1, | source: 9, | 27 | 9, | leads[0].source | 1至8的整数，现为“9” | from 1 to 8
          role: department-handler | role: department-head | 24 | department-head | staff[0].roles[0].role | 是否想写“department-handler” | one of province-office
          department-handler, unit: GAJ | department-handler | 24 | {role: | staff[0].roles[0] | 要写明单位 | add 'unit'
          role: department-handler | role: prefecture-admin | 24 | prefecture-admin | staff[0].roles[0].role | 只能用于PREFECTURE级租户 | only in a tenant of level PREFECTURE
          role: department-handler | role: operator | 24 | operator | staff[0].roles[0].role | 应为下列之一 | one of province-office
          S-2, name | S-1, name | 25 | {number: S-1 | staff[1] | 人员“S-1”在第18行已经写过 | already on line 18
          样本人, unit | 样本人, login: shili.gongan, unit | 25 | {number: S-2 | staff[1] | 登录名“shili.gongan”在第18行 | already on line 18
          key: SHX901 | key: shx901 | 1 | shx901 | tenant.key | 6位数字和大写字母 | 6 digits and capital letters
          level: COUNTY | level: VILLAGE | 1 | VILLAGE | tenant.level | 应为下列之一 | one of PROVINCE
          from: 2021-01-01 | from: 2021-13-01 | 3 | 2021-13-01 | policies.from | 日期，如 2020-01-31 | a date, as 2020-01-31
          一(二)1} | 一(二)1, clause: 又一} | 4 | clause: 又一 | policies.handOver | “clause”在第4行已经写过 | already on line 4
          'parent: GAJ, from: 2020-01-01' | 'from: 2020-01-01, to: 2019-01-01' | 8 | 2019-01-01 | units[2].to | 截止日期2019-01-01早于 | ends on 2019-01-01
          公安, from | 公安, parent: GAJ-HZ, from | 7 | GAJ-HZ | units[1].parent | 绕回了自己 | stands above itself
          'code: "0700900001"' | 'code: [1]' | 16 | [1] | matters[0].code | 现为列表或映射 | not a list or mapping
          '{number: S-2,' | '{number: S-2, roles: 3,' | 25 | 3, | staff[1].roles | 应为列表 | must be a list
          """)
  void a_mistake_is_told_with_its_place_and_what_to_do(
      String good,
      String bad,
      int line,
      String found,
      String path,
      String chinese,
      String english) {
    assertThat(GOOD).contains(good);
    String yaml = GOOD.replace(good, bad);
    assertThat(problems(yaml))
        .anySatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.path()).isEqualTo(path);
              assertThat(yaml.lines().toList().get(line - 1).substring(problem.column() - 1))
                  .startsWith(found);
              assertThat(problem.detail()).contains(chinese).endsWith("。");
              assertThat(problem.detailEn()).contains(english);
            });
  }

  @Test
  void all_mistakes_are_told_at_once() {
    String bad =
        GOOD.replace("kind: SECTION", "kynd: SECTION")
            .replace("户籍窗口, unit: GAJ", "户籍窗口, unit: XYZ")
            .replace("source: 1,", "source: 0,");
    assertThat(problems(bad)).extracting(Problem::line).containsOnly(8, 14, 27).hasSize(4);
  }

  @Test
  void what_is_no_yaml_is_told_with_its_line() {
    List<Problem> problems = problems(GOOD.replace("  from: 2021-01-01", "  from: [2021"));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).line()).isEqualTo(4);
    assertThat(problems.get(0).detail()).contains("不是正确的YAML");
    assertThat(problems("").get(0).detail()).contains("文件是空的");
    assertThat(problems("- a").get(0).detail()).contains("可用的项：tenant");
    assertThat(problems("units: 3\ntenant: 7")).extracting(Problem::line).contains(1, 2);
  }

  @Test
  void anchors_and_aliases_are_refused() {
    String bombed = GOOD.replace("units:", "units: &u").replace("halls:", "matters: *u\nhalls:");
    assertThat(problems(bombed)).anyMatch(problem -> problem.detail().contains("锚点"));
  }

  private static List<Problem> problems(String yaml) {
    TenantFile file = TenantFileReader.read(yaml);
    List<Problem> problems = new ArrayList<>(file.problems());
    problems.addAll(References.withinFile(file));
    return problems;
  }
}
