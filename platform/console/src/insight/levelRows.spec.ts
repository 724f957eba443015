import { expect, test } from 'vitest';
import type { LevelMonth } from '../api/types';
import { badLevels, levelColumns, levelLayers, levelRows } from './levelRows';

const october: LevelMonth = {
  period: '2026-10',
  version: 2,
  total: 10,
  active: 4,
  bad: 1,
  defaults: 6,
  voided: 1,
  badRate: '10.00',
  levels: [
    { level: 'SATISFIED', n: 9, active: 3, share: '90.00', activeShare: '75.00' },
    { level: 'DISSATISFIED', n: 1, active: 1, share: '10.00', activeShare: '25.00' },
  ],
  sources: [],
};
const november: LevelMonth = {
  ...october,
  period: '2026-11',
  version: undefined,
  levels: [],
};

test('layers have what was closed, all or active, and a gap for an open month', () => {
  const months = [october, november];
  expect(levelLayers(months, badLevels, 'all', false).map((layer) => layer.values)).toEqual([
    [1, undefined],
    [0, undefined],
  ]);
  const [bad] = levelLayers(months, badLevels, 'active', true);
  expect(bad?.values).toEqual([25, undefined]);
  expect(bad?.printed).toEqual(['25.00%', '未结算']);
});

test('every row of the table has a cell for every column', () => {
  const rows = levelRows([october, november], 'all');
  expect(rows.map((row) => row.length)).toEqual([levelColumns().length, levelColumns().length]);
  expect(rows[0]?.slice(0, 2)).toEqual(['2026-10', '10']);
  expect(rows[1]?.slice(0, 3)).toEqual(['2026-11', '未结算', '']);
});
