import type { Tenant } from '../api/types';

export interface Branch {
  tenant: Tenant;
  depth: number;
}

/** Tenants in the order of their tree; whose parent is not in the list is a root. */
export function branches(tenants: Tenant[]): Branch[] {
  const known = new Set(tenants.map((one) => one.code));
  const byCode = [...tenants].sort((a, b) => a.code.localeCompare(b.code));
  const under = (parent: string | undefined, depth: number): Branch[] =>
    byCode
      .filter((one) => (known.has(one.parentCode ?? '') ? one.parentCode : undefined) === parent)
      .flatMap((tenant) => [{ tenant, depth }, ...under(tenant.code, depth + 1)]);
  return under(undefined, 0);
}
