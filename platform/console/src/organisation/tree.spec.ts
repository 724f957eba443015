import { expect, it } from 'vitest';
import type { Unit } from '../api/types';
import { tree } from './tree';

function unit(id: string, parentId?: string): Unit {
  const days = { from: '2020-01-01', windows: [], matters: [] };
  return { id, code: id, name: id, kind: 'DEPARTMENT', parentId, ...days };
}

it('puts each unit below the one it belongs to', () => {
  const placed = tree([unit('a'), unit('b'), unit('c', 'a'), unit('d', 'c')]);
  expect(placed.map((one) => `${one.unit.id}${one.depth}`)).toEqual(['a0', 'c1', 'd2', 'b0']);
});

it('keeps a unit whose parent is not shown', () => {
  expect(tree([unit('c', 'gone')]).map((one) => one.depth)).toEqual([0]);
});
