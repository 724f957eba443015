import { expect, test } from 'vitest';
import type { Bulletin, BulletinIssue, Closing } from '../api/types';
import { listed } from './listed';

const closing = (id: string, period: string, version: number) =>
  ({ id, period, version }) as Closing;
const issue = (id: string, closingId: string, state: BulletinIssue['state']) =>
  ({ id, closingId, state }) as BulletinIssue;

test('the newest period comes first, and only its highest version is the latest', () => {
  const rows = listed(
    [closing('a', '2026-09', 1), closing('b', '2026-10', 1), closing('c', '2026-09', 2)],
    [{ closingId: 'a', id: 'x' } as Bulletin],
    [],
  );
  expect(rows.map((row) => [row.id, row.latest, row.bulletins.map((one) => one.id)])).toEqual([
    ['b', true, []],
    ['c', true, []],
    ['a', false, ['x']],
  ]);
});

test('of several offices one has published and another still has its draft', () => {
  const [row] = listed(
    [closing('a', '2026-H2', 1)],
    [{ closingId: 'a', id: 'x' } as Bulletin],
    [issue('x', 'a', 'PUBLISHED'), issue('y', 'a', 'PREPARED'), issue('z', 'a', 'DROPPED')],
  );
  expect(row?.bulletins.map((one) => one.id)).toEqual(['x']);
  expect(row?.drafts.map((one) => one.id)).toEqual(['y']);
});
