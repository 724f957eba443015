import { dataOf } from '../api/client';
import type { LegalHold, Retention } from '../api/types';
import { api } from '../session/session';

export function openRetention(): Promise<Retention> {
  return dataOf(api.GET('/api/v1/retention'));
}

export async function placeHold(subject: string, reason: string, reviewOn: string): Promise<void> {
  await dataOf(api.POST('/api/v1/retention/holds', { body: { subject, reason, reviewOn } }));
}

export async function liftHold(id: string, reason: string): Promise<LegalHold> {
  const params = { path: { id } };
  return dataOf(api.POST('/api/v1/retention/holds/{id}/liftings', { params, body: { reason } }));
}
