import { dataOf } from '../api/client';
import type { DeadScans, PosterOrder, PosterWindow, PosterWindows } from '../api/types';
import { api } from '../session/session';

export const perPage = [1, 2, 4, 8] as const;

/** What is set on the page of posters. */
export interface PosterForm {
  /** The codes of the chosen windows. */
  windows: string[];
  perPage: number;
  expiresOn: string | null;
  withdraw: boolean;
}

export function emptyPosters(): PosterForm {
  return { windows: [], perPage: 4, expiresOn: null, withdraw: false };
}

/** A unit with its windows. */
export interface WindowGroup {
  unitCode: string;
  unitName: string;
  windows: PosterWindow[];
}

/** By unit, in the order of their codes; only those where a name or code has what is looked for. */
export function groupsOf(windows: PosterWindow[], search = ''): WindowGroup[] {
  const wanted = search.trim().toLowerCase();
  const groups = new Map<string, WindowGroup>();
  for (const one of windows) {
    const said = `${one.unitName} ${one.code} ${one.name}`.toLowerCase();
    if (!said.includes(wanted)) continue;
    const { unitCode, unitName } = one;
    const group = groups.get(unitCode) ?? { unitCode, unitName, windows: [] };
    group.windows.push(one);
    groups.set(unitCode, group);
  }
  return [...groups.values()].sort((a, b) => (a.unitCode < b.unitCode ? -1 : 1));
}

/** The chosen windows at which codes hang that printing would withdraw. */
export function withdrawnBy(form: PosterForm, windows: PosterWindow[]): PosterWindow[] {
  const chosen = new Set(form.windows);
  return windows.filter((one) => chosen.has(one.code) && one.codes > 0);
}

export function pagesOf(form: PosterForm): number {
  return Math.ceil(form.windows.length / form.perPage);
}

/** What is sent; withdrawn is what the list showed, not what came since. */
export function orderOf(form: PosterForm, at: string): PosterOrder {
  const order: PosterOrder = { windowCodes: form.windows, perPage: form.perPage };
  if (form.expiresOn) order.expiresOn = form.expiresOn;
  if (form.withdraw) order.withdrawUntil = at;
  return order;
}

const at = (id: string) => ({ params: { path: { id } } });

export function listWindows(id: string): Promise<PosterWindows> {
  return dataOf(api.GET('/api/v1/channels/{id}/posters', at(id)));
}

export async function printPosters(id: string, body: PosterOrder): Promise<Blob> {
  return (await dataOf(
    api.POST('/api/v1/channels/{id}/posters', { ...at(id), body, parseAs: 'blob' }),
  )) as unknown as Blob;
}

export function listDeadScans(id: string): Promise<DeadScans> {
  return dataOf(api.GET('/api/v1/channels/{id}/dead-scans', at(id)));
}
