package org.haochaping.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.People;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The one definition for all: ruled at the top, read below")
class DefinitionsIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
  private static final String ONE_DECIMAL =
      "{'from':'2027-01-01','rules':{'figures':"
          + "{'decimals':1,'sharesClosed':false,'clause':'云政办发〔2026〕88号','locked':true}}}";

  private final DefinitionHouse house = new DefinitionHouse(CLOCK);
  private final Tenant province = People.province(house.tree);
  private final Tenant jinghong = People.jinghong(house.tree);
  private final Scope office = house.province();

  DefinitionsIT() throws SQLException {}

  @Test
  void what_is_ruled_holds_from_its_day_on_for_everybody_below_and_not_before() {
    house.rule(jinghong, LocalDate.of(2021, 1, 1), "{'figures':{'decimals':3}}");
    house.rule(office, ONE_DECIMAL);
    assertThat(house.at(jinghong, LocalDate.of(2026, 12, 31)).figures().decimals()).isEqualTo(3);
    assertThat(house.at(jinghong, LocalDate.of(2027, 1, 1)).figures().decimals()).isEqualTo(1);
    DefinitionsView.Rule figures = rule(house.view(office), "figures");
    assertThat(figures.values().getInt("decimals")).isEqualTo(2);
    assertThat(figures.ruledBy()).isNull();
    assertThat(figures.next())
        .extracting(DefinitionsView.Coming::from, DefinitionsView.Coming::lockedBy)
        .containsExactly(tuple(LocalDate.of(2027, 1, 1), "云南省"));
    assertThat(house.count(province, "select count(*) from journal where kind = 'DefinitionRuled'"))
        .isEqualTo(1);
  }

  @Test
  void a_ruling_keeps_what_was_ruled_before_it() {
    house.rule(province, LocalDate.of(2020, 2, 5), "{'ranking':{'minimumVolume':50}}");
    house.rule(office, ONE_DECIMAL);
    assertThat(house.at(jinghong, LocalDate.of(2027, 1, 1)).ranking().minimumVolume())
        .isEqualTo(50);
    DefinitionsView view = house.view(office);
    assertThat(rule(view, "ranking").since()).isEqualTo(LocalDate.of(2020, 2, 5));
    assertThat(rule(view, "ranking").ruledBy()).isEqualTo("云南省");
    assertThat(rule(view, "averageScore").since()).isNull();
    assertThat(view.revision()).isEqualTo(2);
    assertThat(view.history()).extracting(DefinitionsView.Ruled::version).containsExactly(2, 1);
  }

  @Test
  void a_ruling_cannot_begin_today_nor_before_one_that_is_recorded() {
    assertThat(refused(ONE_DECIMAL.replace("2027-01-01", TODAY.toString())))
        .isEqualTo("day-impossible");
    house.rule(office, ONE_DECIMAL);
    String other = "{'from':'2026-12-01','rules':{'ranking':{'minimumVolume':60,'clause':'本省'}}}";
    assertThat(refused(other)).isEqualTo("day-impossible");
    house.rule(office, other.replace("2026-12-01", "2027-01-01"));
    assertThat(house.at(jinghong, LocalDate.of(2027, 1, 1)).figures().decimals()).isEqualTo(1);
    assertThat(refused(ONE_DECIMAL)).as("once more the same").isEqualTo("definition-unchanged");
  }

  @Test
  void numbers_out_of_bounds_and_rules_of_other_things_are_refused_by_name() {
    String body = "{'from':'2027-01-01','rules':%s}";
    assertThat(refused(body.formatted("{'figures':{'decimals':9,'sharesClosed':1,'clause':''}}")))
        .isEqualTo("range");
    assertThat(refused(body.formatted("{'handOver':{'workingDays':9,'clause':'本省'}}")))
        .isEqualTo("rule-unknown");
    assertThat(refused(body.formatted("{}"))).isEqualTo("required");
    assertThat(
            refused(
                body.formatted(
                    "{'averageScore':{'verySatisfied':5,'satisfied':8,'basicallySatisfied':6,"
                        + "'dissatisfied':3,'veryDissatisfied':0,'clause':'本省'}}")))
        .isEqualTo("weights-rise");
    assertThat(refused(body.formatted("{'tags':{'catalogue':'530000-v9','clause':'本省'}}")))
        .isEqualTo("catalogue-unknown");
  }

  @Test
  void the_preview_tells_the_sentences_documents_will_print_and_records_nothing() {
    DefinitionPreview preview = house.preview(office, ONE_DECIMAL);
    assertThat(preview.midMonth()).isFalse();
    assertThat(preview.sentencesBefore()).anyMatch(one -> one.contains("两位小数"));
    assertThat(preview.sentencesAfter()).anyMatch(one -> one.contains("一位小数"));
    assertThat(preview.changes())
        .extracting(
            DefinitionPreview.Change::rule,
            DefinitionPreview.Change::lockedBefore,
            DefinitionPreview.Change::lockedAfter)
        .containsExactly(tuple("figures", false, true));
    assertThat(house.view(office).revision()).isZero();
    assertThat(house.preview(office, ONE_DECIMAL.replace("01-01", "01-15")).midMonth()).isTrue();
  }

  @Test
  void those_below_read_whose_rules_they_are_and_rule_nothing() {
    house.rule(
        province,
        LocalDate.of(2020, 2, 5),
        "{'ranking':{'minimumVolume':50,'locked':true,'clause':'本省'}}");
    Scope county = house.scope(People.of(jinghong, Role.COUNTY_ADMIN));
    DefinitionsView view = house.view(county);
    assertThat(view.mayRule()).isFalse();
    assertThat(view.history()).isEmpty();
    assertThat(rule(view, "ranking").lockedBy()).isEqualTo("云南省");
    assertThatThrownBy(county::toRule)
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo("definition-not-yours"));
    assertThatThrownBy(
            () -> Scope.of(People.of(jinghong, Role.COUNTY_ADMIN), province.code(), house.tenants))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo("tenant-unknown"));
    Scope prefecture = house.scope(People.of(People.prefecture(house.tree), Role.PROVINCE_OFFICE));
    assertThatThrownBy(prefecture::toRule)
        .as("whoever is not at the top cannot, whatever his role")
        .isInstanceOf(Refusal.class);
  }

  @Test
  void an_operator_rules_for_a_tenant_at_the_top_alone() {
    assertThat(house.scope(DefinitionHouse.operator()).toRule().tenant()).isEqualTo(province);
    assertThatThrownBy(() -> Scope.of(DefinitionHouse.operator(), jinghong.code(), house.tenants))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo("tenant-unknown"));
  }

  @Test
  void who_deviates_below_is_told_until_the_rule_is_locked() {
    house.rule(
        jinghong,
        LocalDate.of(2021, 1, 1),
        "{'ranking':{'minimumVolume':10,'clause':'本市'},'figures':{'clause':'本市'}}");
    assertThat(house.deviations.below(province))
        .extracting(
            Deviations.Deviation::tenantName,
            Deviations.Deviation::rule,
            one -> one.values().getInt("minimumVolume"))
        .containsExactly(tuple("景洪市", "ranking", 10));
    house.rule(
        province,
        LocalDate.of(2022, 1, 1),
        "{'ranking':{'minimumVolume':30,'clause':'本省','locked':true}}");
    assertThat(house.deviations.below(province)).isEmpty();
  }

  private String refused(String body) {
    try {
      house.rule(office, body);
    } catch (Refusal refusal) {
      return refusal.code();
    }
    return "";
  }

  private static DefinitionsView.Rule rule(DefinitionsView view, String key) {
    return view.rules().stream().filter(one -> one.rule().equals(key)).findFirst().orElseThrow();
  }
}
