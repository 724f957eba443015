package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 主办与协办: several departments deal with one case. */
@DisplayName("一(二)2 主办与协办")
class AssistingIT extends TwoCases {
  @Test
  @DisplayName("一(二)2 主办与协办：协办单位看得到差评，提交协办意见；由主办单位答复")
  void an_assisting_department_gives_its_opinion_to_the_one_in_charge() {
    Actor helper = helper();
    assertThat(shown(helper, main)).isFalse();
    house.act(
        lead, c -> house.work.handOver(c, lead, main, tag(main), market, "", List.of(police)));
    assertThat(shown(helper, main)).isTrue();
    assertThat(parties(helper)).containsExactly(Party.ASSISTING);
    assertThat(contribution()).isNull();
    assertThat(awaited(helper)).containsExactly(main);
    contribute(helper, "已核对本局办理记录");
    assertThat(awaited(helper)).isEmpty();
    contribute(helper, "已核对本局办理记录，窗口当日停电");
    assertThat(contribution()).isEqualTo("已核对本局办理记录，窗口当日停电");
    assertThat(house.events(county, main)).contains(CaseEvent.CALLED_IN, CaseEvent.CONTRIBUTED);
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    refused("not-allowed-now", () -> contribute(helper, "补充一点意见"));
    assertThat(of(main).unitId).isEqualTo(market);
  }

  @Test
  @DisplayName("一(二)2 主办单位可以邀请协办；不能邀请自己和别处的单位，协办单位不参与复核、不代主办签收")
  void the_department_in_charge_calls_in_others_of_its_place() {
    Actor helper = helper();
    handOver(main, market);
    house.act(
        handler,
        c ->
            house.work.acknowledge(
                c, handler, main, tag(main), BadReviewCase.Complexity.CLEAR, "注册登记科"));
    refused("assists-itself", () -> callIn(market));
    refused("unit-unknown", () -> callIn(unit(sibling, "GAJ")));
    callIn(police);
    callIn(police);
    assertThat(
            house.transactions.in(county.id(), c -> house.assists.of(of(main))).stream()
                .map(assist -> assist.unitName))
        .containsExactly("景洪市公安局");
    assertThat(seen(helper, main)).isFalse();
    assertThat(shown(helper, main)).isTrue();
    refused(
        "not-your-part",
        () -> house.act(helper, c -> house.work.reclassify(c, helper, main, tag(main), "较为复杂")));
  }

  @Test
  @DisplayName("一(二)4 回访不实重新整改的，原协办单位继续协办")
  void who_helped_helps_again_when_it_is_rectified_again() {
    Actor helper = helper();
    house.act(
        lead, c -> house.work.handOver(c, lead, main, tag(main), market, "", List.of(police)));
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    house.transactions.run(
        prefecture.id(),
        c -> house.files.reopened(c, lead, house.files.of(lead, main).orElseThrow(), "没有整改"));
    assertThat(shown(helper, main)).isTrue();
    assertThat(contribution()).isNull();
  }

  @Test
  @DisplayName("一(二)1 退回重新转办的，原协办单位不再协办")
  void who_helped_helps_no_more_when_it_was_given_back() {
    Actor helper = helper();
    house.act(
        lead, c -> house.work.handOver(c, lead, main, tag(main), market, "", List.of(police)));
    assertThat(shown(helper, main)).isTrue();
    house.act(handler, c -> house.work.giveBack(c, handler, main, tag(main), "不属于本单位职责"));
    assertThat(shown(helper, main)).isFalse();
    handOver(main, market);
    assertThat(shown(helper, main)).isFalse();
  }

  private Actor helper() {
    return house.somebody(county, Role.DEPARTMENT_HANDLER, police, "景洪市公安局");
  }

  private void callIn(UUID unit) {
    house.act(handler, c -> house.assisting.callIn(c, handler, main, tag(main), List.of(unit)));
  }

  private void contribute(Actor helper, String text) {
    house.act(helper, c -> house.assisting.contribute(c, helper, main, tag(main), text));
  }

  private String contribution() {
    return house.transactions.in(county.id(), c -> house.assists.of(of(main)).get(0).contribution);
  }

  private List<UUID> awaited(Actor actor) {
    return house.transactions.in(county.id(), c -> house.assists.awaited(actor)).stream()
        .map(CaseAssists.Awaited::caseId)
        .toList();
  }

  private boolean shown(Actor actor, UUID id) {
    return house.transactions.in(actor.tenantId(), c -> house.cases.shown(actor, id).isPresent());
  }

  private List<Party> parties(Actor actor) {
    return house.transactions.in(actor.tenantId(), c -> house.assists.parties(of(main), actor));
  }
}
