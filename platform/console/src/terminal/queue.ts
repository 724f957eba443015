import { ProblemError } from '../api/problem';
import type { TerminalThanks } from '../api/types';
import { sign, type Device } from './device';
import type { Store, Waiting } from './store';

/** What became of a rating; one that waits is tried again. */
export type Fate =
  | { kind: 'received'; thanks: TerminalThanks }
  | { kind: 'refused'; problem: ProblemError }
  | { kind: 'waits' };

export type Send = (entry: Waiting) => Promise<TerminalThanks>;

export const ratingsPath = '/evaluations';

/**
 * Refused for good, and by our own server: a lost network, a proxy's page, a busy server or a
 * pairing that was undone may pass.
 */
function isLasting(error: unknown): error is ProblemError {
  if (!(error instanceof ProblemError) || error.code.startsWith('http-')) return false;
  if (error.status === 401 || error.code === 'terminal-revoked') return false;
  return error.status < 500 && error.status !== 408 && error.status !== 429;
}

/** Whether it is this one rating that the server stumbles over, so that the next may be tried. */
function isItsOwn(error: unknown): boolean {
  return error instanceof ProblemError && error.code === 'internal';
}

/**
 * Sends what waits, the oldest first and one at a time. A rating is removed only when the server has
 * answered it; if that answer is lost it is sent once more under the same key, and counts once.
 */
export function deliveries(store: Store, device: () => Device | null, send: Send) {
  let last: Promise<void> = Promise.resolve();

  /** Signed anew when the terminal was paired again; its time and key stay, so nothing doubles. */
  async function mine(entry: Waiting, by: Device): Promise<Waiting> {
    if (entry.accessKey === by.accessKey) return entry;
    const { time, nonce } = entry.signature;
    const signature = await sign(by, ratingsPath, entry.body, time, nonce);
    return { ...entry, accessKey: by.accessKey, signature };
  }

  /** What became of it, and whether the next is to be tried. */
  async function one(entry: Waiting, by: Device): Promise<[Fate, boolean]> {
    let thanks: TerminalThanks;
    try {
      thanks = await send(await mine(entry, by));
    } catch (error) {
      if (!isLasting(error)) return [{ kind: 'waits' }, isItsOwn(error)];
      await store.remove(entry.id);
      return [{ kind: 'refused', problem: error }, true];
    }
    await store.remove(entry.id);
    return [{ kind: 'received', thanks }, true];
  }

  async function all(place: string): Promise<Map<number, Fate>> {
    const fates = new Map<number, Fate>();
    const by = device();
    if (!by) return fates;
    for (const entry of await store.waiting()) {
      // Tapped at another window, before the terminal was moved: it would rate the wrong one.
      if (entry.place !== place) continue;
      const [fate, goOn] = await one(entry, by);
      fates.set(entry.id, fate);
      if (!goOn) break;
    }
    return fates;
  }

  /** The fates of what was tried. Whoever asks while it runs gets a run of his own afterwards. */
  function deliver(place: string): Promise<Map<number, Fate>> {
    const run = last.then(() => all(place));
    last = run.then(
      () => undefined,
      () => undefined,
    );
    return run;
  }

  return { deliver };
}
