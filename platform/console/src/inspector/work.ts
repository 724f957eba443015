import { reactive, shallowRef } from 'vue';
import { ProblemError } from '../api/problem';
import type { InspectionTask } from '../api/types';
import { deliveries } from './delivery';
import { locate } from './position';
import { reach, readTasks } from './server';
import { isSignedIn, recognise, signOut } from './session';
import type { KeptVisit, Store } from './store';

const lookEvery = 30_000;
/** So many that have arrived stay to be seen. */
const remembered = 20;

/** Who used this page last and has not signed out; his visits may be written without a network. */
interface Owner {
  login: string;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** An inspector's phone: his tasks, what he wrote, and what of it has arrived. */
export function useWork(store: Store) {
  const owner = shallowRef<Owner | null>(null);
  const tasks = shallowRef<InspectionTask[]>([]);
  const visits = shallowRef<KeptVisit[]>([]);
  const problem = shallowRef<ProblemError | null>(null);
  const state = reactive({ opened: false, online: false, signedIn: false, sending: false });
  const queue = deliveries(store, reach);
  let serverAhead = 0;

  async function reread() {
    visits.value = owner.value ? (await store.visits(owner.value.login)).reverse() : [];
  }

  async function open() {
    owner.value = (await store.read<Owner>('owner')) ?? null;
    serverAhead = (await store.read<number>('serverAhead')) ?? 0;
    if (owner.value) {
      tasks.value = (await store.read<InspectionTask[]>(`tasks ${owner.value.login}`)) ?? [];
    }
    await reread();
    state.opened = true;
  }

  /** Looks whether the server is there, reads what is new and sends what waits. */
  async function look() {
    const found = await recognise();
    state.online = found !== 'offline';
    state.signedIn = found === 'in';
    if (found !== 'in') return;
    try {
      const read = await readTasks();
      problem.value = null;
      // Another one has signed in: nothing of the last is shown to him.
      owner.value = { login: read.login };
      tasks.value = read.items;
      serverAhead = Math.round((Date.parse(read.now) - Date.now()) / 1000);
      await store.write('owner', owner.value);
      await store.write('serverAhead', serverAhead);
      await store.write(`tasks ${read.login}`, JSON.parse(JSON.stringify(read.items)));
      await send();
    } catch (error) {
      failed(error);
    }
    await reread();
  }

  function failed(error: unknown) {
    state.signedIn = isSignedIn();
    if (error instanceof ProblemError) problem.value = error.status < 500 ? error : null;
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
      id: newId(),
      login: owner.value.login,
      planId: task.id,
      planTitle: task.title,
      placeId,
      placeName: [place.unitName, place.windowCode, place.windowName].filter(Boolean).join(' '),
      questionnaire: task.questionnaire,
      clock: Math.floor(Date.now() / 1000),
      serverAhead,
      position: null,
      answers: {},
      state: 'DRAFT',
      photosSent: 0,
    };
    await store.save(visit);
    await reread();
    return visit;
  }

  async function keep(visit: KeptVisit) {
    await store.save(visit);
    await reread();
  }

  /** Finished: it is sent now, or as soon as there is a network. */
  async function finish(visit: KeptVisit) {
    delete visit.refusal;
    await keep({ ...visit, state: 'READY', photosSent: 0 });
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
    await signOut();
    state.signedIn = false;
  }

  async function run() {
    await open();
    addEventListener('online', () => void look());
    for (;;) {
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
