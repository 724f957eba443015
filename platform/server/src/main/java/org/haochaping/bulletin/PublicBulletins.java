package org.haochaping.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;

/** What everyone may read, found by the tenant's public key. */
@ApplicationScoped
public class PublicBulletins {

  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;

  /** The bulletins of a tenant. */
  record Shelf(Tenant tenant, List<Bulletin> bulletins) {}

  /** A bulletin and its bytes. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Kept(Bulletin bulletin, byte[] bytes) {}

  Optional<Shelf> shelf(String tenantKey) {
    return tenants
        .byKey(tenantKey)
        .map(
            tenant ->
                new Shelf(
                    tenant,
                    transactions.in(
                        tenant.id(), connection -> BulletinRows.all(connection, tenant.id()))));
  }

  Optional<Kept> kept(String tenantKey, UUID id) {
    return tenants.byKey(tenantKey).flatMap(tenant -> kept(tenant, id));
  }

  private Optional<Kept> kept(Tenant tenant, UUID id) {
    return transactions.in(
        tenant.id(),
        connection -> {
          Optional<Bulletin> found = BulletinRows.byId(connection, tenant.id(), id);
          return found.isEmpty()
              ? Optional.empty()
              : Optional.of(new Kept(found.get(), BulletinRows.bytes(connection, found.get())));
        });
  }
}
