import { dataOf } from '../api/client';
import type {
  DefinitionDeviation,
  DefinitionPreview,
  Definitions,
  Page,
  RuleValues,
  Tenant,
} from '../api/types';
import { api } from '../session/session';

/** A ruling as it is sent: from which day on, and the rules it changes. */
export interface Ruling {
  from: string;
  rules: Record<string, RuleValues>;
}

/** The tenants at the top of their trees, for an operator to choose from. */
export async function topTenants(): Promise<Tenant[]> {
  const { items } = (await dataOf(api.GET('/api/v1/tenants'))) as Page<Tenant>;
  return items.filter((one) => !one.parentCode);
}

export async function readDefinitions(tenant?: string): Promise<Definitions> {
  const params = { query: { tenant } };
  return (await dataOf(api.GET('/api/v1/definitions', { params }))) as unknown as Definitions;
}

export async function readDeviations(tenant?: string): Promise<DefinitionDeviation[]> {
  const params = { query: { tenant } };
  const page = await dataOf(api.GET('/api/v1/definitions/deviations', { params }));
  return (page as unknown as Page<DefinitionDeviation>).items;
}

export async function previewRuling(ruling: Ruling, tenant?: string): Promise<DefinitionPreview> {
  const params = { query: { tenant } };
  const body = ruling as unknown as Record<string, never>;
  const answer = await dataOf(api.POST('/api/v1/definitions/previews', { params, body }));
  return answer as unknown as DefinitionPreview;
}

/** Recorded only if nobody has ruled anything since these definitions were read. */
export async function rule(ruling: Ruling, seen: number, tenant?: string): Promise<void> {
  const params = { query: { tenant }, header: { 'If-Match': `"${seen}"` } };
  const body = ruling as unknown as Record<string, never>;
  await dataOf(api.POST('/api/v1/definitions', { params, body }));
}
