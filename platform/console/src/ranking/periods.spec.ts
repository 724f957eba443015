import { expect, test } from 'vitest';
import { kindOf, periodName, periodsBefore } from './periods';

test.each([
  ['2026-11-29', 'month', '2026-10'],
  ['2026-01-05', 'month', '2025-12'],
  ['2026-06-30', 'half', '2025-H2'],
  ['2026-07-01', 'half', '2026-H1'],
  ['2026-12-31', 'year', '2025'],
] as const)('on %s the last %s that is over is %s', (today, kind, period) => {
  const periods = periodsBefore(today, kind);
  expect(periods[0]).toBe(period);
  expect(new Set(periods).size).toBe(periods.length);
  expect(periods.every((one) => kindOf(one) === kind)).toBe(true);
});

test('periods have names', () => {
  expect(periodName('2026-10')).toBe('2026年10月');
  expect(periodName('2026-H2')).toBe('2026年下半年');
  expect(periodName('2026')).toBe('2026年度');
  expect(periodName('2026-H1')).toBe('2026年上半年');
});
