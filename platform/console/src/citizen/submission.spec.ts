import { expect, test } from 'vitest';
import { ProblemError, UnreachableError } from '../api/problem';
import type { RatingDraft } from '../api/types';
import { idempotencyKey } from './idempotencyKey';
import { submission } from './submission';

const draft = (words: string): RatingDraft => ({ level: 'DISSATISFIED', tags: [], words });
const receipt = { receipt: 'ABC', level: 'DISSATISFIED' as const, ratedOn: '2026-11-24' };
const conflict = new ProblemError(409, 'idempotency-conflict', '', '');

/** A server that answers each request by the next of these, and keeps what it was sent. */
function server(...answers: unknown[]) {
  const sent: [key: string, words: string][] = [];
  const send = (key: string, body: RatingDraft) => {
    sent.push([key, body.words ?? '']);
    const answer = answers.shift();
    return answer === 'ok' ? Promise.resolve(receipt) : Promise.reject(answer);
  };
  return { send, sent };
}

test('every attempt of one form carries the same key', async () => {
  const { send, sent } = server(new UnreachableError(), 'ok');
  const form = submission(send);
  expect(await form.submit(draft('慢'))).toEqual({ kind: 'failed', offline: true });
  expect(await form.submit(draft('慢'))).toEqual({ kind: 'received', receipt, earlier: false });
  expect(new Set(sent.map(([key]) => key))).toEqual(new Set([form.key]));
});

test('two opened forms have different keys of 32 hexadecimal digits', () => {
  expect(idempotencyKey()).toMatch(/^[0-9a-f]{32}$/);
  expect(idempotencyKey()).not.toBe(idempotencyKey());
});

test('a first attempt that did arrive gives its receipt, although the words were changed since', async () => {
  const { send, sent } = server(new UnreachableError(), conflict, 'ok');
  const form = submission(send);
  await form.submit(draft('慢'));
  expect(await form.submit(draft('很慢'))).toEqual({ kind: 'received', receipt, earlier: true });
  expect(sent.map(([, words]) => words)).toEqual(['慢', '很慢', '慢']);
});

test.each([
  [503, 'failed'],
  [429, 'failed'],
  [422, 'refused'],
  [410, 'dead'],
  [404, 'dead'],
])('an answer %i is %s', async (status, kind) => {
  const { send } = server(new ProblemError(status, 'some-code', '', ''));
  expect((await submission(send).submit(draft('慢'))).kind).toBe(kind);
});

test('what was rated by another way to the same service says so, with the way back', async () => {
  const back = 'https://m.example.gov.cn/done';
  const refusal = new ProblemError(409, 'idempotency-conflict', '已提交', 'Sent', [], back);
  const { send } = server(refusal);
  expect(await submission(send).submit(draft('慢'))).toMatchObject({
    kind: 'dead',
    problem: { code: 'already-rated', status: 410, detail: '已提交', backUrl: back },
  });
});

test('so does what was sent before, did not arrive and is refused now', async () => {
  const { send } = server(new UnreachableError(), conflict, conflict);
  const form = submission(send);
  await form.submit(draft('慢'));
  expect(await form.submit(draft('很慢'))).toMatchObject({
    kind: 'dead',
    problem: { code: 'already-rated' },
  });
});

test('a server away while the earlier rating is asked for is a failure to retry', async () => {
  const busy = new ProblemError(503, 'busy', '', '');
  const { send } = server(busy, conflict, busy);
  const form = submission(send);
  await form.submit(draft('慢'));
  expect(await form.submit(draft('很慢'))).toEqual({ kind: 'failed', offline: false });
});
