import { ref } from 'vue';
import type { Tenant } from '../api/types';
import { hasRole } from '../session/access';
import { topTenants } from './definitions';

/** For an operator, who belongs to no tenant: the tenants at the top, and the one he looks at. */
export function useTenantChoice() {
  const tops = ref<Tenant[]>([]);
  const chosen = ref<string | undefined>(undefined);

  async function ready() {
    if (!hasRole('operator') || tops.value.length > 0) return;
    tops.value = await topTenants();
    chosen.value ??= tops.value[0]?.code;
  }

  return { tops, chosen, ready };
}
