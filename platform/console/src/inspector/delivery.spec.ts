import { expect, test } from 'vitest';
import { ProblemError, UnreachableError } from '../api/problem';
import type { VisitSent } from '../api/types';
import { bodyOf, deliveries, StrangerError, type Reach } from './delivery';
import { memoryStore } from './memoryStore';
import type { KeptPhoto, KeptVisit } from './store';

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

/** What our own server says. */
function ours(status: number, code: string, detail = ''): ProblemError {
  return new ProblemError(status, code, detail, detail, [], undefined, true);
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
  const phone = memoryStore([visit('a')], [photo(1, 'a'), photo(2, 'a')]);
  const { reach, sent, bodies } = server();
  await deliveries(phone.store, reach).deliver('anfang.yi');
  expect(sent).toEqual(['a/1', 'a/2', 'a']);
  expect(bodies[0]?.photos).toEqual(['sha-1', 'sha-2']);
  expect(phone.state('a')).toMatchObject({ state: 'DELIVERED', number: 'AF-a' });
  expect(phone.left()).toBe(0);
});

test('a bad network goes on where it stopped, and nothing is lost meanwhile', async () => {
  const phone = memoryStore([visit('a'), visit('b')], [photo(1, 'a'), photo(2, 'a')]);
  const { reach, sent } = server('ok', new UnreachableError());
  const queue = deliveries(phone.store, reach);
  await queue.deliver('anfang.yi');
  expect(phone.state('a')).toMatchObject({ state: 'READY', photosSent: 1 });
  expect(phone.left()).toBe(2);
  await queue.deliver('anfang.yi');
  expect(sent).toEqual(['a/1', 'a/2', 'a/2', 'a', 'b']);
});

test('an answer that was lost sends the very same visit again', async () => {
  const phone = memoryStore([visit('a')]);
  const { reach, bodies } = server(new UnreachableError(), 'ok');
  const queue = deliveries(phone.store, reach);
  await queue.deliver('anfang.yi');
  await queue.deliver('anfang.yi');
  expect(bodies).toHaveLength(2);
  expect(bodies[1]).toEqual(bodies[0]);
});

test('photos the server misses are sent again from the first', async () => {
  const phone = memoryStore([visit('a', { photosSent: 1 })], [photo(1, 'a')]);
  const { reach, sent } = server(ours(409, 'photos-missing'));
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
  [413, 'too-large', 'REFUSED'],
  [400, 'malformed-json', 'READY'],
  [404, 'unknown', 'READY'],
  [401, 'unauthenticated', 'READY'],
  [403, 'forbidden', 'READY'],
  [429, 'too-many', 'READY'],
  [503, 'channel-paused', 'READY'],
])('an answer %i %s leaves the visit on the phone as %s', async (status, code, state) => {
  const phone = memoryStore([visit('a')], [photo(1, 'a')]);
  const { reach } = server('ok', ours(status, code, '请改正'));
  await deliveries(phone.store, reach).deliver('anfang.yi');
  expect(phone.state('a')?.state).toBe(state);
  expect((phone.state('a')?.refusal ?? phone.state('a')?.waits)?.detail).toBe('请改正');
  expect(phone.left()).toBe(1);
});

test.each([
  [403, 'http-403'],
  [404, 'http-404'],
  [409, 'plan-closed'],
  [413, 'http-413'],
])('a gateway that answers %i %s in our place refuses nothing', async (status, code) => {
  const phone = memoryStore([visit('a'), visit('b')], [photo(1, 'a')]);
  const { reach, sent } = server('ok', new ProblemError(status, code, '已拦截', 'Blocked'));
  await deliveries(phone.store, reach).deliver('anfang.yi');
  expect(phone.state('a')).toMatchObject({ state: 'READY', waits: { code: 'stranger' } });
  expect(phone.left()).toBe(1);
  expect(sent).toEqual(['a/1', 'a', 'b']);
  expect(phone.state('b')?.state).toBe('DELIVERED');
});

test('what something else says in our place delivers nothing, and says so', async () => {
  const phone = memoryStore([visit('a')], [photo(1, 'a')]);
  const { reach } = server(new StrangerError(), 'ok', new StrangerError());
  const queue = deliveries(phone.store, reach);
  await queue.deliver('anfang.yi');
  expect(phone.state('a')).toMatchObject({
    state: 'READY',
    photosSent: 0,
    waits: { code: 'stranger', photo: 1 },
  });
  await queue.deliver('anfang.yi');
  expect(phone.state('a')).toMatchObject({ state: 'READY', photosSent: 1 });
  expect(phone.left()).toBe(1);
  await queue.deliver('anfang.yi');
  expect(phone.state('a')).toMatchObject({ state: 'DELIVERED' });
  expect(phone.state('a')?.waits).toBeUndefined();
});

test('a photo that is refused is told by its number', async () => {
  const phone = memoryStore([visit('a')], [photo(1, 'a'), photo(2, 'a')]);
  const { reach } = server('ok', ours(422, 'photo-unfit', '请重新拍摄'));
  await deliveries(phone.store, reach).deliver('anfang.yi');
  expect(phone.state('a')).toMatchObject({
    state: 'REFUSED',
    refusal: { code: 'photo-unfit', photo: 2 },
  });
});

test('what another page of this browser delivered meanwhile stays delivered', async () => {
  const phone = memoryStore([visit('a')]);
  const { reach } = server(ours(409, 'visit-taken'));
  const other: Reach = {
    ...reach,
    sendVisit: async (of, body) => {
      await phone.store.save({ ...of, state: 'DELIVERED', number: 'AF-A' });
      return reach.sendVisit(of, body);
    },
  };
  await deliveries(phone.store, other).deliver('anfang.yi');
  expect(phone.state('a')).toMatchObject({ state: 'DELIVERED', number: 'AF-A' });
});

test('a full disk loses nothing: the visit is sent again and answered the same', async () => {
  const phone = memoryStore([visit('a')], [photo(1, 'a')]);
  const { reach, sent, bodies } = server();
  const full: Reach = {
    ...reach,
    sendVisit: async (of, body) => {
      phone.disk.full = sent.length < 2;
      return reach.sendVisit(of, body);
    },
  };
  const queue = deliveries(phone.store, full);
  await expect(queue.deliver('anfang.yi')).rejects.toBeInstanceOf(DOMException);
  expect(phone.state('a')?.state).toBe('READY');
  expect(phone.left()).toBe(1);
  phone.disk.full = false;
  await queue.deliver('anfang.yi');
  expect(bodies[1]).toEqual(bodies[0]);
  expect(phone.state('a')?.state).toBe('DELIVERED');
});

test('what is refused does not hold up the next, and is not sent again by itself', async () => {
  const phone = memoryStore([visit('a'), visit('b')]);
  const { reach, sent } = server(ours(409, 'plan-closed', '已结束'));
  const queue = deliveries(phone.store, reach);
  await queue.deliver('anfang.yi');
  await queue.deliver('anfang.yi');
  expect(sent).toEqual(['a', 'b']);
  expect(phone.state('a')?.refusal?.detail).toBe('已结束');
});

test('drafts stay, and so does what another inspector wrote on this phone', async () => {
  const phone = memoryStore([visit('a', { state: 'DRAFT' }), visit('b', { login: 'anfang.er' })]);
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
