import { ProblemError } from '../api/problem';
import type { VisitSent, VisitTaken } from '../api/types';
import { answersTo } from './asked';
import type { KeptPhoto, KeptVisit, Store } from './store';

/** How a phone reaches the server. */
export interface Reach {
  sendPhoto(visit: KeptVisit, number: number, bytes: ArrayBuffer): Promise<void>;
  sendVisit(visit: KeptVisit, body: VisitSent): Promise<VisitTaken>;
}

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

/**
 * Refused for good, and by our own server: a lost network, a proxy's page, a busy server or a session
 * that has ended may pass.
 */
function isLasting(error: unknown): error is ProblemError {
  if (!(error instanceof ProblemError) || error.code.startsWith('http-')) return false;
  return error.status < 500 && ![401, 408, 429].includes(error.status);
}

/** Whether it is this one visit that the server stumbles over, so that the next may be tried. */
function isItsOwn(error: unknown): boolean {
  return error instanceof ProblemError && error.code === 'internal';
}

/**
 * Sends what is finished, the oldest first and one at a time: its photos one by one from where it
 * stopped, then the visit, which the server takes once by its id. Nothing is taken away here before
 * the server has answered.
 */
export function deliveries(store: Store, reach: Reach) {
  let last: Promise<unknown> = Promise.resolve();

  async function send(visit: KeptVisit): Promise<VisitTaken> {
    const photos = await store.photos(visit.id);
    for (const [at, photo] of photos.entries()) {
      if (at < visit.photosSent) continue;
      await reach.sendPhoto(visit, at + 1, photo.bytes);
      visit.photosSent = at + 1;
      await store.save(visit);
    }
    return reach.sendVisit(visit, bodyOf(visit, photos));
  }

  async function delivered(visit: KeptVisit, number: string) {
    delete visit.refusal;
    await store.save({ ...visit, state: 'DELIVERED', number });
    for (const photo of await store.photos(visit.id)) await store.dropPhoto(photo.id);
  }

  async function failed(visit: KeptVisit, error: unknown): Promise<boolean> {
    if (!isLasting(error)) return isItsOwn(error);
    if (error.code === 'photos-missing') {
      await store.save({ ...visit, photosSent: 0 });
    } else {
      const { code, detail, detailEn } = error;
      await store.save({ ...visit, state: 'REFUSED', refusal: { code, detail, detailEn } });
    }
    return true;
  }

  async function all(login: string): Promise<void> {
    for (const visit of await store.visits(login)) {
      if (visit.state !== 'READY') continue;
      let goOn = true;
      try {
        const taken = await send(visit);
        await delivered(visit, taken.number);
      } catch (error) {
        goOn = await failed(visit, error);
      }
      if (!goOn) return;
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
