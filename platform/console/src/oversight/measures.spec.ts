import { expect, test } from 'vitest';
import { measures, moreIsBetter, printedOf, shareOf } from './measures';

test('a rate of nothing is not there', () => {
  const none = { total: 0, active: 0, defaults: 0, voided: 0, levels: [], activeLevels: [] };
  for (const measure of measures) expect(printedOf(none, measure)).toBeUndefined();
  expect(printedOf(null, 'GOOD')).toBeUndefined();
  expect(printedOf({ ...none, activeBad: '1.20' }, 'ACTIVE_BAD')).toBe('1.20');
});

test('more of a bad rate is worse', () => {
  expect(measures.filter(moreIsBetter)).toEqual(['GOOD', 'ACTIVE_GOOD']);
});

test.each([
  [1, 8, '12.50'],
  [2, 3, '66.67'],
  [1, 800, '0.13'],
  [99_999, 100_000, '99.99'],
  [1, 1_000_000, '0.01'],
  [5, 5, '100.00'],
  [0, 5, '0.00'],
  [0, 0, undefined],
])('%i of %i is %s per cent', (part, whole, share) => {
  expect(shareOf(part, whole)).toBe(share);
});
