import { expect, test } from 'vitest';
import { firstPlaces, lookAt } from '../chart/lines';
import { levelRows, linesOf, trendRows } from './trends';
import type { Measures, Trend } from './types';

const point = (good: string | undefined): Measures => ({
  total: 200,
  active: 80,
  defaults: 10,
  voided: 0,
  levels: [120, 60, 10, 7, 3],
  activeLevels: [40, 20, 10, 7, 3],
  ...(good !== undefined && { good }),
});
const trend: Trend = {
  kind: 'MONTH',
  periods: [
    { code: '2026-09', name: '2026年9月' },
    { code: '2026-10', name: '2026年10月' },
  ],
  series: [
    {
      code: '530000',
      name: '云南省',
      whole: true,
      points: [point('98.10'), point('97.00')],
      closed: [3, 2],
      due: [3, 3],
    },
    {
      code: '532800',
      name: '西双版纳州',
      whole: true,
      points: [point(undefined), null],
      closed: [1, 0],
      due: [1, 1],
    },
  ],
};

test('a line has a gap where nothing was rated or closed, never a zero', () => {
  const lines = linesOf(trend, 'GOOD', firstPlaces(['530000', '532800']));
  expect(lines.map((line) => line.points.map((one) => one?.value))).toEqual([
    [98.1, 97],
    [undefined, undefined],
  ]);
});

test('a line has the look of its place, also when the one before it is not shown', () => {
  const [line] = linesOf(trend, 'GOOD', [undefined, '532800']);
  expect(line?.look).toBe(lookAt(1));
});

test('the table has the numbers of the lines and says who is missing', () => {
  const lines = linesOf(trend, 'GOOD', firstPlaces(['530000', '532800']));
  expect(trendRows(trend, 'GOOD', lines)).toEqual([
    ['2026年9月', '98.10%', '—'],
    ['2026年10月', '97.00%（3 个中 2 个已结算）', '—'],
  ]);
});

test('the table of levels has counts with their shares, a dash where nothing was closed', () => {
  const [first, second] = levelRows(trend.periods, [point('95.00'), null]);
  expect(first).toEqual([
    '2026年9月',
    '120（60.00%）',
    '60（30.00%）',
    '10（5.00%）',
    '7（3.50%）',
    '3（1.50%）',
    '200',
  ]);
  expect(second).toEqual(['2026年10月', '—', '—', '—', '—', '—', '—']);
});
