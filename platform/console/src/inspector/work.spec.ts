import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { InspectionTask } from '../api/types';
import { StrangerError } from './delivery';
import { memoryStore } from './memoryStore';
import { useWork } from './work';

const now = Date.parse('2026-10-20T04:00:00Z');

const task: InspectionTask = {
  id: 'plan',
  title: '第四季度暗访',
  from: '2026-10-19',
  to: '2026-10-28',
  running: true,
  questionnaire: { title: '窗口作风暗访', intro: '', questions: [] },
  places: [{ id: 'place', unitName: '市场监管局', wanted: 2, done: 0 }],
} as unknown as InspectionTask;

/** A phone with a server that is so many seconds ahead of it. */
function phone(secondsAhead = 0) {
  const memory = memoryStore();
  const sent: string[] = [];
  const session = { in: true };
  const network = { portal: false };
  const work = useWork(
    memory.store,
    {
      readTasks: async () => {
        if (network.portal) throw new StrangerError();
        const at = new Date(Date.now() + secondsAhead * 1000).toISOString();
        return { now: at, login: 'anfang.yi', items: [task] };
      },
      sendPhoto: async () => undefined,
      sendVisit: async ({ id }) => {
        sent.push(id);
        return { id, number: 'AF-BCDFGHJK', visitedAt: '' };
      },
    },
    {
      recognise: async () => (session.in ? 'in' : 'out'),
      isSignedIn: () => session.in,
      signOut: async () => undefined,
    },
  );
  return { ...memory, work, sent, session, network };
}

const settled = () => vi.advanceTimersByTimeAsync(10);

beforeEach(() => vi.useFakeTimers({ now, toFake: ['Date', 'setTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

test('a visit notes by how much the phone’s clock was behind the server’s', async () => {
  const { work } = phone(900);
  await work.look();
  expect((await work.begin(task, 'place')).serverAhead).toBe(900);
});

test('what was known of the server’s clock is void once somebody has set the phone’s', async () => {
  const { work } = phone(900);
  await work.look();
  vi.setSystemTime(now + 900_000);
  expect((await work.begin(task, 'place')).serverAhead).toBe(0);
});

test('a network’s login page takes neither tasks nor visits from the phone', async () => {
  const { work, network, sent } = phone();
  await work.look();
  const visit = await work.begin(task, 'place');
  network.portal = true;
  await work.finish(visit);
  await settled();
  await work.look();
  expect(work.state.online).toBe(false);
  expect(work.owner.value?.login).toBe('anfang.yi');
  expect(work.tasks.value).toHaveLength(1);
  expect(sent).toEqual([visit.id]);
});

test('what is finished twice is sent once', async () => {
  const { work, sent, state } = phone();
  await work.look();
  const visit = await work.begin(task, 'place');
  await Promise.all([work.finish({ ...visit }), work.finish({ ...visit })]);
  await settled();
  await work.finish({ ...visit });
  await settled();
  expect(sent).toEqual([visit.id]);
  expect(state(visit.id)?.state).toBe('DELIVERED');
});

test('what was delivered is not made a draft again by a form that is still open', async () => {
  const { work, state } = phone();
  await work.look();
  const visit = await work.begin(task, 'place');
  await work.finish({ ...visit });
  await settled();
  await work.keep({ ...visit, position: { missing: 'TIMEOUT' } });
  expect(state(visit.id)).toMatchObject({ state: 'DELIVERED', position: null });
});

test('nobody is asked to sign in over a form that is being written', async () => {
  const { work, session } = phone();
  session.in = false;
  work.state.writing = true;
  await work.look();
  expect(work.state.online).toBe(false);
  work.state.writing = false;
  await work.look();
  expect(work.state).toMatchObject({ online: true, signedIn: false });
});

test('a phone that is full says so, and begins no visit', async () => {
  const { work, disk } = phone();
  await work.look();
  disk.full = true;
  await expect(work.begin(task, 'place')).rejects.toBeInstanceOf(DOMException);
  await work.look();
  expect(work.state.broken).toBe(true);
  disk.full = false;
  await work.look();
  expect(work.state.broken).toBe(false);
});
