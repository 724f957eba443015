package org.haochaping.bulletin.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.evaluation.Codes;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.vault.MasterKeys;

/**
 * 查询码 of a remark: derived from its id with a secret key, so that the same remark sent twice has
 * one, and kept as a digest alone. It is no receipt of a rating, and none of those opens a remark.
 */
@ApplicationScoped
public class RemarkCodes {
  private static final int KEY = 6;
  private static final int SECRET = 16;
  private static final int GROUP = 4;

  @Inject MasterKeys keys;
  @Inject Tenants tenants;

  /** For work outside the container. */
  static RemarkCodes by(MasterKeys keys, Tenants tenants) {
    RemarkCodes codes = new RemarkCodes();
    codes.keys = keys;
    codes.tenants = tenants;
    return codes;
  }

  /** As it is shown: the tenant's key and four groups of four. */
  String of(String tenantKey, UUID remark) {
    String secret = Codes.encode(keys.digest("remark", remark.toString()), SECRET);
    StringBuilder code = new StringBuilder(tenantKey);
    for (int i = 0; i < SECRET; i += GROUP) {
      code.append('-').append(secret, i, i + GROUP);
    }
    return code.toString();
  }

  byte[] stored(String typed) {
    return keys.digest("remark-lookup", Codes.normal(typed));
  }

  byte[] once(UUID bulletin, String key) {
    return keys.digest("remark-once", bulletin + "\0" + key);
  }

  byte[] content(SentRemark sent) {
    return keys.digest("remark-content", sent.content());
  }

  /** The tenant a code names, if it can be one at all. */
  Optional<Tenant> tenantOf(String typed) {
    String code = Codes.normal(typed);
    return code.length() == KEY + SECRET ? tenants.byKey(code.substring(0, KEY)) : Optional.empty();
  }
}
