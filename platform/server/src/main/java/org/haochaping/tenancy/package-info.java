/**
 * The tree of tenants, who is acting in which of them, and the transaction that shows the database
 * exactly one tenant. Nothing that touches tenant data runs outside {@link
 * org.haochaping.tenancy.TenantTransactions}.
 */
@NullMarked
package org.haochaping.tenancy;

import org.jspecify.annotations.NullMarked;
