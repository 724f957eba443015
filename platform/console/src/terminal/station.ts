import { reactive, shallowRef } from 'vue';
import { ProblemError } from '../api/problem';
import type {
  RatingDraft,
  TerminalCall,
  TerminalNews,
  TerminalPage,
  TerminalRating,
} from '../api/types';
import { idempotencyKey } from '../citizen/idempotencyKey';
import { serverClock } from './clock';
import { clockNow, importSecret, sign, type Device } from './device';
import { deliveries, ratingsPath, type Fate } from './queue';
import { receiptOf, receiptSecret } from './receipt';
import type { Server } from './server';
import type { Store, Unkept } from './store';

const beatEvery = 5_000;
const pageEvery = 600_000;
/** So long the citizen is let wait for the server before he is told that it is sent later. */
const tapPatience = 4_000;

/** What a tap came to: the receipt holds in either case. */
export type Tapped = Exclude<Fate, { kind: 'waits' }> | { kind: 'waits'; receipt: string };

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What our own server said; what anything on the way to it says is no news of us. */
function saidOf(error: unknown): ProblemError | null {
  return error instanceof ProblemError && error.ours ? error : null;
}

/** A terminal: whether it is paired, what it shows, and what it still has to send. */
export function useStation(tenantKey: string, store: Store, server: Server) {
  const device = shallowRef<Device | null>(null);
  const page = shallowRef<TerminalPage | null>(null);
  const call = shallowRef<TerminalCall | null>(null);
  const notice = shallowRef<ProblemError | null>(null);
  const state = reactive({
    opened: false,
    /** This device cannot keep anything just now. */
    broken: false,
    online: false,
    waiting: 0,
    elsewhere: 0,
    refused: 0,
    /** The script of the page the server has now, and for how long this page had run then. */
    script: '',
    heardAt: 0,
  });
  const answered = new Set<string>();
  /** Ratings whose citizen still looks on, and what became of them. */
  const tapping = new Set<number>();
  const settled = new Map<number, Fate>();
  const queue = deliveries(store, () => device.value, server.send);
  const clock = serverClock();
  const asker = idempotencyKey();
  // By a clock that nobody sets.
  let pageReadAt = -Infinity;
  let callEndsAt = 0;
  let ended: ProblemError | null = null;
  let looking: Promise<void> | null = null;

  async function count() {
    const all = await store.waiting();
    const here = device.value?.place;
    state.waiting = all.length;
    state.elsewhere = here ? all.filter((one) => one.place !== here).length : 0;
    state.refused = await store.refused();
    state.broken = false;
  }

  async function open() {
    const kept = (await store.read<Device>('device')) ?? null;
    page.value = (await store.read<TerminalPage>('page')) ?? null;
    clock.set((await store.read<number>('serverAhead')) ?? 0);
    device.value = kept?.tenantKey === tenantKey ? kept : null;
    await count();
    state.opened = true;
  }

  async function pairWith(code: string) {
    const made = await server.pair(code, asker);
    const key = await importSecret(made.secret);
    const place = `${tenantKey}/${made.windowId}`;
    const paired: Device = { tenantKey, place, accessKey: made.accessKey, key };
    await store.write('device', paired);
    // Nothing may be shown of the window it was paired with before.
    await store.forget('page');
    void store.persist().catch(() => undefined);
    page.value = null;
    pageReadAt = -Infinity;
    ended = null;
    device.value = paired;
    notice.value = null;
    await count().catch(() => (state.broken = true));
    await looking;
    await look();
  }

  async function unpair(problem: ProblemError) {
    device.value = null;
    call.value = null;
    notice.value = problem;
    await store.forget('device').catch(() => undefined);
  }

  /** One beat: what is new, and what waits is sent. Whoever asks during one shares it. */
  function look(): Promise<void> {
    looking ??= beat()
      .catch(() => undefined)
      .then(() => {
        looking = null;
      });
    return looking;
  }

  async function beat() {
    const by = device.value;
    if (!by) return;
    try {
      await refresh(by);
      const news = await server.beat(by, { waiting: state.waiting, refused: state.refused });
      if (device.value !== by) return;
      state.online = true;
      notice.value = ended;
      hear(news);
    } catch (error) {
      await failed(error, by);
      return;
    }
    await sendAll().catch(() => (state.broken = true));
  }

  /** Reads the page now and then. Of a window that was closed nobody is asked any more. */
  async function refresh(by: Device) {
    if (performance.now() - pageReadAt < pageEvery) return;
    try {
      const read = await server.page(by);
      if (device.value !== by) return;
      page.value = read;
      ended = null;
      await store.write('page', read).catch(() => undefined);
    } catch (error) {
      const said = saidOf(error);
      if (said?.code !== 'window-ended') throw error;
      ended = said;
      page.value = null;
      await store.forget('page').catch(() => undefined);
    }
    pageReadAt = performance.now();
  }

  function hear(news: TerminalNews) {
    const next = news.call && !answered.has(news.call.id) ? news.call : null;
    // Of the same call nothing is new but how long it lasts.
    if (next?.id !== call.value?.id) call.value = next;
    if (next) callEndsAt = performance.now() + Date.parse(next.expiresAt) - Date.parse(news.now);
    state.script = news.page ?? '';
    state.heardAt = performance.now();
    const ahead = Math.round(Date.parse(news.now) / 1000) - clockNow();
    const before = clock.ahead();
    clock.set(ahead);
    if (Math.abs(ahead - before) < 2) return;
    void store.write('serverAhead', ahead).catch(() => undefined);
  }

  /** A beat that was missed takes no call away; what was paired since is none of its business. */
  async function failed(error: unknown, by: Device) {
    if (device.value !== by) return;
    const said = saidOf(error);
    state.online = false;
    if (performance.now() >= callEndsAt) call.value = null;
    if (said?.code === 'terminal-unknown' || said?.code === 'terminal-revoked') {
      await unpair(said);
    } else {
      notice.value = said && said.code !== 'internal' ? said : ended;
    }
  }

  async function sendAll() {
    if (!device.value || state.waiting === 0) return;
    for (const [id, fate] of await queue.deliver(device.value.place)) {
      if (tapping.has(id)) settled.set(id, fate);
    }
    await count();
  }

  /**
   * Keeps a rating and sends it; without a network it waits here.
   *
   * @param key of the form it was filled in on, so that pressing twice counts once
   */
  async function rate(
    draft: RatingDraft,
    about: TerminalCall | null,
    key: string,
  ): Promise<Tapped> {
    const by = device.value;
    if (!by) throw new Error('not paired');
    const secret = receiptSecret();
    const { level, tags, words } = draft;
    const serverAhead = clock.ahead();
    const rating: TerminalRating = { level, tags, words, serverAhead, receipt: secret };
    if (about) rating.call = about.id;
    const body = JSON.stringify(rating);
    const signature = await sign(by, ratingsPath, body, clockNow(), key);
    const entry = { accessKey: by.accessKey, place: by.place, body, signature };
    const fate = await keep(entry);
    if (about) answered.add(about.id);
    if (call.value?.id === about?.id) call.value = null;
    return fate.kind === 'waits' ? { kind: 'waits', receipt: receiptOf(tenantKey, secret) } : fate;
  }

  /** Throws when it could be neither kept nor sent. */
  async function keep(entry: Unkept): Promise<Fate> {
    const id = await store.add(entry).catch(() => null);
    if (id === null) {
      state.broken = true;
      const fate = await queue.directly(entry);
      if (fate.kind === 'waits') throw new Error('neither kept nor sent');
      return fate;
    }
    tapping.add(id);
    state.waiting += 1;
    state.broken = false;
    await Promise.race([sendAll().catch(() => undefined), wait(tapPatience)]);
    const fate: Fate = settled.get(id) ?? { kind: 'waits' };
    tapping.delete(id);
    settled.delete(id);
    return fate;
  }

  async function run() {
    addEventListener('online', () => void look());
    for (;;) {
      if (!state.opened) await open().catch(() => (state.broken = true));
      await look();
      await wait(beatEvery);
    }
  }

  return { device, page, call, notice, state, open, pairWith, look, rate, run };
}

export type Station = ReturnType<typeof useStation>;
