package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * 主办与协办, 一(二)2: what several departments share is dealt with by one, which drafts and answers; the
 * others give their opinion to it until the answer is signed.
 */
@ApplicationScoped
public class CaseAssisting {
  static final int MOST = 10;

  @Inject CaseDesk desk;
  @Inject CaseAssists assists;
  @Inject Clock clock;

  /** 邀请协办, by the department that deals with it. */
  BadReviewCase callIn(
      Connection connection, Actor actor, UUID id, @Nullable String ifMatch, List<UUID> units)
      throws SQLException {
    BadReviewCase about = desk.take(actor, id, ifMatch, CaseAction.CALL_IN);
    about.stay(CaseAction.CALL_IN);
    name(connection, actor, about, units);
    desk.touch(about);
    return about;
  }

  /** Names departments of the case's own tenant; who helps already is not named twice. */
  void name(Connection connection, Actor actor, BadReviewCase about, List<UUID> units)
      throws SQLException {
    if (units.isEmpty()) {
      return;
    }
    List<UUID> known =
        new ArrayList<>(assists.of(about).stream().map(assist -> assist.unitId).toList());
    List<HandOverUnits.Department> all = HandOverUnits.of(connection, about.tenantId);
    List<String> names = new ArrayList<>();
    for (UUID unit : units) {
      HandOverUnits.Department found =
          all.stream()
              .filter(one -> one.id().equals(unit))
              .findFirst()
              .orElseThrow(
                  () ->
                      wrong(
                          "unit-unknown",
                          "协办单位须是被评价部门所在地的在用部门，请重新选择。",
                          "Choose departments in force of the place the rating was made in."));
      if (unit.equals(about.unitId)) {
        throw wrong(
            "assists-itself", "主办单位不能同时协办，请去掉它。", "The department in charge cannot assist itself.");
      }
      if (!known.contains(unit)) {
        known.add(unit);
        assists.add(about, found, actor);
        names.add(found.name());
      }
    }
    if (known.size() > MOST) {
      throw wrong(
          "too-many", "协办单位最多" + MOST + "个，请减少。", "At most " + MOST + " departments assist.");
    }
    if (!names.isEmpty()) {
      desk.record(connection, actor, about, CaseEvent.CALLED_IN, String.join("、", names));
    }
  }

  /** 协办意见, given or revised until the answer is signed; the timeline keeps every wording. */
  BadReviewCase contribute(
      Connection connection, Actor actor, UUID id, @Nullable String ifMatch, String text)
      throws SQLException {
    BadReviewCase about = desk.take(actor, id, ifMatch, CaseAction.CONTRIBUTE);
    about.stay(CaseAction.CONTRIBUTE);
    Optional<CaseAssist> mine = assists.mine(about, actor);
    String hidden = desk.hide(about, text);
    mine.orElseThrow(CaseDesk::unknown).contribute(hidden, actor.name(), clock.instant());
    desk.flush();
    desk.record(
        connection, actor, about, CaseEvent.CONTRIBUTED, mine.get().unitName + "：" + hidden);
    return about;
  }

  private static Refusal wrong(String code, String chinese, String english) {
    return Refusal.invalid(List.of(new Refusal.Field("assistUnitIds", code, chinese, english)));
  }
}
