import { dataOf } from '../api/client';
import type { CaseRow, HandedOver, HandOverWanted, LikelyRepeat, MainCase } from '../api/types';
import { api } from '../session/session';
import type { ReadCase } from './cases';

/** As many as the server takes at once. */
export const mostAtOnce = 200;

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

/** Of what was chosen, what can be handed over: it waits for it. */
export function waiting(rows: CaseRow[]): CaseRow[] {
  return rows.filter((row) => row.state === 'OPENED');
}

/** Each to the department that was rated, or all to one. */
export function wanted(rows: CaseRow[], unitId: string): HandOverWanted[] {
  return rows.map(({ id, version, unitId: rated }) => ({ id, version, unitId: unitId || rated }));
}
