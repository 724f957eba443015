import { expect, test } from 'vitest';
import { comparable, earlier, spanOf, spans, yearBefore } from './spans';

test.each([
  ['2026-10', 1, '2026-09'],
  ['2026-01', 1, '2025-12'],
  ['2026-03', 15, '2024-12'],
  ['2026-H1', 1, '2025-H2'],
  ['2026-H2', 3, '2025-H1'],
  ['2026', 4, '2022'],
])('%s less %i is %s', (period, back, before) => {
  expect(earlier(period, back)).toBe(before);
});

test('a period is compared with those of its kind before it, the last one first', () => {
  expect(comparable('2026-10').slice(0, 2)).toEqual(['2026-09', '2026-08']);
  expect(comparable('2026-H1')[0]).toBe('2025-H2');
  expect(comparable('2026')).not.toContain('2026');
});

test.each(['2026-10', '2026-H1', '2026'])('%s may be compared with its year before', (period) => {
  expect(comparable(period)).toContain(yearBefore(period));
});

test('a span of months is none of half years', () => {
  expect(spanOf('2026-10', '36')).toBe(36);
  expect(spanOf('2026-H1', '36')).toBe(6);
  expect(spanOf('2026', undefined)).toBe(5);
});

test('no trend is longer than the server draws', () => {
  expect(Math.max(...Object.values(spans).flat())).toBeLessThanOrEqual(120);
});
