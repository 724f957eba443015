package org.haochaping.bulletin.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.bulletin.Bulletin;
import org.haochaping.bulletin.BulletinHouse;
import org.haochaping.bulletin.OctoberInJinghong;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.OpenMatters.Matter;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;

/** What is said of a county's bulletin of October, and by whom it is answered. */
final class SaidOfOctober {
  final OctoberInJinghong october = new OctoberInJinghong();
  final ScratchDatabase database = october.database;
  final Tree tree = october.tree;
  final PlainTenantTransactions transactions = october.transactions;
  final MovableClock clock = october.clock;
  final Tenant jinghong = october.jinghong;
  final Tenant menghai = People.menghai(tree);
  final Actor bureau = october.bureau;
  final Actor centre = People.of(jinghong, Role.SERVICE_CENTRE);
  final BulletinHouse house = october.house;
  final RemarkHouse said = new RemarkHouse(database, transactions, house, clock);
  final Bulletin bulletin = october.publish();

  SaidOfOctober() throws SQLException {}

  /** The code that whoever sends the form is shown. */
  String sent(Map<String, String> fields) {
    RemarkPages.Answer taken = said.pages.take(jinghong, bulletin.id(), fields).orElseThrow();
    assertThat(taken.status()).isEqualTo(200);
    return code(taken.page().html());
  }

  static String code(String page) {
    return page.substring(page.indexOf("<p class=\"code\">") + 16).split("<", 2)[0];
  }

  String html() {
    return said.pages.page(jinghong, bulletin.id()).orElseThrow().page().html();
  }

  Map<UUID, Integer> counts() {
    return transactions.in(jinghong.id(), c -> said.remarks.counts(c, jinghong.id()));
  }

  List<RemarkDesk.Waiting> waiting(Actor actor) {
    return in(actor, c -> said.desk.waiting(c, actor));
  }

  List<Matter> matters(RemarkData data, UUID id) {
    return in(bureau, c -> data.of(c, jinghong.id(), List.of(id)));
  }

  List<UUID> begun(RemarkData data, Instant before) {
    return in(
        bureau,
        c -> data.begunBefore(c, jinghong.id(), DataClass.WORDS, before, new UUID(0, 0), 10));
  }

  String say(String key, RemarkKind kind, String place, String words) {
    return say(bulletin, key, kind, place, words);
  }

  String say(Bulletin about, String key, RemarkKind kind, String place, String words) {
    SentRemark sent = SentRemark.of(kind, place, words);
    return transactions
        .in(jinghong.id(), c -> said.intake.take(c, jinghong, about.id(), sent, key))
        .code();
  }

  Remarks.Beside beside() {
    return transactions.in(
        jinghong.id(), c -> said.remarks.beside(c, jinghong.id(), bulletin.id()));
  }

  Remarks.Own own(String code) {
    return transactions.in(jinghong.id(), c -> said.remarks.own(c, jinghong, code));
  }

  List<RemarkDesk.Line> lines(Actor actor) {
    return in(actor, c -> said.desk.of(c, actor, bulletin.id()));
  }

  void answer(Actor actor, String text) {
    act(actor, RemarkAction.ANSWER, text);
  }

  void act(Actor actor, RemarkAction action, String text) {
    UUID id = lines(bureau).get(0).id();
    in(actor, c -> said.desk.act(c, actor, bulletin.id(), id, action, text));
  }

  <T> T in(Actor actor, TenantTransactions.Work<T> work) {
    return transactions.in(actor.tenantId(), work);
  }

  List<String> journal() {
    return transactions.in(
        jinghong.id(),
        c -> {
          List<String> kinds = new ArrayList<>();
          try (var statement = c.createStatement();
              var row =
                  statement.executeQuery(
                      "select kind from journal where kind like 'Remark%' order by id")) {
            while (row.next()) {
              kinds.add(row.getString(1));
            }
          }
          return kinds;
        });
  }

  void rule(int perHour) throws SQLException {
    try (Connection app = database.app(tree.jinghong());
        var statement = app.createStatement()) {
      statement.execute(
          "insert into tenant_policy values (current_tenant(), 1, '2026-01-01',"
              + " '{\"remarks\": {\"perHour\": "
              + perHour
              + ", \"clause\": \"本县\"}}', now(), 'admin')");
      app.commit();
    }
  }

  static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
