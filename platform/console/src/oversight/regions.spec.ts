import { expect, test } from 'vitest';
import { foldable, visible } from './regions';
import type { Measures, Region, Verdict } from './types';

const rated = (good: string): Measures => ({
  total: 100,
  active: 40,
  defaults: 0,
  voided: 0,
  levels: [60, 30, 5, 3, 2],
  activeLevels: [20, 10, 5, 3, 2],
  good,
});
const region = (code: string, parent: string | undefined, depth: number, more = {}): Region => ({
  code,
  name: code,
  level: depth === 0 ? 'PROVINCE' : depth === 1 ? 'PREFECTURE' : 'COUNTY',
  ...(parent !== undefined && { parent }),
  depth,
  due: 1,
  closed: 1,
  ...more,
});
const fell = (points: string) => ({
  change: { measure: 'GOOD', points, low: points, high: points, verdict: 'UNCLEAR' },
});
const regions = [
  region('530000', undefined, 0),
  region('530800', '530000', 1, { whole: rated('98.00'), ...fell('-0.20') }),
  region('530802', '530800', 2, { whole: rated('98.00') }),
  region('532800', '530000', 1, { whole: rated('96.00'), own: rated('99.00'), ...fell('-1.20') }),
  region('532801', '532800', 2, { whole: rated('97.00'), ...fell('0.30') }),
  region('532822', '532800', 2),
  region('532823', '532800', 2, { whole: rated('95.00'), ...fell('-2.00') }),
];
const keys = (open: string[], order: 'code' | 'worst' | 'rate' = 'code') =>
  visible(regions, new Set(open), order, 'GOOD').map((line) => line.key);

test('what is folded shows nothing below it', () => {
  expect(keys([])).toEqual(['530000']);
  expect(keys(['530000'])).toEqual(['530000', '530800', '532800']);
  expect(keys(['532800'])).toEqual(['530000']);
});

test('an open region is followed by its own figures and those below it', () => {
  const lines = visible(regions, new Set(['530000', '532800']), 'code', 'GOOD');
  expect(lines.map((line) => [line.key, line.depth, line.own])).toEqual([
    ['530000', 0, false],
    ['530800', 1, false],
    ['532800', 1, false],
    ['532800 own', 2, true],
    ['532801', 2, false],
    ['532822', 2, false],
    ['532823', 2, false],
  ]);
  expect(lines.find((line) => line.own)?.measures?.good).toBe('99.00');
});

test('neighbours go by the largest fall, who cannot be compared last', () => {
  expect(keys(['530000'], 'worst')).toEqual(['530000', '532800', '530800']);
  expect(keys(['530000', '532800'], 'worst').slice(3, 6)).toEqual(['532823', '532801', '532822']);
});

test('of those whose points are printed alike who surely got worse comes first, surely better last', () => {
  const changed = (code: string, points: string, verdict: Verdict) =>
    region(code, '1', 1, { change: { ...fell(points).change, verdict } });
  const all = [
    region('1', undefined, 0),
    changed('2', '0.00', 'BETTER'),
    changed('3', '0.00', 'UNCLEAR'),
    changed('4', '0.00', 'WORSE'),
    changed('5', '-0.01', 'UNCLEAR'),
    changed('6', '-0.01', 'WORSE'),
  ];
  const lines = visible(all, new Set(['1']), 'worst', 'GOOD');
  expect(lines.map((line) => line.key)).toEqual(['1', '6', '5', '4', '3', '2']);
});

test('neighbours go by the worst rate, who has none last', () => {
  expect(keys(['530000', '532800'], 'rate').slice(3, 6)).toEqual(['532823', '532801', '532822']);
});

test('of bad rates the highest is the worst', () => {
  const two = [
    region('1', undefined, 0),
    region('2', '1', 1, { whole: { ...rated('99.00'), bad: '1.00' } }),
    region('3', '1', 1, { whole: { ...rated('97.00'), bad: '3.00' } }),
  ];
  const lines = visible(two, new Set(['1']), 'rate', 'BAD');
  expect(lines.map((line) => line.key)).toEqual(['1', '3', '2']);
});

test('only who has others below can be opened', () => {
  expect(foldable(regions)).toEqual(['530000', '530800', '532800']);
});
