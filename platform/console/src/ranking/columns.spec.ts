import { expect, test } from 'vitest';
import type { RankingRow } from '../api/types';
import { columnsOf, countOf, partsOf } from './columns';
import { sheet } from './sheet';

const closed = {
  code: 'GA',
  name: '市公安局',
  tenantName: '景洪市',
  version: 2,
  total: 1200,
  active: 300,
  defaults: 900,
  voided: 0,
  flags: [],
} as unknown as RankingRow;
const open = {
  ...closed,
  version: undefined,
  total: undefined,
  active: undefined,
  defaults: 0,
  reason: '2026年10月尚未结算',
} as RankingRow;
const marked = { ...closed, flags: [{ flag: 'ONE_WINDOW' }] } as unknown as RankingRow;

test('the table has seven columns at most, and one for marks only where there is any', () => {
  expect(columnsOf([closed, open], 'good')).toHaveLength(6);
  expect(columnsOf([closed, marked], 'bad').map((one) => one.key)).toEqual([
    'rank',
    'name',
    'total',
    'rate',
    'band',
    'fair',
    'flags',
  ]);
});

test('what is not closed is a dash and never nought', () => {
  expect([open.total, 0, 1200].map(countOf)).toEqual(['—', '0', '1,200']);
  expect(partsOf(open)).toEqual([]);
  expect(partsOf(closed)).toEqual(['含默认评价 900', '结算第 2 版']);
  const [, row] = sheet([{ code: 'x', name: '各县市', rows: [open] }]);
  expect(row).not.toContain('0');
});
