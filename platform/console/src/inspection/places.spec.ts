import { expect, test } from 'vitest';
import { placesOf } from './places';

test('a unit can be visited as a whole or at one of its windows', () => {
  const units = [
    { id: 'u1', name: '市场监督管理局', windows: [{ id: 'w1', name: 'JH-03 企业登记窗口' }] },
    { id: 'u2', name: '公安局', windows: [] },
  ];
  expect(placesOf(units, (_key, { unit }) => `${unit}（整个单位）`)).toEqual([
    { key: 'u1', label: '市场监督管理局（整个单位）', unitId: 'u1' },
    { key: 'w1', label: 'JH-03 企业登记窗口 · 市场监督管理局', unitId: 'u1', windowId: 'w1' },
    { key: 'u2', label: '公安局（整个单位）', unitId: 'u2' },
  ]);
});
