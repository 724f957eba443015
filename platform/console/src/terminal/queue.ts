import { ProblemError } from '../api/problem';
import type { TerminalThanks } from '../api/types';
import { sign, type Device } from './device';
import type { Store, Unkept, Waiting } from './store';

/** What became of a rating; one that waits is tried again. */
export type Fate =
  | { kind: 'received'; thanks: TerminalThanks }
  | { kind: 'refused'; problem: ProblemError }
  | { kind: 'waits' };

export type Send = (entry: Unkept) => Promise<TerminalThanks>;

export const ratingsPath = '/evaluations';

/** So long one that the server cannot take lets the others go first. */
const rest = 600_000;

/**
 * What is refused for good. Whatever is not among these may pass: a lost network, a gateway's page,
 * a busy or an older server, a pairing that was undone, a window or department still to be mended.
 */
const lasting = new Set([
  'already-rated',
  'idempotency-conflict',
  'level-unknown',
  'reason-required',
  'words-too-long',
  'contact-not-asked',
  'receipt-malformed',
]);

function isLasting(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.ours && lasting.has(error.code);
}

/** Whether it is this one rating that the server stumbles over, so that the next may be tried. */
function isItsOwn(error: unknown): boolean {
  if (!(error instanceof ProblemError) || !error.ours) return false;
  if (error.code === 'terminal-revoked') return false;
  return error.code === 'internal' || [400, 409, 410, 413, 422].includes(error.status);
}

/**
 * Sends what waits, the oldest first and one at a time. A rating is removed only when the server
 * has given its receipt; if that answer is lost it is sent once more under the same key, and counts
 * once.
 */
export function deliveries(store: Store, device: () => Device | null, send: Send) {
  let last: Promise<void> = Promise.resolve();
  /** Until when each that the server stumbled over is left alone. */
  const resting = new Map<number, number>();

  /** Signed anew when the terminal was paired again; its time and key stay, so nothing doubles. */
  async function mine(entry: Unkept, by: Device): Promise<Unkept> {
    if (entry.accessKey === by.accessKey) return entry;
    const { time, nonce } = entry.signature;
    const signature = await sign(by, ratingsPath, entry.body, time, nonce);
    return { ...entry, accessKey: by.accessKey, signature };
  }

  /** What became of it, and whether the next is to be tried. */
  async function attempt(entry: Unkept, by: Device): Promise<[Fate, boolean]> {
    try {
      const thanks = await send(await mine(entry, by));
      // A gateway may answer anything; only who gives a receipt has taken it.
      if (typeof thanks?.receipt !== 'string') return [{ kind: 'waits' }, false];
      return [{ kind: 'received', thanks }, true];
    } catch (error) {
      if (isLasting(error)) return [{ kind: 'refused', problem: error }, true];
      return [{ kind: 'waits' }, isItsOwn(error)];
    }
  }

  async function one(entry: Waiting, by: Device): Promise<[Fate, boolean]> {
    const [fate, goOn] = await attempt(entry, by);
    // Should the store fail now, it is sent once more, and answered the same.
    if (fate.kind === 'received') await store.remove(entry.id).catch(() => undefined);
    if (fate.kind === 'refused') {
      await store.refuse(entry, fate.problem.code).catch(() => undefined);
    }
    if (fate.kind === 'waits' && goOn) resting.set(entry.id, performance.now() + rest);
    return [fate, goOn];
  }

  async function all(place: string): Promise<Map<number, Fate>> {
    const fates = new Map<number, Fate>();
    const by = device();
    if (!by) return fates;
    for (const entry of await store.waiting()) {
      // Tapped at another window, before the terminal was moved: it would rate the wrong one.
      if (entry.place !== place || (resting.get(entry.id) ?? 0) > performance.now()) continue;
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

  /** Sends one that could not be kept. Nobody tries it again, unless its citizen does. */
  async function directly(entry: Unkept): Promise<Fate> {
    const by = device();
    return by ? (await attempt(entry, by))[0] : { kind: 'waits' };
  }

  return { deliver, directly };
}
