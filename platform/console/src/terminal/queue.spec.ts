import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { ProblemError, UnreachableError } from '../api/problem';
import type { TerminalThanks } from '../api/types';
import { headersOf, importSecret, sign, type Device } from './device';
import { deliveries, ratingsPath } from './queue';
import type { Store, Waiting } from './store';

const thanks: TerminalThanks = {
  receipt: 'JH2801-AAAA-BBBB-CCCC-DDDD',
  level: 'SATISFIED',
  ratedOn: '2026-11-24',
  url: '',
  qrSvg: '',
};

async function deviceOf(accessKey: string): Promise<Device> {
  const key = await importSecret(`secret of ${accessKey}`);
  return { tenantKey: 'JH2801', place: 'JH2801/JH-03', accessKey, key };
}

function memory(...entries: Waiting[]): Store {
  const kept = [...entries];
  return {
    read: async () => undefined,
    write: async () => undefined,
    forget: async () => undefined,
    waiting: async () => [...kept],
    add: async () => 0,
    remove: async (id) => {
      const at = kept.findIndex((one) => one.id === id);
      kept.splice(at, 1);
    },
  };
}

async function entry(id: number, by: Device, place = 'JH2801/JH-03'): Promise<Waiting> {
  const body = `{"level":"SATISFIED","n":${id}}`;
  const signature = await sign(by, ratingsPath, body, 1_792_459_800, `key-of-rating-${id}`);
  return { id, accessKey: by.accessKey, place, body, signature };
}

/** A server that answers each rating by the next of these, and keeps the bodies it was sent. */
function server(...answers: ('ok' | Error)[]) {
  const sent: Waiting[] = [];
  const send = async (one: Waiting) => {
    sent.push(one);
    const answer = answers.shift() ?? 'ok';
    if (answer !== 'ok') throw answer;
    return thanks;
  };
  return { send, sent };
}

test('the signature is what the server computes', async () => {
  const device = await deviceOf('KEY1');
  const body = '{"words":"慢"}';
  const signature = await sign(device, '/beats', body, 1_792_459_800, 'nonce-of-sixteen');
  const digest = createHash('sha256').update(body).digest('hex');
  const path = '/api/v1/public/JH2801/terminals/beats';
  const text = ['HMAC-SHA256', 'POST', path, 1_792_459_800, 'nonce-of-sixteen', digest].join('\n');
  const expected = createHmac('sha256', 'secret of KEY1').update(text).digest('hex');
  expect(headersOf('KEY1', signature)['X-Hcp-Signature']).toBe(expected);
});

test('what waits goes out in order and is then forgotten', async () => {
  const device = await deviceOf('KEY1');
  const store = memory(await entry(1, device), await entry(2, device));
  const { send, sent } = server();
  const fates = await deliveries(store, () => device, send).deliver('JH2801/JH-03');
  expect(sent.map((one) => one.id)).toEqual([1, 2]);
  expect(fates.get(2)).toEqual({ kind: 'received', thanks });
  expect(await store.waiting()).toEqual([]);
});

test('without a network nothing is lost, and the next attempt carries the same key', async () => {
  const device = await deviceOf('KEY1');
  const store = memory(await entry(1, device), await entry(2, device));
  const { send, sent } = server(new UnreachableError(), 'ok', 'ok');
  const queue = deliveries(store, () => device, send);
  expect((await queue.deliver('JH2801/JH-03')).get(1)).toEqual({ kind: 'waits' });
  expect(await store.waiting()).toHaveLength(2);
  await queue.deliver('JH2801/JH-03');
  expect(sent.map((one) => one.signature.nonce)).toEqual([
    'key-of-rating-1',
    'key-of-rating-1',
    'key-of-rating-2',
  ]);
  expect(await store.waiting()).toEqual([]);
});

test.each([
  [422, 'unit-unknown', 'refused'],
  [410, 'already-rated', 'refused'],
  [410, 'terminal-revoked', 'waits'],
  [401, 'terminal-unknown', 'waits'],
  [401, 'signature-missing', 'waits'],
  [404, 'http-404', 'waits'],
  [403, 'http-403', 'waits'],
  [429, 'too-many', 'waits'],
  [503, 'channel-paused', 'waits'],
])('an answer %i %s: it %s', async (status, code, kind) => {
  const device = await deviceOf('KEY1');
  const store = memory(await entry(1, device));
  const { send } = server(new ProblemError(status, code, '', ''));
  const fates = await deliveries(store, () => device, send).deliver('JH2801/JH-03');
  expect(fates.get(1)?.kind).toBe(kind);
  expect(await store.waiting()).toHaveLength(kind === 'waits' ? 1 : 0);
});

test('what one is refused for does not hold up the next', async () => {
  const device = await deviceOf('KEY1');
  const store = memory(await entry(1, device), await entry(2, device));
  const { send } = server(new ProblemError(422, 'tag-unknown', '', ''), 'ok');
  const fates = await deliveries(store, () => device, send).deliver('JH2801/JH-03');
  expect([...fates.values()].map((fate) => fate.kind)).toEqual(['refused', 'received']);
});

test('one the server stumbles over waits, and the next goes out', async () => {
  const device = await deviceOf('KEY1');
  const store = memory(await entry(1, device), await entry(2, device));
  const { send } = server(new ProblemError(500, 'internal', '', ''), 'ok');
  const fates = await deliveries(store, () => device, send).deliver('JH2801/JH-03');
  expect([...fates.values()].map((fate) => fate.kind)).toEqual(['waits', 'received']);
  expect((await store.waiting()).map((one) => one.id)).toEqual([1]);
});

test('a busy server is not asked for the next', async () => {
  const device = await deviceOf('KEY1');
  const { send, sent } = server(new ProblemError(503, 'busy', '', ''));
  const store = memory(await entry(1, device), await entry(2, device));
  await deliveries(store, () => device, send).deliver('JH2801/JH-03');
  expect(sent).toHaveLength(1);
});

test('paired anew at its window, it signs anew what waits under the same time and key', async () => {
  const before = await deviceOf('KEY1');
  const now = await deviceOf('KEY2');
  const waiting = await entry(1, before);
  const { send, sent } = server();
  await deliveries(memory(waiting), () => now, send).deliver('JH2801/JH-03');
  const expected = await sign(now, ratingsPath, waiting.body, 1_792_459_800, 'key-of-rating-1');
  expect(sent[0]?.accessKey).toBe('KEY2');
  expect(sent[0]?.signature).toEqual(expected);
});

test('paired with another window, it does not rate that one by what was tapped here', async () => {
  const device = await deviceOf('KEY2');
  const store = memory(await entry(1, device), await entry(2, device, 'JH2801/JH-04'));
  const { send, sent } = server();
  await deliveries(store, () => device, send).deliver('JH2801/JH-04');
  expect(sent.map((one) => one.id)).toEqual([2]);
  expect(await store.waiting()).toHaveLength(1);
});

test('two who ask at once send nothing twice', async () => {
  const device = await deviceOf('KEY1');
  const { send, sent } = server();
  const queue = deliveries(memory(await entry(1, device)), () => device, send);
  await Promise.all([queue.deliver('JH2801/JH-03'), queue.deliver('JH2801/JH-03')]);
  expect(sent).toHaveLength(1);
});

test('unpaired, it keeps what waits', async () => {
  const device = await deviceOf('KEY1');
  const store = memory(await entry(1, device));
  const { send, sent } = server();
  await deliveries(store, () => null, send).deliver('JH2801/JH-03');
  expect(sent).toEqual([]);
  expect(await store.waiting()).toHaveLength(1);
});
