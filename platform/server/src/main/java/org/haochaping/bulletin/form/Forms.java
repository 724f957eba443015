package org.haochaping.bulletin.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.bulletin.form.Press.Failed;
import org.haochaping.bulletin.form.Press.Sheet;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueAction;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.bulletin.way.Signature;
import org.haochaping.tenancy.Ids;

/** Keeps what was printed of a published bulletin, and what was not, with the reason. */
@ApplicationScoped
public class Forms {

  @Inject Issues issues;
  @Inject Clock clock;

  /** For work outside the container. */
  public static Forms by(Issues issues, Clock clock) {
    Forms forms = new Forms();
    forms.issues = issues;
    forms.clock = clock;
    return forms;
  }

  /** Keeps the run that was made at publishing. */
  public Issue keep(Connection connection, Issue published, Press.Run run) throws SQLException {
    for (Sheet sheet : run.sheets()) {
      insert(connection, published, sheet);
    }
    return fail(connection, published, run.failed());
  }

  /** Keeps what was printed later; each that is new is a step of its own. */
  public void add(Connection connection, Issue published, Press.Run run, Signature by)
      throws SQLException {
    Issue now = fail(connection, published, run.failed());
    for (Sheet sheet : run.sheets()) {
      if (insert(connection, now, sheet)) {
        now =
            issues.step(
                connection,
                now,
                new Issues.Stepping(IssueAction.RENDER, by, sheet.pluginId(), null));
      }
    }
  }

  public List<Form> of(Connection connection, UUID tenant, UUID bulletin) throws SQLException {
    return FormRows.of(connection, tenant, bulletin);
  }

  /** Of every bulletin of a tenant, each by format. */
  public Map<UUID, List<Form>> all(Connection connection, UUID tenant) throws SQLException {
    return FormRows.all(connection, tenant);
  }

  public Optional<byte[]> bytes(Connection connection, UUID tenant, UUID bulletin, UUID form)
      throws SQLException {
    return FormRows.bytes(connection, tenant, bulletin, form);
  }

  private Issue fail(Connection connection, Issue published, List<Failed> failed)
      throws SQLException {
    Issue now = published;
    for (Failed one : failed) {
      now =
          issues.step(
              connection,
              now,
              new Issues.Stepping(
                  IssueAction.FAIL, Signature.SYSTEM, one.pluginId() + "：" + one.reason(), null));
    }
    return now;
  }

  private boolean insert(Connection connection, Issue published, Sheet sheet) throws SQLException {
    Form form = Form.of(Ids.of(clock).next(), sheet.pluginId(), sheet.printed(), clock.instant());
    return FormRows.insert(
        connection, published.tenantId(), published.id(), form, sheet.printed().rendered().bytes());
  }
}
