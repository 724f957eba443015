import { expect, test } from 'vitest';
import type { Tenant } from '../api/types';
import { branches } from './tree';

const tenant = (code: string, parentCode?: string) =>
  ({ code, ...(parentCode && { parentCode }) }) as Tenant;

test('children follow their parent, one step deeper', () => {
  const rows = branches([
    tenant('532822', '532800'),
    tenant('532800', '530000'),
    tenant('532801', '532800'),
    tenant('530000'),
  ]);
  expect(rows.map((row) => [row.tenant.code, row.depth])).toEqual([
    ['530000', 0],
    ['532800', 1],
    ['532801', 2],
    ['532822', 2],
  ]);
});

test('a county alone is a root, although it names a parent out of sight', () => {
  expect(branches([tenant('532801', '532800')]).map((row) => row.depth)).toEqual([0]);
});
