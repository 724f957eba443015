package org.haochaping.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.onboarding.file.Kind;
import org.haochaping.onboarding.file.TenantFileWriter;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.PolicyVersion;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;

/** Writes a tenant's rows as the file that states them. */
@ApplicationScoped
public class TenantExport {
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject Policies policies;

  public String yaml(Tenant tenant) {
    List<Tenant> up = tenants.atOrAbove(tenant.id()).stream().skip(1).toList();
    Map<String, Above.Unit> units = new HashMap<>();
    for (Tenant each : up) {
      units.putAll(
          transactions.<Map<String, Above.Unit>>in(
              each.id(), connection -> Above.unitsOf(connection, each)));
    }
    Above above = new Above(up, units, Map.of(), List.of());
    Map<String, Object> file =
        transactions.in(
            tenant.id(),
            connection ->
                file(
                    tenant,
                    above,
                    policies.latest(connection, tenant.id()),
                    Rows.read(connection, tenant, above)));
    return TenantFileWriter.yaml(file);
  }

  private static Map<String, Object> file(
      Tenant tenant, Above above, Optional<PolicyVersion> ruled, Rows rows) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("tenant", head(tenant, above));
    ruled.ifPresent(version -> file.put("policies", policies(version)));
    TenantFileWriter writer = TenantFileWriter.of(tenant.code(), rows.entries());
    file.putAll(writer.organisation());
    file.put("leads", writer.leads());
    file.put("channels", writer.list(Kind.CHANNEL));
    return file;
  }

  private static Map<String, Object> head(Tenant tenant, Above above) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("code", tenant.code());
    head.put("name", tenant.name());
    head.put("level", tenant.level().name());
    above.tenants().stream().findFirst().ifPresent(parent -> head.put("parent", parent.code()));
    head.put("key", tenant.key());
    return head;
  }

  private static Map<String, Object> policies(PolicyVersion version) {
    Map<String, Object> policies = new LinkedHashMap<>();
    policies.put("from", version.from().toString());
    version
        .rules()
        .forEach(
            (rule, values) -> policies.put(rule, TenantFileWriter.plain(values.asJsonObject())));
    return policies;
  }
}
