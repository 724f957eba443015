import { expect, test } from 'vitest';
import { measures, moreIsBetter, printedOf } from './measures';

test('a rate of nothing is not there', () => {
  const none = { total: 0, active: 0, defaults: 0, voided: 0, levels: [], activeLevels: [] };
  for (const measure of measures) expect(printedOf(none, measure)).toBeUndefined();
  expect(printedOf(null, 'GOOD')).toBeUndefined();
  expect(printedOf({ ...none, activeBad: '1.20' }, 'ACTIVE_BAD')).toBe('1.20');
});

test('more of a bad rate is worse', () => {
  expect(measures.filter(moreIsBetter)).toEqual(['GOOD', 'ACTIVE_GOOD']);
});
