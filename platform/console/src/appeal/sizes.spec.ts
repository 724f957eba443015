import { expect, test } from 'vitest';
import { sizeWords } from './sizes';

test('sizes are told in the unit people know', () => {
  expect([512, 1536, 320_000, 2_500_000].map(sizeWords)).toEqual([
    '512 B',
    '1.5 KB',
    '313 KB',
    '2.4 MB',
  ]);
});
