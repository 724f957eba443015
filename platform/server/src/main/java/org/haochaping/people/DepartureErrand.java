package org.haochaping.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.haochaping.identity.Accounts;
import org.haochaping.journal.Errand;
import org.haochaping.journal.WorkItem;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;

/** Shuts the account of somebody whose last day has passed; tried again while Keycloak is down. */
@ApplicationScoped
public class DepartureErrand implements Errand {

  @Inject Departures departures;
  @Inject Accounts accounts;
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;

  @Override
  public String kind() {
    return Departures.WORK;
  }

  @Override
  public void run(WorkItem item) {
    Tenant tenant = tenants.byId(item.tenantId()).orElseThrow();
    transactions
        .in(
            tenant.id(),
            connection -> departures.loginToShut(connection, tenant.id(), item.subjectId()))
        .ifPresent(login -> shut(tenant, login));
  }

  private void shut(Tenant tenant, String login) {
    try {
      accounts.disable(tenant, login);
    } catch (Refusal refused) {
      // An account that is not there, or no more of this tenant, is none to shut.
      if (refused.status() != 404) {
        throw refused;
      }
    }
  }
}
