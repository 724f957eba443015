package org.haochaping.assessment.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.haochaping.plugin.api.Contact;
import org.haochaping.vault.ContactDigest;

/**
 * Sees to it that each person answers once where that is wanted. What is kept can be matched with
 * neither a number kept elsewhere nor a sheet.
 */
@ApplicationScoped
public class Answered {
  @Inject ContactDigest digests;
  @Inject Invitations invitations;

  /**
   * The number has answered. Undoes the sheet and is told to nobody: a number that was typed is
   * nobody's proof, so whoever typed it would learn that its owner took part.
   */
  static final class ByNumber extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ByNumber() {
      super("the number has answered", null, false, false);
    }
  }

  /** Refused where a number is needed and none that could be one was given. */
  static void mustTellNumber(Survey survey, SheetForm form) {
    if (survey.respondents() == Survey.Respondents.PHONE) {
      number(form);
    }
  }

  /**
   * Takes the person who filled a form in; an invitation that was used or is none is refused. Comes
   * last of all that may refuse a sheet, so that nothing is learnt of anybody without handing in a
   * sheet that counts.
   */
  void take(Connection connection, UUID tenant, Survey survey, UUID unit, SheetForm form)
      throws SQLException {
    switch (survey.respondents()) {
      case ANYBODY -> {}
      case PHONE -> {
        if (!takeNumber(connection, tenant, survey.id(), unit, number(form))) {
          throw new ByNumber();
        }
      }
      case INVITATION ->
          invitations.use(connection, tenant, survey.id(), SheetForm.text(form.invitation()));
    }
  }

  private static String number(SheetForm form) {
    return Contact.plausible("", SheetForm.text(form.phone()))
        .map(Contact::phone)
        .orElseThrow(SurveyRefusals::phoneInvalid);
  }

  private boolean takeNumber(
      Connection connection, UUID tenant, UUID survey, UUID unit, String number)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into survey_answered (tenant_id, survey_id, unit_id, person)"
                + " values (?, ?, ?, ?) on conflict do nothing")) {
      statement.setObject(1, tenant);
      statement.setObject(2, survey);
      statement.setObject(3, unit);
      statement.setBytes(4, digests.within(tenant, survey, number));
      return statement.executeUpdate() == 1;
    }
  }
}
