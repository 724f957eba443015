import { dataOf } from '../api/client';
import type { InspectionTasks, VisitSent, VisitTaken } from '../api/types';
import type { Reach } from './delivery';
import { api } from './session';

const patience = 15_000;
const patienceOfPhotos = 60_000;

/** A network that takes packets and answers none is no network. */
function within(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
}

export function readTasks(): Promise<InspectionTasks> {
  return dataOf(api.GET('/api/v1/inspection-tasks', { signal: within(patience) }));
}

export const reach: Reach = {
  async sendPhoto({ id: visit, planId: id }, number, bytes) {
    await api.PUT('/api/v1/inspection-tasks/{id}/visits/{visit}/photos/{number}', {
      params: { path: { id, visit, number } },
      headers: { 'Content-Type': 'image/jpeg' },
      body: new Blob([bytes]) as never,
      bodySerializer: (blob: unknown) => blob as Blob,
      signal: within(patienceOfPhotos),
    });
  },
  sendVisit({ planId: id }, body: VisitSent): Promise<VisitTaken> {
    return dataOf(
      api.POST('/api/v1/inspection-tasks/{id}/visits', {
        params: { path: { id } },
        body,
        signal: within(patience),
      }),
    );
  },
};
