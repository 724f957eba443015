import { expect, test } from 'vitest';
import type { RankedTenant } from '../api/types';
import { axisStart, barsOf } from './bars';

const county = (name: string, goodRate?: string): RankedTenant => ({
  code: name,
  name,
  closed: true,
  ranked: goodRate !== undefined,
  ...(goodRate !== undefined && { goodRate }),
});

test('the highest bar comes first, a county without data has none', () => {
  const bars = barsOf(
    [county('勐海县', '98.10'), county('勐腊县'), county('景洪市', '99.62')],
    'goodRate',
  );
  expect(bars.map((bar) => [bar.name, bar.printed])).toEqual([
    ['景洪市', '99.62'],
    ['勐海县', '98.10'],
  ]);
});

test.each([
  [['99.62', '99.91'], 99],
  [['98.10', '99.62'], 95],
  [['91.67', '99.91'], 80],
  [['0.09', '8.33'], 0],
  [[], 0],
])('for rates %j the axis begins at %i', (rates, start) => {
  const bars = barsOf(
    (rates as string[]).map((rate, at) => county(String(at), rate)),
    'goodRate',
  );
  expect(axisStart(bars)).toBe(start);
});
