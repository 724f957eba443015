package org.haochaping.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.haochaping.duty.DutyKind;
import org.haochaping.rectification.BadReviewCase.Complexity;
import org.haochaping.rectification.BadReviewCase.Disposition;
import org.haochaping.rectification.BadReviewCase.Finding;
import org.haochaping.tenancy.Actor;

/**
 * One case on a way of its own: people act early, late or never, as chance has it; at most one act
 * a day. What is owed is written down beside, by the day-by-day count alone.
 */
final class Walk {
  /** Who acts. */
  record People(Actor lead, Actor handler, Actor head, UUID unit) {}

  private enum At {
    OPENED,
    HANDED_OVER,
    ACKNOWLEDGED,
    ANSWERED,
    OVER
  }

  final UUID id;
  final List<Owed> owed = new ArrayList<>();
  private final People people;
  private final Random chance;
  private At at = At.OPENED;
  private LocalDate next;
  private boolean misdirected;
  private boolean complex;
  private boolean willReclassify;
  private boolean willAsk;
  private LocalDate askedOn = LocalDate.MAX;

  Walk(UUID id, LocalDate receivedOn, People people, Random chance) {
    this.id = id;
    this.people = people;
    this.chance = chance;
    this.next = later(receivedOn, 5);
    this.misdirected = chance.nextInt(100) < 8;
    this.complex = chance.nextInt(100) < 35;
    this.willReclassify = !complex && chance.nextInt(100) < 15;
    this.willAsk = chance.nextInt(100) < 20;
    owed.add(Owed.of(DutyKind.HAND_OVER, receivedOn, 2));
    if (chance.nextInt(100) < 4) {
      at = At.OVER;
    }
  }

  private LocalDate later(LocalDate day, int most) {
    return day.plusDays(chance.nextInt(most + 1));
  }

  private Owed current(DutyKind kind) {
    return owed.stream().filter(one -> one.kind == kind).reduce((a, b) -> b).orElseThrow();
  }

  /** The day's act, if there is one. */
  void day(CaseHouse house, LocalDate today) {
    switch (at) {
      case OPENED -> opened(house, today);
      case HANDED_OVER -> handedOver(house, today);
      case ACKNOWLEDGED -> acknowledged(house, today);
      case ANSWERED -> answered(house, today);
      case OVER -> {}
    }
  }

  private void opened(CaseHouse house, LocalDate today) {
    if (today.isBefore(next)) {
      return;
    }
    house.act(
        people.lead, c -> house.work.handOver(c, people.lead, id, seen(house), people.unit, ""));
    current(DutyKind.HAND_OVER).done(today);
    owed.add(Owed.of(DutyKind.RECTIFICATION, today, 2));
    at = At.HANDED_OVER;
    next = later(today, 2);
  }

  private void handedOver(CaseHouse house, LocalDate today) {
    LocalDate handedOver = current(DutyKind.RECTIFICATION).openedOn;
    if (misdirected && !today.isAfter(DayByDay.due(handedOver, 1))) {
      misdirected = false;
      house.act(
          people.handler, c -> house.work.giveBack(c, people.handler, id, seen(house), "不属于本单位职责"));
      current(DutyKind.RECTIFICATION).withdraw(today);
      owed.add(Owed.of(DutyKind.HAND_OVER, today, 2));
      at = At.OPENED;
      next = later(today, 4);
    } else if (!today.isBefore(next)) {
      Complexity found = complex ? Complexity.COMPLEX : Complexity.CLEAR;
      house.act(
          people.handler,
          c -> house.work.acknowledge(c, people.handler, id, seen(house), found, "登记注册科"));
      if (complex) {
        current(DutyKind.RECTIFICATION).length(today, 15);
      }
      at = At.ACKNOWLEDGED;
      next = later(today, complex ? 26 : 5);
    }
  }

  private void acknowledged(CaseHouse house, LocalDate today) {
    Owed rectification = current(DutyKind.RECTIFICATION);
    if (willReclassify) {
      willReclassify = false;
      if (!today.isAfter(rectification.dueOn())) {
        house.act(
            people.handler,
            c -> house.work.reclassify(c, people.handler, id, seen(house), "需要现场核实"));
        rectification.length(today, 15);
        next = later(today, 22);
        return;
      }
    }
    if (willAsk && today.isBefore(rectification.dueOn())) {
      ask(house, today, rectification);
    } else if (today.isAfter(askedOn) && askedOn != LocalDate.MAX) {
      decide(house, today, rectification);
    } else if (!today.isBefore(next)) {
      answer(house, today);
    }
  }

  private void ask(CaseHouse house, LocalDate today, Owed rectification) {
    willAsk = false;
    CaseExtensions.Asked asked = new CaseExtensions.Asked(2, "设备检修", today, "电话", "已说明需要现场核实");
    house.act(people.handler, c -> house.extending.ask(c, people.handler, id, seen(house), asked));
    owed.add(Owed.until(DutyKind.EXTENSION_DECISION, today, rectification.dueOn()));
    askedOn = today;
  }

  private void decide(CaseHouse house, LocalDate today, Owed rectification) {
    askedOn = LocalDate.MAX;
    int luck = chance.nextInt(10);
    if (today.isAfter(rectification.dueOn()) || luck < 2) {
      return;
    }
    Owed decision = current(DutyKind.EXTENSION_DECISION);
    if (luck < 7) {
      int days = 1 + chance.nextInt(2);
      house.act(
          people.lead, c -> house.extending.grant(c, people.lead, id, seen(house), days, "同意", ""));
      rectification.extend(today, days);
    } else {
      house.act(people.lead, c -> house.extending.refuse(c, people.lead, id, seen(house), "理由不充分"));
    }
    decision.done(today);
  }

  private void answer(CaseHouse house, LocalDate today) {
    if (chance.nextInt(100) < 6) {
      at = At.OVER;
      return;
    }
    Draft draft =
        Draft.of(Finding.PARTLY, Disposition.RECTIFIED, "调取监控和办件记录", "人手不足", "增开窗口并培训", "已核查并改进。");
    house.act(
        people.handler, c -> house.answering.draft(c, people.handler, id, seen(house), draft));
    house.act(people.head, c -> house.answering.sign(c, people.head, id, seen(house)));
    current(DutyKind.RECTIFICATION).done(today);
    owed.stream()
        .filter(one -> one.kind == DutyKind.EXTENSION_DECISION && one.row().endsWith("null false"))
        .forEach(one -> one.withdraw(today));
    owed.add(Owed.of(DutyKind.REPORT, today, 2));
    at = At.ANSWERED;
    next = later(today, 5);
  }

  private void answered(CaseHouse house, LocalDate today) {
    if (today.isBefore(next)) {
      return;
    }
    at = At.OVER;
    if (chance.nextInt(100) < 90) {
      house.act(people.head, c -> house.answering.report(c, people.head, id, seen(house), "情况属实"));
      current(DutyKind.REPORT).done(today);
    }
  }

  private String seen(CaseHouse house) {
    return Long.toString(house.cases.any(id).orElseThrow().version);
  }
}
