import { reactive, shallowRef } from 'vue';
import { ProblemError } from '../api/problem';
import type { InspectionTask } from '../api/types';
import { randomId } from '../shared/randomId';
import { serverClock } from '../terminal/clock';
import { deliveries } from './delivery';
import { locate } from './position';
import type { reachBy } from './reach';
import type { KeptVisit, Store } from './store';

const lookEvery = 30_000;
/** So many that have arrived stay to be seen. */
const remembered = 20;

/** Who used this page last and has not signed out; his visits may be written without a network. */
interface Owner {
  login: string;
}

/** Who is signed in, and how. */
export interface Session {
  recognise(): Promise<'in' | 'out' | 'offline'>;
  isSignedIn(): boolean;
  signOut(): Promise<void>;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** An inspector's phone: his tasks, what he wrote, and what of it has arrived. */
export function useWork(store: Store, reach: ReturnType<typeof reachBy>, session: Session) {
  const owner = shallowRef<Owner | null>(null);
  const tasks = shallowRef<InspectionTask[]>([]);
  const visits = shallowRef<KeptVisit[]>([]);
  const problem = shallowRef<ProblemError | null>(null);
  const state = reactive({
    opened: false,
    online: false,
    signedIn: false,
    sending: false,
    /** A visit is being written, which nothing may take from the screen. */
    writing: false,
    /** This phone cannot keep anything just now. */
    broken: false,
    /** The browser has promised to keep what waits here. */
    lasting: true,
  });
  const queue = deliveries(store, reach);
  const clock = serverClock();
  let looking: Promise<void> | null = null;

  async function reread() {
    visits.value = owner.value ? (await store.visits(owner.value.login)).reverse() : [];
  }

  async function open() {
    owner.value = (await store.read<Owner>('owner')) ?? null;
    clock.set((await store.read<number>('serverAhead')) ?? 0);
    if (owner.value) {
      tasks.value = (await store.read<InspectionTask[]>(`tasks ${owner.value.login}`)) ?? [];
    }
    await reread();
    state.opened = true;
    state.broken = false;
    // A browser may ask its user first.
    void store.isLasting().then(
      (lasting) => (state.lasting = lasting),
      () => (state.lasting = false),
    );
  }

  /** Looks whether the server is there; whoever asks meanwhile shares it. */
  function look(): Promise<void> {
    looking ??= lookNow()
      .catch(failed)
      .then(() => {
        looking = null;
      });
    return looking;
  }

  /** Reads what is new and sends what waits. */
  async function lookNow() {
    // To recognise somebody, the page may have to be left.
    if (state.writing && !session.isSignedIn()) return;
    const found = await session.recognise();
    state.online = found !== 'offline';
    state.signedIn = found === 'in';
    if (found !== 'in') return;
    try {
      const read = await reach.readTasks();
      problem.value = null;
      // Another one has signed in: nothing of the last is shown to him.
      owner.value = { login: read.login };
      tasks.value = read.items;
      const ahead = Math.round((Date.parse(read.now) - Date.now()) / 1000);
      clock.set(ahead);
      await store.write('owner', owner.value);
      await store.write('serverAhead', ahead);
      await store.write(`tasks ${read.login}`, JSON.parse(JSON.stringify(read.items)));
      state.broken = false;
      await send();
    } catch (error) {
      failed(error);
    }
    await reread();
  }

  function failed(error: unknown) {
    state.signedIn = session.isSignedIn();
    if (error instanceof ProblemError && error.ours) {
      problem.value = error.status < 500 ? error : null;
    } else if (error instanceof DOMException && error.name !== 'AbortError') state.broken = true;
    else state.online = false;
  }

  async function send() {
    if (!owner.value || !state.signedIn) return;
    state.sending = true;
    try {
      await queue.deliver(owner.value.login);
      await tidy();
    } finally {
      state.sending = false;
      await reread();
    }
  }

  async function tidy() {
    const arrived = (await store.visits(owner.value?.login ?? '')).filter(
      (one) => one.state === 'DELIVERED',
    );
    for (const old of arrived.slice(0, -remembered)) await store.drop(old.id);
  }

  /** Begins a visit; from now on it is on this phone. */
  async function begin(task: InspectionTask, placeId: string): Promise<KeptVisit> {
    const place = task.places.find((one) => one.id === placeId);
    if (!owner.value || !place) throw new Error('no such place');
    const visit: KeptVisit = {
      id: randomId(),
      login: owner.value.login,
      planId: task.id,
      planTitle: task.title,
      placeId,
      placeName: [place.unitName, place.windowCode, place.windowName].filter(Boolean).join(' '),
      questionnaire: task.questionnaire,
      clock: Math.floor(Date.now() / 1000),
      serverAhead: clock.ahead(),
      position: null,
      answers: {},
      state: 'DRAFT',
      photosSent: 0,
    };
    await store.save(visit);
    await reread();
    return visit;
  }

  /** Keeps what was written; what was finished elsewhere meanwhile is not written any more. */
  async function keep(visit: KeptVisit): Promise<boolean> {
    const state = (await store.visit(visit.id))?.state;
    const open = state !== 'READY' && state !== 'DELIVERED';
    if (open) await store.save(visit);
    await reread();
    return open;
  }

  /** Finished: it is sent now, or as soon as there is a network. */
  async function finish(visit: KeptVisit) {
    delete visit.refusal;
    delete visit.waits;
    if (!(await keep({ ...visit, state: 'READY', photosSent: 0 }))) return;
    // The screen need not wait for the network.
    void send().catch(failed);
  }

  async function drop(visit: KeptVisit) {
    await store.drop(visit.id);
    await reread();
  }

  async function leave() {
    await store.forget('owner');
    owner.value = null;
    tasks.value = [];
    await reread();
    await session.signOut();
    state.signedIn = false;
  }

  async function run() {
    addEventListener('online', () => void look());
    for (;;) {
      if (!state.opened) await open().catch(() => (state.broken = true));
      await look();
      await wait(lookEvery);
    }
  }

  return {
    store,
    owner,
    tasks,
    visits,
    problem,
    state,
    begin,
    keep,
    finish,
    drop,
    leave,
    look,
    locate,
    run,
  };
}

export type Work = ReturnType<typeof useWork>;
