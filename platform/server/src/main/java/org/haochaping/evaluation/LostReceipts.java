package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.tenancy.IdRows;
import org.haochaping.vault.ContactDigest;
import org.haochaping.vault.Vault;

/** Finds the ratings of whoever left a contact, by that contact and the day he rated. */
@ApplicationScoped
public class LostReceipts {
  private static final int MOST = 20;
  private static final int FILLED_AT_ONCE = 200;

  @Inject ContactDigest digests;
  @Inject Vault vault;

  /** The latest first; a rating without the contact, or whose contact is erased, is not found. */
  public List<UUID> find(Connection connection, UUID tenant, String contact, LocalDate ratedOn)
      throws SQLException {
    vault.fillDigests(connection, tenant, withoutDigest(connection, tenant, ratedOn));
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select e.id from vault_entry v join evaluation e on e.tenant_id = v.tenant_id"
                + " and e.id = v.evaluation_id where v.tenant_id = ? and v.kind = 'CONTACT'"
                + " and v.digest = ? and e.rated_on = ? order by e.id desc limit "
                + MOST)) {
      statement.setObject(1, tenant);
      statement.setBytes(2, digests.of(tenant, contact));
      statement.setObject(3, ratedOn);
      return IdRows.of(statement);
    }
  }

  private static List<UUID> withoutDigest(Connection connection, UUID tenant, LocalDate ratedOn)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select e.id from evaluation e join vault_entry v on v.tenant_id = e.tenant_id"
                + " and v.evaluation_id = e.id where e.tenant_id = ? and e.rated_on = ?"
                + " and e.contact_given and v.kind = 'CONTACT' and v.digest is null limit "
                + FILLED_AT_ONCE)) {
      statement.setObject(1, tenant);
      statement.setObject(2, ratedOn);
      return IdRows.of(statement);
    }
  }
}
