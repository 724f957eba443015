package org.haochaping.rectification;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.journal.Worker;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.JpaTenantTransactions;

/** A node's cases and all who have to do with them: citizens rate, and offices act. */
public final class CaseHouse extends SeenCases {
  /** A node of its own over this database; the workers of other capabilities do their part, too. */
  public CaseHouse(ScratchDatabase database, Clock clock, Worker... others) {
    super(database, new JpaTenantTransactions(database), clock, others);
  }

  CaseHouse(
      ScratchDatabase database, JpaTenantTransactions transactions, Clock clock, Worker... others) {
    super(database, transactions, clock, others);
  }

  /** A bad rating by somebody who can be called. */
  public void rateReachably(Tenant tenant, String unit, LocalDate day, String key, String phone) {
    rate(
        tenant,
        unit,
        Level.VERY_DISSATISFIED,
        Source.DEPARTMENT_QR,
        day,
        key,
        "等了很久",
        Optional.of(new Contact(Optional.of("岩温"), phone)));
  }

  /** Hands the only case of a tenant over. */
  public UUID handOver(Actor lead, Tenant tenant, UUID unit) {
    BadReviewCase about = only(tenant);
    String seen = Long.toString(about.version);
    act(lead, c -> work.handOver(c, lead, about.id, seen, unit, ""));
    return about.id;
  }

  /** Takes a case that was handed over to its end: acknowledged, drafted, signed and reported. */
  public void dealWith(Actor handler, Actor head, UUID id) {
    dealWith(handler, head, id, BadReviewCase.Complexity.CLEAR);
  }

  /** The same of a complex one (情况复杂), which has more time. */
  public void dealWithComplex(Actor handler, Actor head, UUID id) {
    dealWith(handler, head, id, BadReviewCase.Complexity.COMPLEX);
  }

  private void dealWith(Actor handler, Actor head, UUID id, BadReviewCase.Complexity found) {
    act(handler, c -> work.acknowledge(c, handler, id, seen(id), found, "登记注册科"));
    Draft draft =
        Draft.of(
            BadReviewCase.Finding.SUBSTANTIATED,
            BadReviewCase.Disposition.RECTIFIED,
            "调取监控和办件记录",
            "人手不足",
            "增开窗口并培训",
            "已核查并改进，感谢您的评价。");
    act(handler, c -> answering.draft(c, handler, id, seen(id), draft));
    act(head, c -> answering.sign(c, head, id, seen(id)));
    act(head, c -> answering.report(c, head, id, seen(id), "情况属实"));
  }

  /** Merges a repeat that waits into a main case that waits. */
  public void merge(Actor lead, UUID repeat, UUID main) {
    act(lead, c -> merging.merge(c, lead, repeat, seen(repeat), main, ""));
  }

  /** Gives it back as addressed wrongly. */
  public void giveBack(Actor handler, UUID id) {
    transactions.run(handler.tenantId(), c -> work.giveBack(c, handler, id, seen(id), "不属于本单位职责"));
  }

  private String seen(UUID id) {
    return Long.toString(cases.any(id).orElseThrow().version);
  }

  /** Hands one over. */
  public void handOver(Actor lead, UUID id, UUID unit) {
    act(lead, c -> work.handOver(c, lead, id, seen(id), unit, ""));
  }

  /** A citizen's rating of a unit. */
  public void rate(
      Tenant tenant, String unit, Level level, Source source, LocalDate day, String key) {
    rate(tenant, unit, level, source, day, key, "等了很久", Optional.empty());
  }

  /** The same with words, by somebody who can be reached. */
  void rate(
      Tenant tenant,
      String unit,
      Level level,
      Source source,
      LocalDate day,
      String key,
      String words,
      Optional<Contact> contact) {
    rate(tenant, draft(unit, level, source, day, key, words, contact, Optional.empty(), 1));
  }

  /** A rating as a channel brings it, of one service of a 办件 if it tells which. */
  static EvaluationDraft draft(
      String unit,
      Level level,
      Source source,
      LocalDate day,
      String key,
      String words,
      Optional<Contact> contact,
      Optional<String> record,
      int service) {
    return new EvaluationDraft(
        key,
        level,
        source,
        Terminal.QR_CODE,
        Origin.ACTIVE,
        day,
        unit,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        record,
        service,
        1,
        List.of(),
        words,
        contact);
  }

  void rate(Tenant tenant, EvaluationDraft draft) {
    LocalDate day = draft.ratedOn();
    transactions.run(
        tenant.id(),
        connection -> {
          try (var partitions =
              connection.prepareStatement("select make_evaluation_partitions(?, 0)")) {
            partitions.setObject(1, day);
            partitions.execute();
          }
          intake.accept(connection, tenant, channel, List.of(draft));
        });
  }

  /** One act of a person. */
  @FunctionalInterface
  interface Act {
    BadReviewCase on(Connection connection) throws SQLException;
  }

  BadReviewCase act(Actor actor, Act act) {
    return transactions.in(actor.tenantId(), act::on);
  }

  /** Somebody with a role for a unit of a tenant. */
  public Actor somebody(Tenant tenant, Role role, UUID unit, String unitName) {
    return new Actor(
        tenant.code() + "." + role.code(),
        "示例" + role.chinese(),
        tenant,
        unitName,
        List.of(new Actor.Held(role, unit, unitName, null)));
  }
}
