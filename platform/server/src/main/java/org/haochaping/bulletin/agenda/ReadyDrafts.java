package org.haochaping.bulletin.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
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

/**
 * Has every office's draft of a period ready as soon as it is closed, by hand or by itself; a
 * correction only of those whose published bulletin says something else.
 */
@ApplicationScoped
public class ReadyDrafts implements Worker {

  @Inject Tenants tenants;
  @Inject Closings closings;
  @Inject Issuers issuers;
  @Inject Issues issues;
  @Inject OutOfDate outOfDate;

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

  /** On the latest closing, unless its figures are published; under the lock of its period. */
  void prepare(Connection connection, Tenant tenant, Closing closing) throws SQLException {
    IssueKind kind = IssueKind.of(closing.period().kind());
    for (Issuer issuer : issuers.of(connection, tenant, closing.period())) {
      if (outOfDate.isToTell(connection, closing, kind, issuer)) {
        issues.prepared(connection, closing, kind, issuer, Signature.SYSTEM);
      } else {
        issues.dropNeedless(connection, closing, kind, issuer);
      }
    }
  }
}
