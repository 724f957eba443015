import { dataOf } from '../api/client';
import type { HandedOver, HandOverWanted, LikelyRepeat, MainCase } from '../api/types';
import { api } from '../session/session';
import type { ReadCase } from './cases';

function on({ detail, etag }: ReadCase) {
  return { path: { id: detail.summary.id }, header: { 'If-Match': etag } };
}

/** Of what waits to be handed over, what may be a repeat. */
export async function listRepeats(): Promise<LikelyRepeat[]> {
  return (await dataOf(api.GET('/api/v1/cases/repeats'))).items;
}

/** What a case can be merged into, the likely ones first. */
export async function listMains(id: string): Promise<MainCase[]> {
  const params = { path: { id } };
  return (await dataOf(api.GET('/api/v1/cases/{id}/mergers', { params }))).items;
}

export async function merge(read: ReadCase, body: { mainId: string; note: string }) {
  await api.POST('/api/v1/cases/{id}/mergers', { params: on(read), body });
}

export async function unmerge(read: ReadCase, reason: string) {
  await api.POST('/api/v1/cases/{id}/mergers/ends', { params: on(read), body: { reason } });
}

export async function handOverAll(cases: HandOverWanted[], note: string): Promise<HandedOver[]> {
  const body = { cases, note };
  return (await dataOf(api.POST('/api/v1/cases/bulk-hand-overs', { body }))).items;
}
