import { expect, test } from 'vitest';
import type { CaseRow } from '../api/types';
import { waiting, wanted } from './handOverChoice';

const row = (id: string, state: string) =>
  ({ id, state, version: 3, unitId: `rated-${id}` }) as unknown as CaseRow;

test('only what waits to be handed over is handed over', () => {
  const rows = [row('a', 'OPENED'), row('b', 'CLOSED'), row('c', 'MERGED')];
  expect(waiting(rows).map(({ id }) => id)).toEqual(['a']);
});

test('each goes to the department that was rated unless one is chosen for all', () => {
  expect(wanted([row('a', 'OPENED')], '')).toEqual([{ id: 'a', version: 3, unitId: 'rated-a' }]);
  expect(wanted([row('a', 'OPENED')], 'one')[0]?.unitId).toBe('one');
});
