import { expect, test } from 'vitest';
import { ProblemError, UnreachableError } from '../api/problem';
import type { VisitSent } from '../api/types';
import { bodyOf, deliveries, type Reach } from './delivery';
import type { KeptPhoto, KeptVisit, Store } from './store';

const questionnaire = {
  title: '窗口作风暗访',
  intro: '',
  questions: [
    {
      code: 'overall',
      kind: 'LEVEL' as const,
      text: '总体评价',
      hint: '',
      required: true,
      overall: true,
      choices: [],
    },
  ],
};

function visit(id: string, more: Partial<KeptVisit> = {}): KeptVisit {
  return {
    id,
    login: 'anfang.yi',
    planId: 'plan',
    planTitle: '第四季度暗访',
    placeId: 'place',
    placeName: '企业登记窗口',
    questionnaire,
    clock: 1_792_459_800,
    serverAhead: 0,
    position: { latitude: 21.96, longitude: 100.45, accuracy: 12 },
    answers: { overall: ['DISSATISFIED'] },
    state: 'READY',
    photosSent: 0,
    ...more,
  };
}

function photo(id: number, of: string): KeptPhoto {
  return { id, visit: of, bytes: new ArrayBuffer(id), sha256: `sha-${id}` };
}

function memory(visits: KeptVisit[], photos: KeptPhoto[] = []) {
  const kept = new Map(visits.map((one) => [one.id, structuredClone(one)]));
  let pictures = [...photos];
  const store: Store = {
    read: async () => undefined,
    write: async () => undefined,
    forget: async () => undefined,
    visits: async (login) =>
      [...kept.values()].filter((one) => one.login === login).map((one) => structuredClone(one)),
    save: async (one) => void kept.set(one.id, structuredClone(one)),
    drop: async (id) => void kept.delete(id),
    photos: async (of) => pictures.filter((one) => one.visit === of),
    addPhoto: async () => 0,
    dropPhoto: async (id) => void (pictures = pictures.filter((one) => one.id !== id)),
  };
  return { store, state: (id: string) => kept.get(id), left: () => pictures.length };
}

/** A server that answers each request by the next of these, and remembers what it was sent. */
function server(...answers: ('ok' | Error)[]) {
  const sent: string[] = [];
  const bodies: VisitSent[] = [];
  const next = () => {
    const answer = answers.shift() ?? 'ok';
    if (answer !== 'ok') throw answer;
  };
  const reach: Reach = {
    sendPhoto: async (of, number) => {
      sent.push(`${of.id}/${number}`);
      next();
    },
    sendVisit: async (of, body) => {
      sent.push(of.id);
      bodies.push(body);
      next();
      return { id: of.id, number: `AF-${of.id}`, visitedAt: '' };
    },
  };
  return { reach, sent, bodies };
}

test('photos go first, then the visit; then the photos are gone from the phone', async () => {
  const phone = memory([visit('a')], [photo(1, 'a'), photo(2, 'a')]);
  const { reach, sent, bodies } = server();
  await deliveries(phone.store, reach).deliver('anfang.yi');
  expect(sent).toEqual(['a/1', 'a/2', 'a']);
  expect(bodies[0]?.photos).toEqual(['sha-1', 'sha-2']);
  expect(phone.state('a')).toMatchObject({ state: 'DELIVERED', number: 'AF-a' });
  expect(phone.left()).toBe(0);
});

test('a bad network goes on where it stopped, and nothing is lost meanwhile', async () => {
  const phone = memory([visit('a'), visit('b')], [photo(1, 'a'), photo(2, 'a')]);
  const { reach, sent } = server('ok', new UnreachableError());
  const queue = deliveries(phone.store, reach);
  await queue.deliver('anfang.yi');
  expect(phone.state('a')).toMatchObject({ state: 'READY', photosSent: 1 });
  expect(phone.left()).toBe(2);
  await queue.deliver('anfang.yi');
  expect(sent).toEqual(['a/1', 'a/2', 'a/2', 'a', 'b']);
});

test('an answer that was lost sends the very same visit again', async () => {
  const phone = memory([visit('a')]);
  const { reach, bodies } = server(new UnreachableError(), 'ok');
  const queue = deliveries(phone.store, reach);
  await queue.deliver('anfang.yi');
  await queue.deliver('anfang.yi');
  expect(bodies).toHaveLength(2);
  expect(bodies[1]).toEqual(bodies[0]);
});

test('photos the server misses are sent again from the first', async () => {
  const phone = memory([visit('a', { photosSent: 1 })], [photo(1, 'a')]);
  const { reach, sent } = server(new ProblemError(409, 'photos-missing', '', ''));
  const queue = deliveries(phone.store, reach);
  await queue.deliver('anfang.yi');
  await queue.deliver('anfang.yi');
  expect(sent).toEqual(['a', 'a/1', 'a']);
  expect(phone.state('a')?.state).toBe('DELIVERED');
});

test.each([
  [409, 'visit-outside-days', 'REFUSED'],
  [409, 'place-not-planned', 'REFUSED'],
  [404, 'task-unknown', 'REFUSED'],
  [422, 'required', 'REFUSED'],
  [401, 'http-401', 'READY'],
  [403, 'http-403', 'READY'],
  [429, 'too-many', 'READY'],
  [503, 'channel-paused', 'READY'],
])('an answer %i %s leaves the visit on the phone as %s', async (status, code, state) => {
  const phone = memory([visit('a')], [photo(1, 'a')]);
  const { reach } = server('ok', new ProblemError(status, code, '请改正', 'Correct it'));
  await deliveries(phone.store, reach).deliver('anfang.yi');
  expect(phone.state('a')?.state).toBe(state);
  expect(phone.left()).toBe(1);
});

test('what is refused does not hold up the next, and is not sent again by itself', async () => {
  const phone = memory([visit('a'), visit('b')]);
  const { reach, sent } = server(new ProblemError(409, 'plan-closed', '已结束', 'Closed'));
  const queue = deliveries(phone.store, reach);
  await queue.deliver('anfang.yi');
  await queue.deliver('anfang.yi');
  expect(sent).toEqual(['a', 'b']);
  expect(phone.state('a')?.refusal?.detail).toBe('已结束');
});

test('drafts stay, and so does what another inspector wrote on this phone', async () => {
  const phone = memory([visit('a', { state: 'DRAFT' }), visit('b', { login: 'anfang.er' })]);
  const { reach, sent } = server();
  await deliveries(phone.store, reach).deliver('anfang.yi');
  expect(sent).toEqual([]);
});

test('without a position the reason is sent', () => {
  const body = bodyOf(visit('a', { position: { missing: 'DENIED' } }), []);
  expect(body.noPosition).toBe('DENIED');
  expect(body.latitude).toBeUndefined();
  expect(bodyOf(visit('a', { position: null }), []).noPosition).toBe('UNAVAILABLE');
});
