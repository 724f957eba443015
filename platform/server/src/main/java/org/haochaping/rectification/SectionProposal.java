package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.duty.Duty;

/**
 * 谁办理、谁负责, 一(二)2: proposes to the rated department which of its sections handled the matter. It
 * looks in the case's own tenant, where the service record is; the department may choose another.
 */
@ApplicationScoped
public class SectionProposal {
  private static final String SECTIONS =
      "with rated as (select window_id, matter_id from evaluation where tenant_id = ? and id = ?),"
          + " record as (select r.unit_id, r.window_id, r.staff_id, r.matter_id"
          + " from service_record r, rated e where r.tenant_id = ? and r.number_digest = ?"
          + " order by (r.window_id is not distinct from e.window_id) desc,"
          + " r.finished_on desc nulls last, r.service_number desc limit 1),"
          + " told (place, basis, unit_id) as ("
          + " select 1, 'SERVICE_RECORD', r.unit_id from record r"
          + " union all select 2, 'SERVICE_RECORD', s.unit_id from record r"
          + " join staff s on s.tenant_id = ? and s.id = r.staff_id"
          + " union all select 3, 'SERVICE_RECORD', w.unit_id from record r"
          + " join service_window w on w.tenant_id = ? and w.id = r.window_id"
          + " union all select 4, 'WINDOW', w.unit_id from rated e"
          + " join service_window w on w.tenant_id = ? and w.id = e.window_id"
          + " union all select 5, 'MATTER', m.unit_id from record r"
          + " join matter m on m.tenant_id = ? and m.id = r.matter_id"
          + " union all select 6, 'MATTER', m.unit_id from rated e"
          + " join matter m on m.tenant_id = ? and m.id = e.matter_id)"
          + " select u.name, t.basis from told t join unit u on u.tenant_id = ? and u.id = t.unit_id"
          + " where u.kind = 'SECTION' and u.parent_id = ?"
          + " and (u.valid_to is null or u.valid_to >= ?) order by t.place limit 1";

  @Inject Clock clock;

  /** By what the section is known. */
  @Schema(name = "SectionBasis")
  public enum Basis {
    SERVICE_RECORD,
    WINDOW,
    MATTER
  }

  /** The section, and why it. */
  @Schema(name = "SectionProposed")
  public record Proposed(String section, Basis basis) {}

  /** Nothing where no section of the department is known to have handled it. */
  Optional<Proposed> of(Connection connection, BadReviewCase about) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SECTIONS)) {
      statement.setObject(1, about.tenantId);
      statement.setObject(2, about.evaluationId);
      statement.setObject(3, about.tenantId);
      statement.setBytes(4, about.serviceDigest);
      for (int i = 5; i <= 10; i++) {
        statement.setObject(i, about.tenantId);
      }
      statement.setObject(11, about.unitId);
      statement.setObject(12, LocalDate.ofInstant(clock.instant(), Duty.CHINA));
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Proposed(row.getString(1), Basis.valueOf(row.getString(2))))
            : Optional.empty();
      }
    }
  }
}
