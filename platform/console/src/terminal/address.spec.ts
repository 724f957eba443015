import { expect, test } from 'vitest';
import { tenantKeyOf } from './address';
import { receiptOf, receiptSecret } from './receipt';

test.each([
  ['/t/JH2801', 'JH2801'],
  ['/t/JH2801/', 'JH2801'],
  ['/t/', ''],
  ['/q/JH2801', ''],
])('%s is the terminal of "%s"', (pathname, key) => {
  expect(tenantKeyOf(pathname)).toBe(key);
});

test('a receipt made without a network looks like the server’s', () => {
  expect(receiptOf('JH2801', 'ABCDEFGH23456789')).toBe('JH2801-ABCD-EFGH-2345-6789');
  expect(receiptSecret()).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  expect(receiptSecret()).not.toBe(receiptSecret());
});
