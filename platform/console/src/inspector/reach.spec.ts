import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { publicClient } from '../api/client';
import { ProblemError, UnreachableError } from '../api/problem';
import { bodyOf, StrangerError } from './delivery';
import { reachBy } from './reach';
import type { KeptVisit } from './store';

const visit = {
  id: '11111111-2222-4333-8444-555555555555',
  login: 'anfang.yi',
  planId: 'plan',
  placeId: 'place',
  questionnaire: { title: '', intro: '', questions: [] },
  clock: 1_792_459_800,
  serverAhead: 0,
  position: null,
  answers: {},
  state: 'READY',
  photosSent: 0,
} as unknown as KeptVisit;

const portal = '<html><body>请登录网络 log in to the network</body></html>';
const receipt = { id: visit.id, number: 'AF-BCDFGHJK', visitedAt: '2026-10-20T04:00:00Z' };

/** The server, where the network answers so. */
function answering(answer: () => Response | Promise<Response>) {
  vi.stubGlobal('fetch', async () => answer());
  return reachBy(publicClient());
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
}

beforeEach(() => vi.stubGlobal('location', { origin: 'https://hall.example' }));
afterEach(() => vi.unstubAllGlobals());

test('a receipt for this very visit is one', async () => {
  const reach = answering(() => json(receipt, 201));
  expect(await reach.sendVisit(visit, bodyOf(visit, []))).toEqual(receipt);
});

test.each([
  ['a portal’s page', () => new Response(portal, { headers: { 'Content-Type': 'text/html' } })],
  ['a page that says it is JSON', () => new Response(portal)],
  ['nothing', () => new Response(null, { status: 204 })],
  ['an empty 200', () => new Response('', { headers: { 'Content-Length': '0' } })],
  ['a gateway’s JSON', () => json({ code: 0, message: 'ok' })],
  ['null', () => json(null)],
  ['a receipt for another visit', () => json({ ...receipt, id: 'other' })],
  ['a receipt without its number', () => json({ ...receipt, number: '' })],
])('%s is no receipt', async (_what, answer) => {
  const reach = answering(answer);
  const sent = reach.sendVisit(visit, bodyOf(visit, []));
  await expect(sent).rejects.toBeInstanceOf(StrangerError);
});

test('a photo has arrived when the server says so without a word, and never otherwise', async () => {
  const bytes = new ArrayBuffer(3);
  await answering(() => new Response(null, { status: 204 })).sendPhoto(visit, 1, bytes);
  for (const answer of [
    () => new Response(portal),
    () => new Response('', { headers: { 'Content-Length': '0' } }),
    () => json({}),
  ]) {
    const sent = answering(answer).sendPhoto(visit, 1, bytes);
    await expect(sent).rejects.toBeInstanceOf(StrangerError);
  }
});

test('tasks are read from our own server alone', async () => {
  const tasks = { now: '2026-10-20T04:00:00Z', login: 'anfang.yi', items: [] };
  expect(await answering(() => json(tasks)).readTasks()).toEqual(tasks);
  for (const answer of [() => new Response(portal), () => json({}), () => json({ items: [] })]) {
    await expect(answering(answer).readTasks()).rejects.toBeInstanceOf(StrangerError);
  }
});

test('a problem of ours is told from a gateway’s', async () => {
  const body = {
    type: 'urn:haochaping:problem:plan-closed',
    code: 'plan-closed',
    detail: '已结束',
  };
  const ours = { status: 409, headers: { 'Content-Type': 'application/problem+json' } };
  const said = (answer: () => Response) =>
    answering(answer)
      .sendVisit(visit, bodyOf(visit, []))
      .catch((error: unknown) => error as ProblemError);
  expect(await said(() => new Response(JSON.stringify(body), ours))).toMatchObject({
    code: 'plan-closed',
    ours: true,
  });
  expect(await said(() => json(body, 409))).toMatchObject({ ours: false });
});

test('no network is no network', async () => {
  const reach = answering(() => Promise.reject(new TypeError('no network')));
  const sent = reach.sendVisit(visit, bodyOf(visit, []));
  await expect(sent).rejects.toBeInstanceOf(UnreachableError);
});
