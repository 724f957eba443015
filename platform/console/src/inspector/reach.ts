import type { Client } from 'openapi-fetch';
import type { paths } from '../api/schema';
import type { InspectionTasks, VisitTaken } from '../api/types';
import { StrangerError, type Reach } from './delivery';

const patience = 15_000;
const patienceOfPhotos = 60_000;

/** A network that takes packets and answers none is no network. */
function within(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
}

/** What an answer holds, if it is JSON at all. */
async function jsonOf(answer: Promise<{ data?: unknown }>): Promise<unknown> {
  const { data } = await answer;
  try {
    return JSON.parse(String(data)) as unknown;
  } catch {
    throw new StrangerError();
  }
}

function isTasks(read: unknown): read is InspectionTasks {
  const { login, now, items } = Object(read) as Partial<InspectionTasks>;
  return (
    typeof login === 'string' && !Number.isNaN(Date.parse(String(now))) && Array.isArray(items)
  );
}

/**
 * The server by this client. Whatever says 200 on the way to it, a network's login page or a
 * gateway, is told from it by what it answers.
 */
export function reachBy(api: Client<paths>): Reach & { readTasks(): Promise<InspectionTasks> } {
  return {
    async readTasks() {
      const read = await jsonOf(
        api.GET('/api/v1/inspection-tasks', { parseAs: 'text', signal: within(patience) }),
      );
      if (!isTasks(read)) throw new StrangerError();
      return read;
    },
    async sendPhoto({ id: visit, planId: id }, number, bytes) {
      const { response } = await api.PUT(
        '/api/v1/inspection-tasks/{id}/visits/{visit}/photos/{number}',
        {
          params: { path: { id, visit, number } },
          headers: { 'Content-Type': 'image/jpeg' },
          body: new Blob([bytes]) as never,
          bodySerializer: (blob: unknown) => blob as Blob,
          parseAs: 'text',
          signal: within(patienceOfPhotos),
        },
      );
      if (response.status !== 204 || response.redirected) throw new StrangerError();
    },
    async sendVisit({ id: visit, planId: id }, body) {
      const taken = Object(
        await jsonOf(
          api.POST('/api/v1/inspection-tasks/{id}/visits', {
            params: { path: { id } },
            body,
            parseAs: 'text',
            signal: within(patience),
          }),
        ),
      ) as Partial<VisitTaken>;
      const { id: of, number, visitedAt } = taken;
      if (of !== visit || !number || typeof number !== 'string' || !visitedAt) {
        throw new StrangerError();
      }
      return { id: of, number, visitedAt };
    },
  };
}
