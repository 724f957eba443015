import { expect, test } from 'vitest';
import { visible } from './regions';
import { departmentSheet, publicationSheet, regionSheet } from './sheets';
import type { Department, Measures, Publication, Region } from './types';

const measures: Measures = {
  total: 200,
  active: 80,
  defaults: 10,
  voided: 1,
  levels: [120, 60, 10, 7, 3],
  activeLevels: [40, 20, 10, 7, 3],
  good: '95.00',
  bad: '5.00',
};
const head: Region = {
  code: '532800',
  name: '西双版纳州',
  level: 'PREFECTURE',
  depth: 0,
  due: 4,
  closed: 3,
  own: measures,
  whole: { ...measures, total: 900 },
  reason: '2026年10月所辖4个单位中尚有1个未结算',
};

test('every row of the regions is as long as its head, one’s own figures apart', () => {
  const [titles, whole, own] = regionSheet(
    visible(
      [head, { ...head, code: '532801', parent: '532800', depth: 1 }],
      new Set(['532800']),
      'code',
      'GOOD',
    ),
    '2026-10',
    '2026-09',
  );
  expect(whole).toHaveLength(titles?.length ?? 0);
  expect(own).toHaveLength(titles?.length ?? 0);
  expect(titles).toContain('2026年10月 好评率');
  expect(whole).toEqual(expect.arrayContaining(['含下级', '900', '4', '3', head.reason]));
  expect(own).toEqual(expect.arrayContaining(['本级', '200']));
  expect(own).not.toContain(head.reason);
});

test('departments keep the order of the list, and what is missing stays empty', () => {
  const department = (name: string, more: Partial<Department> = {}): Department => ({
    tenant: '532801',
    tenantName: '景洪市',
    prefecture: '532800',
    prefectureName: '西双版纳州',
    unitId: name,
    code: name,
    name,
    kind: 'DEPARTMENT',
    ...more,
  });
  const [titles, ...rows] = departmentSheet(
    [
      department('公安局', {
        now: measures,
        before: measures,
        change: { measure: 'GOOD', points: '-3.21', low: '-5.00', high: '-1.40', verdict: 'WORSE' },
      }),
      department('民政局', { reason: '2026年10月没有评价，不作比较' }),
    ],
    '2026-10',
    '2026-09',
  );
  expect(rows.map((row) => [row[0], row[3]])).toEqual([
    ['1', '公安局'],
    ['2', '民政局'],
  ]);
  expect(rows.every((row) => row.length === titles?.length)).toBe(true);
  expect(rows[0]?.slice(-5)).toEqual(['-3.21', '-5.00', '-1.40', '显著变差', '']);
  expect(rows[1]?.slice(6)).not.toContain('0');
});

test('the sheet of bulletins says in words how each stands', () => {
  const one: Publication = {
    tenant: '532823',
    tenantName: '勐腊县',
    prefectureName: '西双版纳州',
    kind: 'MONTHLY',
    kindName: '月通报',
    due: '2026-11-10T16:00:00Z',
    late: false,
    overdue: true,
    tenantKey: 'mengla',
    prompts: [],
  };
  const [titles, row] = publicationSheet([one]);
  expect(row).toHaveLength(titles?.length ?? 0);
  expect(row).toEqual(expect.arrayContaining(['逾期未发布', '2026年11月10日', '尚未明确承办单位']));
});
