import { expect, test } from 'vitest';
import type { RankingRow } from '../api/types';
import { rankingWords } from '../i18n/ranking';
import { axisStart, barsOf } from './bars';
import { banded, official } from './fair';
import { sheet } from './sheet';

const row = (name: string, more: Partial<RankingRow> = {}): RankingRow => ({
  key: name,
  code: name,
  name,
  tenantCode: '532801',
  tenantName: '景洪市',
  total: 100,
  active: 40,
  defaults: 60,
  voided: 0,
  flags: [],
  ...more,
});
const ranked = (name: string, rank: number, goodRate: string) =>
  row(name, { goodRate, good: { rank, tied: false } });
const inBand = (name: string, band: number, activeGoodRate: string) =>
  row(name, { activeGoodRate, fairGood: { band, low: '90.00', high: '99.00' } });

test('the highest bar comes first, who is unranked has none', () => {
  const bars = barsOf(
    [
      ranked('勐海县', 2, '98.10'),
      row('勐腊县', { goodRate: '100.00' }),
      ranked('景洪市', 1, '99.62'),
    ],
    'good',
  );
  expect(bars.map((bar) => [bar.name, bar.printed])).toEqual([
    ['景洪市', '99.62'],
    ['勐海县', '98.10'],
  ]);
});

test('bars printed alike stand in the order of their places, those of one place as in the table', () => {
  const rows = [
    row('丙', { badRate: '0.01', bad: { rank: 2, tied: true } }),
    row('甲', { badRate: '0.01', bad: { rank: 2, tied: true } }),
    row('乙', { badRate: '0.01', bad: { rank: 1, tied: false } }),
  ];
  expect(barsOf(rows, 'bad').map((bar) => bar.name)).toEqual(['乙', '丙', '甲']);
});

test('the page says that the exact rates are compared, not the printed ones', () => {
  expect(rankingWords.zh.text).toContain('按未取舍的比率比较，完全相同的并列；');
  expect(rankingWords.en.text).toContain(
    'compared by the exact rate; only equal ones share a place;',
  );
});

test.each([
  [[99.62, 99.91], 99],
  [[98.1, 99.62], 95],
  [[91.67, 99.91], 80],
  [[0.09, 8.33], 0],
  [[], 0],
])('for rates %j the axis begins at %i', (rates, start) => {
  expect(axisStart(rates)).toBe(start);
});

test('the fair order goes by bands and within a band by rate', () => {
  const rows = [
    inBand('甲', 2, '97.00'),
    inBand('乙', 1, '95.00'),
    row('丙', { fairReason: '主动评价数不足30件，不分档' }),
    inBand('丁', 1, '96.00'),
  ];
  expect(banded(rows, 'good').map((one) => one.name)).toEqual(['丁', '乙', '甲']);
  expect(banded(rows, 'bad')).toEqual([]);
});

test('by bad rates the list has an order of its own, the unranked last', () => {
  const rows = [
    row('甲', { good: { rank: 1, tied: false }, bad: { rank: 2, tied: false } }),
    row('丙', { reason: '本期没有评价，不参加排名' }),
    row('乙', { good: { rank: 2, tied: false }, bad: { rank: 1, tied: false } }),
  ];
  expect(official(rows, 'good').map((one) => one.name)).toEqual(['甲', '乙', '丙']);
  expect(official(rows, 'bad').map((one) => one.name)).toEqual(['乙', '甲', '丙']);
});

test('the sheet holds every row of every group, ties and marks in words', () => {
  const [head, first, ...others] = sheet([
    {
      code: '公安',
      name: '公安条线',
      rows: [
        row('市公安局', {
          good: { rank: 2, tied: true },
          flags: [
            {
              flag: 'BURST',
              chinese: '短时集中',
              english: 'Burst',
              meaning: '同一渠道短时间内集中提交的评价',
              meaningEn: 'Ratings over one channel within minutes',
              n: 20,
              of: 40,
              share: '50.00',
            },
          ],
        }),
        row('县公安局', { reason: '2026年10月尚未结算' }),
      ],
    },
  ]);
  expect(first).toHaveLength(head?.length ?? 0);
  expect(first).toEqual(expect.arrayContaining(['公安条线', '2（并列）', '短时集中 20/40']));
  expect(others).toHaveLength(1);
  expect(others[0]).toContain('2026年10月尚未结算');
});
