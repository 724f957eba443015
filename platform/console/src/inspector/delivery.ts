import { ProblemError, UnreachableError } from '../api/problem';
import type { VisitSent, VisitTaken } from '../api/types';
import { answersTo } from './asked';
import type { KeptPhoto, KeptVisit, Reason, Store } from './store';

/** How a phone reaches the server; each fails unless our own server has said that it has it. */
export interface Reach {
  sendPhoto(visit: KeptVisit, number: number, bytes: ArrayBuffer): Promise<void>;
  sendVisit(visit: KeptVisit, body: VisitSent): Promise<VisitTaken>;
}

/** Something on the way answered in the server's place. */
export class StrangerError extends Error {}

/** The visit as it is sent, the same each time. */
export function bodyOf(visit: KeptVisit, photos: KeptPhoto[]): VisitSent {
  const { position } = visit;
  const where =
    position === null || 'missing' in position
      ? { noPosition: position?.missing ?? ('UNAVAILABLE' as const) }
      : position;
  return {
    id: visit.id,
    placeId: visit.placeId,
    clock: visit.clock,
    serverAhead: visit.serverAhead,
    ...where,
    answers: answersTo(visit.questionnaire, visit.answers),
    photos: photos.map((one) => one.sha256),
  };
}

const final = [400, 404, 409, 410, 413, 422];

/** What our own server says of a request rather than of the visit; another version may take it. */
const passing = ['photos-missing', 'malformed', 'malformed-json', 'unknown'];

/** Refused for good, and by our own server. */
function isLasting(error: unknown): error is ProblemError {
  return (
    error instanceof ProblemError &&
    error.ours &&
    final.includes(error.status) &&
    !passing.includes(error.code)
  );
}

/** Whether the next may be tried: it is not the network, the session or the whole server. */
function goesOn(error: unknown): boolean {
  if (error instanceof UnreachableError) return false;
  if (!(error instanceof ProblemError)) return true;
  return error.code === 'channel-paused' || ![401, 429, 502, 503, 504].includes(error.status);
}

/** What is wrong with the phone's own store is nobody's answer. */
function isOfStore(error: unknown): boolean {
  return error instanceof DOMException && error.name !== 'AbortError';
}

function reasonOf(error: unknown): Reason {
  if (error instanceof ProblemError && error.ours) {
    const { code, detail, detailEn } = error;
    return { code, detail, detailEn };
  }
  const silent = error instanceof UnreachableError ? 'unreachable' : 'stranger';
  return { code: silent, detail: '', detailEn: '' };
}

/**
 * Sends what is finished, the oldest first and one at a time: its photos one by one from where it
 * stopped, then the visit, which the server takes once by its id. Nothing is taken away here before
 * the server has given its receipt for this very visit.
 */
export function deliveries(store: Store, reach: Reach) {
  let last: Promise<unknown> = Promise.resolve();

  async function send(visit: KeptVisit, at: { photo?: number }): Promise<VisitTaken> {
    const photos = await store.photos(visit.id);
    for (const [before, photo] of photos.entries()) {
      if (before < visit.photosSent) continue;
      at.photo = before + 1;
      await reach.sendPhoto(visit, before + 1, photo.bytes);
      visit.photosSent = before + 1;
      await store.save(visit);
    }
    delete at.photo;
    return reach.sendVisit(visit, bodyOf(visit, photos));
  }

  async function delivered(visit: KeptVisit, number: string) {
    delete visit.refusal;
    delete visit.waits;
    await store.save({ ...visit, state: 'DELIVERED', number });
    for (const photo of await store.photos(visit.id)) await store.dropPhoto(photo.id);
  }

  async function failed(visit: KeptVisit, error: unknown, photo?: number) {
    // Another page of this browser may have brought it there meanwhile.
    if ((await store.visit(visit.id))?.state !== 'READY') return;
    const reason = { ...reasonOf(error), ...(photo && { photo }) };
    if (isLasting(error)) {
      delete visit.waits;
      await store.save({ ...visit, state: 'REFUSED', refusal: reason });
    } else {
      const missing = error instanceof ProblemError && error.code === 'photos-missing';
      const photosSent = missing ? 0 : visit.photosSent;
      await store.save({ ...visit, photosSent, waits: reason });
    }
  }

  /** Whether the next may be tried. */
  async function one(visit: KeptVisit): Promise<boolean> {
    const at: { photo?: number } = {};
    try {
      const taken = await send(visit, at);
      await delivered(visit, taken.number);
      return true;
    } catch (error) {
      if (isOfStore(error)) throw error;
      await failed(visit, error, at.photo);
      return goesOn(error);
    }
  }

  async function all(login: string): Promise<void> {
    for (const { id } of await store.visits(login)) {
      const visit = await store.visit(id);
      if (visit?.state !== 'READY') continue;
      if (!(await one(visit))) return;
    }
  }

  /** Tries what waits; whoever asks while it runs gets a run of his own afterwards. */
  function deliver(login: string): Promise<void> {
    const run = last.then(() => all(login));
    last = run.catch(() => undefined);
    return run;
  }

  return { deliver };
}
