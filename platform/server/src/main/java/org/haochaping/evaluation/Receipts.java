package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.vault.MasterKeys;
import org.haochaping.web.Refusal;

/**
 * 查询码: the citizen's proof and way back. Derived from the evaluation's id with a secret key, so the
 * same submission always gives the same receipt and nobody can guess one.
 */
@ApplicationScoped
public class Receipts {
  private static final int KEY = 6;
  private static final int SECRET = 16;

  private MasterKeys keys = new MasterKeys();
  private Tenants tenants = new Tenants();

  protected Receipts() {}

  @Inject
  public Receipts(MasterKeys keys, Tenants tenants) {
    this.keys = keys;
    this.tenants = tenants;
  }

  /** As printed: the tenant's key and four groups of four. */
  public String of(String tenantKey, UUID evaluation) {
    String secret = Codes.encode(keys.digest("receipt", evaluation.toString()), SECRET);
    return tenantKey
        + "-"
        + String.join(
            "-",
            secret.substring(0, 4),
            secret.substring(4, 8),
            secret.substring(8, 12),
            secret.substring(12));
  }

  /**
   * Lets a receipt that a terminal gave out without a network stand for its rating, too.
   *
   * @param secret the part behind the tenant's key, as random as ours
   */
  public void alias(Connection connection, Tenant tenant, UUID evaluation, String secret)
      throws SQLException {
    if (!Codes.normal(secret).matches("[0-9A-HJKMNP-TV-Z]{" + SECRET + "}")) {
      throw Refusal.malformed(
          "receipt-malformed",
          "查询码应为16位字母和数字，请升级评价器页面。",
          "A receipt has 16 characters behind the tenant's key; reload the terminal's page.");
    }
    byte[] key = stored(tenant.key() + secret);
    new OnceKeys(connection, tenant.id())
        .take(OnceKeys.RECEIPT, List.of(new OnceKeys.Entry(key, evaluation, new byte[0])));
  }

  /** What is stored, so that the receipt can be found but not read back. */
  byte[] stored(String receipt) {
    return keys.digest("receipt-lookup", Codes.normal(receipt));
  }

  /** The tenant a receipt names, if it can be one at all. */
  public Optional<Tenant> tenantOf(String typed) {
    String receipt = Codes.normal(typed);
    return receipt.length() == KEY + SECRET
        ? tenants.byKey(receipt.substring(0, KEY))
        : Optional.empty();
  }

  /** The evaluation a receipt stands for; within a transaction of its tenant. */
  public Optional<UUID> find(Connection connection, UUID tenant, String typed) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select evaluation_id from once_key where tenant_id = ? and kind = 'receipt' and key ="
                + " ?")) {
      statement.setObject(1, tenant);
      statement.setBytes(2, stored(typed));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }
}
