package org.haochaping.appeal;

import java.time.LocalDate;
import java.util.List;
import org.haochaping.rectification.CaseView;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as it looks to somebody.
 *
 * @param due what runs now, for him: the last day to lodge, to be heard or to decide
 * @param actions what he can do with it
 */
public record AppealRow(
    Appeal appeal, CaseView.@Nullable Due due, boolean heard, List<AppealAction> actions) {

  public AppealRow {
    actions = List.copyOf(actions);
  }

  /** When what runs now ends; never, where nothing runs. */
  LocalDate endsOn() {
    return due == null ? LocalDate.MAX : due.on();
  }

  /** Whether it waits for him: a rated person who has spoken may add to it and need not. */
  public boolean waits() {
    return actions.stream().anyMatch(action -> action != AppealAction.STATE || !heard);
  }
}
