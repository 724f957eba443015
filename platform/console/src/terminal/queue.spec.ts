import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { problemOf, ProblemError, UnreachableError } from '../api/problem';
import type { TerminalThanks } from '../api/types';
import { headersOf, importSecret, sign, type Device } from './device';
import { memoryStore } from './memoryStore';
import { deliveries, ratingsPath } from './queue';
import type { Store, Unkept, Waiting } from './store';

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
  return memoryStore(...entries).store;
}

/** What our server says, as it arrives. */
function said(status: number, code: string): ProblemError {
  return new ProblemError(status, code, '', '', [], undefined, true);
}

async function entry(id: number, by: Device, place = 'JH2801/JH-03'): Promise<Waiting> {
  const body = `{"level":"SATISFIED","n":${id}}`;
  const signature = await sign(by, ratingsPath, body, 1_792_459_800, `key-of-rating-${id}`);
  return { id, accessKey: by.accessKey, place, body, signature };
}

/** A server that answers each rating by the next of these, and keeps the bodies it was sent. */
function server(...answers: ('ok' | Error)[]) {
  const sent: Waiting[] = [];
  const send = async (one: Unkept) => {
    sent.push(one as Waiting);
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
  [410, 'already-rated', 'refused'],
  [422, 'reason-required', 'refused'],
  [422, 'words-too-long', 'refused'],
  [422, 'unit-unknown', 'waits'],
  [422, 'window-unknown', 'waits'],
  [422, 'tag-unknown', 'waits'],
  [400, 'body-unreadable', 'waits'],
  [400, 'malformed', 'waits'],
  [404, 'unknown', 'waits'],
  [403, 'forbidden', 'waits'],
  [405, 'method', 'waits'],
  [415, 'media-type', 'waits'],
  [410, 'terminal-revoked', 'waits'],
  [401, 'terminal-unknown', 'waits'],
  [401, 'signature-missing', 'waits'],
  [429, 'too-many', 'waits'],
  [503, 'channel-paused', 'waits'],
])('三(一)1 an answer %i %s: it %s', async (status, code, kind) => {
  const device = await deviceOf('KEY1');
  const { store, aside } = memoryStore(await entry(1, device));
  const { send } = server(said(status, code));
  const fates = await deliveries(store, () => device, send).deliver('JH2801/JH-03');
  expect(fates.get(1)?.kind).toBe(kind);
  expect(await store.waiting()).toHaveLength(kind === 'waits' ? 1 : 0);
  expect(aside.map((one) => one.code)).toEqual(kind === 'waits' ? [] : [code]);
});

const json = 'application/json';
const problem = 'application/problem+json';
const type = 'urn:haochaping:problem:already-rated';

test.each([
  ['a gateway’s page', 404, 'text/html', '<h1>no</h1>'],
  ['a gateway’s JSON', 403, json, '{"code":"FORBIDDEN"}'],
  ['our words from a gateway', 410, json, `{"code":"already-rated","type":"${type}"}`],
  ['another’s problem', 410, problem, '{"code":"already-rated","type":"about:blank"}'],
  ['a number as code', 422, problem, '{"code":4001}'],
  ['nothing', 409, problem, 'null'],
])('三(一)1 %s deletes nothing', async (_name, status, kind, body) => {
  const device = await deviceOf('KEY1');
  const store = memory(await entry(1, device));
  const headers = { 'content-type': kind };
  const { send } = server(await problemOf(new Response(body, { status, headers })));
  const fates = await deliveries(store, () => device, send).deliver('JH2801/JH-03');
  expect(fates.get(1)?.kind).toBe('waits');
  expect(await store.waiting()).toHaveLength(1);
});

test('our server’s own words are known as such', async () => {
  const headers = { 'content-type': 'application/problem+json;charset=UTF-8' };
  const body = JSON.stringify({ code: 'already-rated', type, detail: '已评价。' });
  const read = await problemOf(new Response(body, { status: 410, headers }));
  expect(read).toMatchObject({ ours: true, code: 'already-rated', detail: '已评价。' });
});

test.each([[{}], [null], [undefined], [{ receipt: 7 }]])(
  '三(一)1 a success that gives no receipt (%j) has taken nothing',
  async (answer) => {
    const device = await deviceOf('KEY1');
    const store = memory(await entry(1, device));
    const send = async () => answer as unknown as TerminalThanks;
    const fates = await deliveries(store, () => device, send).deliver('JH2801/JH-03');
    expect(fates.get(1)?.kind).toBe('waits');
    expect(await store.waiting()).toHaveLength(1);
  },
);

test('reloaded between sending and removing, it sends again and is answered the same', async () => {
  const device = await deviceOf('KEY1');
  const { store, disk } = memoryStore(await entry(1, device));
  const { send, sent } = server();
  const dying = async (one: Unkept) => {
    const answer = await send(one);
    disk.gone = true;
    return answer;
  };
  const fates = await deliveries(store, () => device, dying).deliver('JH2801/JH-03');
  expect(fates.get(1)?.kind).toBe('received');
  disk.gone = false;
  await deliveries(store, () => device, send).deliver('JH2801/JH-03');
  expect(sent.map((one) => one.signature.nonce)).toEqual(['key-of-rating-1', 'key-of-rating-1']);
  expect(await store.waiting()).toEqual([]);
});

test('one that the server cannot take now lets the next go first and comes again later', async () => {
  const device = await deviceOf('KEY1');
  const store = memory(await entry(1, device), await entry(2, device));
  const { send, sent } = server(said(422, 'unit-unknown'));
  const queue = deliveries(store, () => device, send);
  const fates = await queue.deliver('JH2801/JH-03');
  expect([...fates.values()].map((fate) => fate.kind)).toEqual(['waits', 'received']);
  await queue.deliver('JH2801/JH-03');
  expect(sent.map((one) => one.id)).toEqual([1, 2]);
  await deliveries(store, () => device, send).deliver('JH2801/JH-03');
  expect(await store.waiting()).toEqual([]);
});

test('one that could not be kept is sent once, under its own key', async () => {
  const device = await deviceOf('KEY1');
  const { send, sent } = server('ok', new UnreachableError());
  const queue = deliveries(memory(), () => device, send);
  expect(await queue.directly(await entry(1, device))).toEqual({ kind: 'received', thanks });
  expect(await queue.directly(await entry(1, device))).toEqual({ kind: 'waits' });
  expect(sent.map((one) => one.signature.nonce)).toEqual(['key-of-rating-1', 'key-of-rating-1']);
});

test('what one is refused for does not hold up the next', async () => {
  const device = await deviceOf('KEY1');
  const store = memory(await entry(1, device), await entry(2, device));
  const { send } = server(said(410, 'already-rated'), 'ok');
  const fates = await deliveries(store, () => device, send).deliver('JH2801/JH-03');
  expect([...fates.values()].map((fate) => fate.kind)).toEqual(['refused', 'received']);
});

test('one the server stumbles over waits, and the next goes out', async () => {
  const device = await deviceOf('KEY1');
  const store = memory(await entry(1, device), await entry(2, device));
  const { send } = server(said(500, 'internal'), 'ok');
  const fates = await deliveries(store, () => device, send).deliver('JH2801/JH-03');
  expect([...fates.values()].map((fate) => fate.kind)).toEqual(['waits', 'received']);
  expect((await store.waiting()).map((one) => one.id)).toEqual([1]);
});

test('a busy server is not asked for the next', async () => {
  const device = await deviceOf('KEY1');
  const { send, sent } = server(said(503, 'busy'));
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
