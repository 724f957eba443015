package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.record.RecordRooms;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.ServiceRecordDraft;
import org.haochaping.plugin.api.ServiceStatus;
import org.haochaping.plugin.api.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the lead department is told and does in one go, and who is proposed to deal with it. */
@DisplayName("一(二)1 牵头部门的梳理：疑似重复、批量转办、承办科室")
class SortingIT extends TwoCases {
  @Test
  @DisplayName("一(二)1 疑似重复：同一单位同一事项相近日期，内容、联系方式或办件相同的，写明理由，不自动并案")
  void likely_repeats_are_told_with_the_reason() {
    Contact one = new Contact(Optional.of("岩罕香"), "13800138000");
    UUID third = rated(county, "SJJ", "k3", "又来一次", Optional.of(one));
    UUID fourth = rated(county, "SJJ", "k4", "还是没办好", Optional.of(one));
    UUID fifth = served("k5", "YNJH-001", 1);
    UUID sixth = served("k6", "YNJH-001", 2);
    rated(county, "GAJ", "k7", FIRST, Optional.empty());
    List<Repeats.Likely> likely = likely();
    assertThat(likely)
        .extracting(Repeats.Likely::id)
        .containsExactlyInAnyOrder(main, repeat, third, fourth, fifth, sixth);
    assertThat(reasons(likely, repeat)).containsExactly(Repeats.Reason.WORDS);
    assertThat(reasons(likely, fourth)).containsExactly(Repeats.Reason.CITIZEN);
    assertThat(reasons(likely, sixth)).containsExactly(Repeats.Reason.SERVICE);
    assertThat(of(repeat).state).isEqualTo(CaseState.OPENED);
  }

  @Test
  @DisplayName("一(二)1 相隔超过15天的不算疑似重复")
  void what_was_said_long_ago_is_no_repeat() {
    clock.set(MONDAY.plusDays(16));
    UUID late = rated(county, "SJJ", "k3", FIRST, Optional.empty());
    assertThat(likely()).extracting(Repeats.Likely::id).doesNotContain(late);
  }

  @Test
  @DisplayName("一(二)1 批量转办：逐件各自转办；他人先办的单独说明，不影响其他")
  void many_are_handed_over_and_each_tells_what_became_of_it() {
    UUID third = rated(county, "GAJ", "k3", "窗口没有人", Optional.empty());
    long stale = of(repeat).version;
    handOver(repeat, market);
    List<BulkHandOver.Outcome> outcomes =
        house.bulk.handOver(
            lead,
            List.of(
                new BulkHandOver.Wanted(main, of(main).version, null),
                new BulkHandOver.Wanted(repeat, stale, null),
                new BulkHandOver.Wanted(third, of(third).version, market),
                new BulkHandOver.Wanted(UUID.randomUUID(), 1L, null)),
            "请按时办理");
    assertThat(outcomes)
        .extracting(BulkHandOver.Outcome::handedOver)
        .containsExactly(true, false, true, false);
    assertThat(outcomes)
        .extracting(BulkHandOver.Outcome::code)
        .containsExactly(null, "changed-meanwhile", null, "case-unknown");
    assertThat(of(main).state).isEqualTo(CaseState.HANDED_OVER);
    assertThat(of(third).unitId).isEqualTo(market);
    assertThat(house.told(county, main)).contains("转至景洪市市场监督管理局：请按时办理");
  }

  @Test
  @DisplayName("一(二)1 批量转办只有牵头部门能办")
  void only_the_lead_hands_many_over() {
    List<BulkHandOver.Outcome> outcomes =
        house.bulk.handOver(
            head, List.of(new BulkHandOver.Wanted(main, of(main).version, null)), "");
    assertThat(outcomes).extracting(BulkHandOver.Outcome::code).containsExactly("case-unknown");
    assertThat(of(main).state).isEqualTo(CaseState.OPENED);
  }

  @Test
  @DisplayName("一(二)2 承办科室按办件记录提出；没有记录的不提")
  void the_section_is_proposed_from_the_service_record() {
    UUID served = served("k5", "YNJH-001", 1);
    assertThat(proposed(served)).isEmpty();
    record("YNJH-001", "SJJ-DJ");
    assertThat(proposed(served))
        .contains(new SectionProposal.Proposed("注册登记科", SectionProposal.Basis.SERVICE_RECORD));
    assertThat(proposed(main)).isEmpty();
  }

  @Test
  @DisplayName("一(二)2 转到别的部门的，不提原部门的科室")
  void a_section_of_another_department_is_not_proposed() {
    UUID served = served("k5", "YNJH-001", 1);
    record("YNJH-001", "SJJ-DJ");
    handOver(served, police);
    assertThat(proposed(served)).isEmpty();
  }

  private Optional<SectionProposal.Proposed> proposed(UUID id) {
    BadReviewCase about = of(id);
    return house.transactions.in(county.id(), c -> house.sections.of(c, about));
  }

  private void record(String number, String unit) {
    ServiceRecordDraft draft =
        new ServiceRecordDraft(
            number,
            1,
            Source.DEPARTMENT_QR,
            unit,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ServiceStatus.FINISHED,
            Optional.of(MONDAY),
            Optional.of(MONDAY),
            true);
    ChannelInstance channel =
        new ChannelInstance(UUID.randomUUID(), "hall", "网上大厅", "hall", Map.of(), true);
    house.transactions.run(
        county.id(),
        c ->
            assertThat(
                    RecordRooms.records(Intakes.keys(), clock)
                        .accept(c, county.id(), channel, List.of(draft)))
                .allMatch(taken -> taken.problems().isEmpty()));
  }

  private UUID served(String key, String record, int service) {
    house.rate(
        county,
        CaseHouse.draft(
            "SJJ",
            Level.DISSATISFIED,
            Source.DEPARTMENT_QR,
            clock.today(),
            key,
            "",
            Optional.empty(),
            Optional.of(record),
            service));
    return newest(county);
  }

  private List<Repeats.Likely> likely() {
    return house.transactions.in(prefecture.id(), c -> house.repeats.likely(lead));
  }

  private static List<Repeats.Reason> reasons(List<Repeats.Likely> likely, UUID id) {
    return likely.stream()
        .filter(one -> one.id().equals(id))
        .flatMap(one -> one.of().stream())
        .flatMap(other -> other.reasons().stream())
        .toList();
  }
}
