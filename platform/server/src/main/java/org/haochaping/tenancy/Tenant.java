package org.haochaping.tenancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant: a province, prefecture or county.
 *
 * @param code administrative code, as 532801
 * @param key stands in receipts, links and public addresses
 */
public record Tenant(
    UUID id, String code, String key, String name, TenantLevel level, @Nullable UUID parentId) {}
