import { expect, test } from 'vitest';
import type { Bulletin, Closing } from '../api/types';
import { listed } from './listed';

const closing = (id: string, period: string, version: number) =>
  ({ id, period, version }) as Closing;

test('the newest period comes first, and only its highest version is the latest', () => {
  const rows = listed(
    [closing('a', '2026-09', 1), closing('b', '2026-10', 1), closing('c', '2026-09', 2)],
    [{ closingId: 'a', id: 'x' } as Bulletin],
  );
  expect(rows.map((row) => [row.id, row.latest, row.bulletin?.id])).toEqual([
    ['b', true, undefined],
    ['c', true, undefined],
    ['a', false, 'x'],
  ]);
});
