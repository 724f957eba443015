import { expect, test } from 'vitest';
import { shareOf } from './share';

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
