import { reactive, shallowRef } from 'vue';
import { ProblemError } from '../api/problem';
import type { RatingDraft, TerminalCall, TerminalPage, TerminalRating } from '../api/types';
import { idempotencyKey } from '../citizen/idempotencyKey';
import { clockNow, importSecret, sign, type Device } from './device';
import { deliveries, ratingsPath, type Fate } from './queue';
import { receiptOf, receiptSecret } from './receipt';
import { beat, pair, readPage, sendWaiting } from './server';
import type { Store } from './store';

const beatEvery = 5_000;
const pageEvery = 600_000;
/** So long the citizen is let wait for the server before he is told that it is sent later. */
const tapPatience = 4_000;

/** What a tap came to: the receipt holds in either case. */
export type Tapped = Exclude<Fate, { kind: 'waits' }> | { kind: 'waits'; receipt: string };

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** A terminal: whether it is paired, what it shows, and what it still has to send. */
export function useStation(tenantKey: string, store: Store) {
  const device = shallowRef<Device | null>(null);
  const page = shallowRef<TerminalPage | null>(null);
  const call = shallowRef<TerminalCall | null>(null);
  const notice = shallowRef<ProblemError | null>(null);
  const state = reactive({ opened: false, online: false, waiting: 0, elsewhere: 0, refused: 0 });
  const answered = new Set<string>();
  /** Ratings whose citizen still looks on, and what became of them. */
  const tapping = new Set<number>();
  const settled = new Map<number, Fate>();
  const queue = deliveries(
    store,
    () => device.value,
    (entry) => sendWaiting(tenantKey, entry),
  );
  let serverAhead = 0;
  let pageReadAt = 0;

  async function count() {
    const all = await store.waiting();
    const here = device.value?.place;
    state.waiting = all.length;
    state.elsewhere = here ? all.filter((one) => one.place !== here).length : 0;
  }

  async function open() {
    device.value = (await store.read<Device>('device')) ?? null;
    page.value = (await store.read<TerminalPage>('page')) ?? null;
    serverAhead = (await store.read<number>('serverAhead')) ?? 0;
    state.refused = (await store.read<number>('refused')) ?? 0;
    if (device.value?.tenantKey !== tenantKey) device.value = null;
    await count();
    state.opened = true;
  }

  async function pairWith(code: string) {
    const made = await pair(tenantKey, code);
    const key = await importSecret(made.secret);
    const place = `${tenantKey}/${made.windowId}`;
    const paired: Device = { tenantKey, place, accessKey: made.accessKey, key };
    await store.write('device', paired);
    // Nothing may be shown of the window it was paired with before.
    await store.forget('page');
    page.value = null;
    device.value = paired;
    notice.value = null;
    await count();
    await look();
  }

  async function unpair(problem: ProblemError) {
    await store.forget('device');
    device.value = null;
    call.value = null;
    notice.value = problem;
  }

  /** One beat: what is new, and what waits is sent. */
  async function look() {
    const by = device.value;
    if (!by) return;
    try {
      const ended = await refresh(by);
      const news = await beat(by, { waiting: state.waiting, refused: state.refused });
      state.online = true;
      notice.value = ended;
      await setClock(news.now);
      hear(news.call);
      await sendAll();
    } catch (error) {
      await failed(error);
    }
  }

  /** Reads the page now and then; a window that was closed still sends what waits. */
  async function refresh(by: Device): Promise<ProblemError | null> {
    if (page.value && Date.now() - pageReadAt < pageEvery) return null;
    try {
      page.value = await readPage(by);
      pageReadAt = Date.now();
      await store.write('page', page.value);
      return null;
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'window-ended') return error;
      throw error;
    }
  }

  /** Of the same call nothing is new. */
  function hear(next: TerminalCall | undefined) {
    const open = next && !answered.has(next.id) ? next : null;
    if (open?.id !== call.value?.id) call.value = open;
  }

  async function failed(error: unknown) {
    const problem = error instanceof ProblemError ? error : null;
    state.online = false;
    call.value = null;
    if (problem?.code === 'terminal-unknown' || problem?.code === 'terminal-revoked') {
      await unpair(problem);
    } else {
      notice.value = problem && problem.status < 500 ? problem : null;
    }
  }

  async function setClock(serverNow: string) {
    const ahead = Math.round(Date.parse(serverNow) / 1000) - clockNow();
    if (Math.abs(ahead - serverAhead) < 2) return;
    serverAhead = ahead;
    await store.write('serverAhead', ahead);
  }

  async function sendAll() {
    if (!device.value || state.waiting === 0) return;
    for (const [id, fate] of await queue.deliver(device.value.place)) {
      if (tapping.has(id)) settled.set(id, fate);
      // Its citizen has gone: all that is left is to tell how many.
      else if (fate.kind === 'refused') state.refused += 1;
    }
    await store.write('refused', state.refused);
    await count();
  }

  /** Keeps a rating and sends it; without a network it waits here. */
  async function rate(draft: RatingDraft, about: TerminalCall | null): Promise<Tapped> {
    const by = device.value;
    if (!by) throw new Error('not paired');
    const secret = receiptSecret();
    const { level, tags, words } = draft;
    const rating: TerminalRating = { level, tags, words, serverAhead, receipt: secret };
    if (about) rating.call = about.id;
    const body = JSON.stringify(rating);
    const signature = await sign(by, ratingsPath, body, clockNow(), idempotencyKey());
    const id = await store.add({ accessKey: by.accessKey, place: by.place, body, signature });
    tapping.add(id);
    state.waiting += 1;
    if (about) answered.add(about.id);
    call.value = null;
    await Promise.race([sendAll().catch(() => undefined), wait(tapPatience)]);
    const fate = settled.get(id);
    tapping.delete(id);
    settled.delete(id);
    if (fate && fate.kind !== 'waits') return fate;
    return { kind: 'waits', receipt: receiptOf(tenantKey, secret) };
  }

  async function run() {
    await open();
    addEventListener('online', () => void look());
    for (;;) {
      await look();
      await wait(beatEvery);
    }
  }

  return { device, page, call, notice, state, pairWith, rate, run };
}

export type Station = ReturnType<typeof useStation>;
