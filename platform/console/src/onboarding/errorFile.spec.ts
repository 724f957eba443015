import { expect, test } from 'vitest';
import { csvRows } from '../shared/csv';
import { errorFile } from './errorFile';

test('problems come back as they were, and no cell is a formula', async () => {
  const problems = [
    { field: '单位!C3', code: 'x', detail: '“类别”应为部门,科室', detailEn: 'one of "these"' },
    { field: '=cmd', code: 'x', detail: '请更正', detailEn: 'correct it' },
  ];
  const rows = csvRows(await errorFile(['位置', '问题', 'Problem'], problems).text());
  expect(rows).toEqual([
    ['位置', '问题', 'Problem'],
    ['单位!C3', '“类别”应为部门,科室', 'one of "these"'],
    ["'=cmd", '请更正', 'correct it'],
  ]);
});
