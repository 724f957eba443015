import { expect, test } from 'vitest';
import { daysOf, monthsBack, periodBefore } from './insights';

test.each([
  ['2026-10', '2026-09'],
  ['2026-01', '2025-12'],
  ['2026-H2', '2026-H1'],
  ['2026-H1', '2025-H2'],
  ['2026', '2025'],
])('before %s lies %s', (period, before) => {
  expect(periodBefore(period)).toBe(before);
});

test.each([
  ['2026-10', '2026-10-01', '2026-10-31'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['2026-H1', '2026-01-01', '2026-06-30'],
  ['2026-H2', '2026-07-01', '2026-12-31'],
  ['2026', '2026-01-01', '2026-12-31'],
])('%s lasts from %s to %s', (period, from, to) => {
  expect(daysOf(period)).toEqual({ from, to });
});

test('months are counted back over the turn of a year', () => {
  expect(monthsBack('2026-02', 11)).toBe('2025-03');
  expect(monthsBack('2026-02', 0)).toBe('2026-02');
});
