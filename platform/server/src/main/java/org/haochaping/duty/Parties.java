package org.haochaping.duty;

import java.util.UUID;

/**
 * The tenants that are party to a case: the rated office's, the lead department's and the service
 * centre's. Row security admits exactly these.
 */
public record Parties(UUID tenantId, UUID leadTenantId, UUID centreTenantId) {}
