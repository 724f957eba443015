package org.haochaping.assessment.survey;

import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Refusal;

/**
 * Who runs surveys: the bureau, and the lead department of questionnaires; one whose role names no
 * source leads all of them.
 */
final class SurveyAccess {
  private SurveyAccess() {}

  static void check(Actor actor) {
    if (!runs(actor)) {
      throw Refusal.forbidden(
          "surveys-of-others",
          "问卷调查由负责“整体绩效调查问卷”来源的牵头部门和政务服务管理局开展。",
          "Surveys are run by the lead department of source 6 and by the bureau.");
    }
  }

  private static boolean runs(Actor actor) {
    return actor.has(Role.SERVICE_BUREAU)
        || actor.roles().stream()
            .filter(held -> held.role() == Role.LEAD_DEPARTMENT)
            .map(Actor.Held::source)
            .anyMatch(source -> source == null || source == Source.QUESTIONNAIRE.number());
  }
}
