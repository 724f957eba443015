package org.haochaping.oversight.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.closing.Period;
import org.haochaping.tenancy.Tenant;

/** When what prompts ask for was published; each period is looked up once. */
final class Published {
  private final Publishings publishings;
  private final Connection connection;
  private final List<Tenant> tenants;
  private final Map<Period, List<Publishing>> known = new HashMap<>();

  Published(Publishings publishings, Connection connection, List<Tenant> tenants) {
    this.publishings = publishings;
    this.connection = connection;
    this.tenants = tenants;
  }

  Optional<Instant> at(Prompt prompt) throws SQLException {
    List<Publishing> all = known.get(prompt.period());
    if (all == null) {
      all = publishings.of(connection, tenants, prompt.period());
      known.put(prompt.period(), all);
    }
    return Publishings.published(all, prompt.tenantId(), prompt.kind());
  }
}
