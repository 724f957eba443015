package org.haochaping.bulletin.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.bulletin.way.Issuer;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.bulletin.way.Signature;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Closings;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.Worker;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;

/** Has every office's draft of a period ready as soon as it is closed, by hand or by itself. */
@ApplicationScoped
public class ReadyDrafts implements Worker {

  @Inject Tenants tenants;
  @Inject Closings closings;
  @Inject Issuers issuers;
  @Inject Issues issues;

  @Override
  public String kind() {
    return Closings.CLOSED;
  }

  @Override
  public boolean work(Connection connection, WorkItem item) throws SQLException {
    Tenant tenant = tenants.byId(item.tenantId()).orElseThrow();
    Closing closed = closings.get(connection, tenant.id(), item.subjectId());
    Issues.lock(connection, tenant.id(), closed.period());
    Optional<Closing> latest = closings.latest(connection, tenant.id(), closed.period());
    if (latest.isPresent()) {
      prepare(connection, tenant, latest.get());
    }
    return true;
  }

  /** On the latest closing, unless it is published; under the lock of its period. */
  void prepare(Connection connection, Tenant tenant, Closing closing) throws SQLException {
    IssueKind kind = IssueKind.of(closing.period().kind());
    for (Issuer issuer : issuers.of(connection, tenant, closing.period())) {
      if (!isPublished(connection, closing, kind, issuer)) {
        issues.prepared(connection, closing, kind, issuer, Signature.SYSTEM);
      }
    }
  }

  private static boolean isPublished(
      Connection connection, Closing closing, IssueKind kind, Issuer issuer) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from bulletin where tenant_id = ? and closing_id = ? and (issuer is null"
                + " or kind = ? and issuer_unit_id is not distinct from ?)")) {
      statement.setObject(1, closing.tenantId());
      statement.setObject(2, closing.id());
      statement.setString(3, kind.code());
      statement.setObject(4, issuer.unitId());
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }
}
