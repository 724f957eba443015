package org.haochaping.bulletin.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haochaping.bulletin.remark.SaidOfOctober.refused;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.haochaping.bulletin.Bulletin;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("群众留言与纠错 Who reads and answers it")
class RemarkRightsIT {
  private final SaidOfOctober talk = new SaidOfOctober();
  private final Tree tree = talk.tree;
  private final MovableClock clock = talk.clock;
  private final Tenant jinghong = talk.jinghong;
  private final Tenant menghai = talk.menghai;
  private final Actor bureau = talk.bureau;
  private final RemarkHouse said = talk.said;
  private final Bulletin bulletin = talk.bulletin;
  private final PlainTenantTransactions transactions = talk.transactions;

  RemarkRightsIT() throws SQLException {}

  @Test
  void nobody_of_another_tenant_reads_or_answers_or_finds_it() {
    String code = talk.say("k1", RemarkKind.COMMENT, "", "只说给景洪");
    UUID remark = talk.lines(bureau).get(0).id();
    Actor stranger = People.of(menghai, Role.SERVICE_BUREAU);
    Actor above = People.of(People.prefecture(tree), Role.SERVICE_BUREAU);
    for (Actor actor : List.of(stranger, above)) {
      refused("bulletin-unknown", () -> talk.lines(actor));
      refused(
          "remark-unknown",
          () ->
              talk.in(
                  actor,
                  c ->
                      said.desk.act(c, actor, bulletin.id(), remark, RemarkAction.ANSWER, "代为答复")));
      assertThat(
              transactions.<Long>in(
                  actor.tenantId(),
                  c -> {
                    try (var statement = c.createStatement();
                        var row = statement.executeQuery("select count(*) from bulletin_remark")) {
                      row.next();
                      return row.getLong(1);
                    }
                  }))
          .isZero();
    }
    assertThat(said.pages.own(menghai, code).status()).isEqualTo(404);
    refused(
        "bulletin-unknown",
        () ->
            transactions.in(
                menghai.id(), c -> said.remarks.beside(c, menghai.id(), bulletin.id())));
    refused(
        "bulletin-unknown",
        () ->
            transactions.in(
                menghai.id(),
                c ->
                    said.intake.take(
                        c,
                        menghai,
                        bulletin.id(),
                        SentRemark.of(RemarkKind.COMMENT, "", "好"),
                        "k9")));
  }

  @Test
  void only_the_office_that_issued_it_and_the_bureau_answer() {
    talk.say("k1", RemarkKind.COMMENT, "", "好");
    Actor elsewhere =
        new Actor(
            "jh.gaj",
            "岩样本",
            jinghong,
            "市公安局",
            List.of(new Actor.Held(Role.DEPARTMENT_HANDLER, UUID.randomUUID(), "市公安局", null)));
    refused("not-your-bulletin", () -> talk.answer(elsewhere, "代为答复"));
    assertThat(talk.lines(elsewhere).get(0).actions()).isEmpty();
    assertThat(talk.lines(bureau).get(0).actions())
        .containsExactly(RemarkAction.ANSWER, RemarkAction.WITHHOLD);
    assertThat(talk.waiting(elsewhere)).isEmpty();
    assertThat(talk.waiting(bureau))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.count()).isOne();
              assertThat(one.title()).isEqualTo(bulletin.title());
              assertThat(one.since()).isEqualTo(clock.instant());
            });
    talk.answer(bureau, "谢谢");
    assertThat(talk.waiting(bureau)).isEmpty();
  }
}
