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

  /** Takes the person who filled a form in; refused if he did before, or may not. */
  void take(Connection connection, UUID tenant, Survey survey, UUID unit, SheetForm form)
      throws SQLException {
    switch (survey.respondents()) {
      case ANYBODY -> {}
      case PHONE -> {
        if (!takeNumber(connection, tenant, survey.id(), unit, SheetForm.text(form.phone()))) {
          throw SurveyRefusals.answered();
        }
      }
      case INVITATION ->
          invitations.use(connection, tenant, survey.id(), SheetForm.text(form.invitation()));
    }
  }

  private boolean takeNumber(
      Connection connection, UUID tenant, UUID survey, UUID unit, String typed)
      throws SQLException {
    String number =
        Contact.plausible("", typed).map(Contact::phone).orElseThrow(SurveyRefusals::phoneInvalid);
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
