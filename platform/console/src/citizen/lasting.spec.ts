import { expect, test } from 'vitest';
import { problemOf, UnreachableError } from '../api/problem';
import { isLasting } from './lasting';

const ours = (status: number) =>
  problemOf(Response.json({ code: 'some-code', detail: '请返回' }, { status }));
const gateways = (status: number) => problemOf(new Response('<html></html>', { status }));

test.each([400, 403, 404, 409, 410, 413, 422])('our own %i stays', async (status) => {
  expect(isLasting(await ours(status))).toBe(true);
});

test.each([408, 429, 500, 503])('our own %i may pass', async (status) => {
  expect(isLasting(await ours(status))).toBe(false);
});

test.each([404, 408, 413, 429, 502])('a gateway in our place with %i may pass', async (status) => {
  expect(isLasting(await gateways(status))).toBe(false);
});

test('a lost network may pass', () => {
  expect(isLasting(new UnreachableError())).toBe(false);
});
