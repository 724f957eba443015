import { describe, expect, test } from 'vitest';
import type { AnswersOfKind, AnswerTimes, CauseReport, LevelMonth } from '../api/types';
import { answerFinding, causeFinding, levelFinding, sourceFinding } from './findings';

function month(period: string, total: number, bad: number, badRate?: string): LevelMonth {
  return {
    period,
    version: 1,
    total,
    active: total,
    bad,
    defaults: 0,
    voided: 0,
    badRate,
    levels: [],
    sources: [
      {
        source: 3,
        chinese: '一部手机办事通',
        english: 'Mobile app',
        n: total - 2,
        active: 0,
        bad: 0,
      },
      { source: 4, chinese: '12345政务服务热线', english: '12345 hotline', n: 2, active: 0, bad },
    ],
  };
}

const open: LevelMonth = { ...month('2026-11', 0, 0), version: undefined, sources: [] };

describe('levels', () => {
  test.each([
    [
      month('2026-10', 900, 12, '1.33'),
      '2026年10月差评12件，比2026年9月多3件；差评率1.33%，2026年9月为1.50%',
    ],
    [
      month('2026-10', 900, 9, '1.00'),
      '2026年10月差评9件，与2026年9月相同；差评率1.00%，2026年9月为1.50%',
    ],
    [
      month('2026-10', 900, 4, '0.44'),
      '2026年10月差评4件，比2026年9月少5件；差评率0.44%，2026年9月为1.50%',
    ],
    [month('2026-10', 0, 0), '2026年10月没有评价'],
  ])('a month is told beside the one before it', (now, words) => {
    expect(levelFinding([month('2026-09', 600, 9, '1.50'), now, open])).toBe(words);
  });

  test('it is compared neither with a month that is not closed nor with one nobody rated', () => {
    const october = month('2026-10', 900, 12, '1.33');
    const alone = '2026年10月差评12件，差评率1.33%';
    expect(levelFinding([{ ...open, period: '2026-09' }, october])).toBe(alone);
    expect(levelFinding([month('2026-09', 0, 0), october])).toBe(alone);
    expect(levelFinding([october])).toBe(alone);
  });

  test('without a closed month nothing is claimed', () => {
    expect(levelFinding([open])).toBe('这些月份还没有结算');
    expect(sourceFinding([open])).toBe('这些月份还没有结算');
  });
});

describe('sources', () => {
  test('the largest is named, and the one most bad ratings came from', () => {
    expect(sourceFinding([month('2026-10', 900, 2)])).toBe(
      '2026年10月评价来源最多的是一部手机办事通（900件中898件）；差评最多的来源是12345政务服务热线（2件中2件）',
    );
  });

  test('equal ones are all named, and no bad rating is said to be none', () => {
    expect(sourceFinding([month('2026-10', 4, 0)])).toBe(
      '2026年10月评价来源最多的是一部手机办事通、12345政务服务热线（4件中2件）；没有差评',
    );
  });
});

describe('causes', () => {
  const report = (period: string, bad: number, tags: [string, number][], matters: number[]) =>
    ({
      period,
      at: '2026-11-02T01:00:00Z',
      bad,
      followUps: 0,
      tags: tags.map(([text, n]) => ({
        code: text === '' ? undefined : text,
        text,
        n,
        matters: [],
      })),
      matters: matters.map((n, at) => ({ name: `事项${at}`, unitId: '', unitName: '', n })),
    }) satisfies CauseReport;
  const september = report('2026-09', 6, [], []);

  test('what at least a third chose is where they mainly come from', () => {
    const now = report(
      '2026-10',
      9,
      [
        ['服务态度生硬', 3],
        ['未在承诺时间内办结', 2],
      ],
      [8, 1],
    );
    expect(causeFinding(now, september)).toBe(
      '2026年10月差评9件，比2026年9月多3件，主要在“服务态度生硬”（3件），事项以“事项0”最多（8件）',
    );
  });

  test.each([
    [
      'less than a third',
      [
        ['a', 2],
        ['b', 1],
      ],
      [2, 2, 2, 1],
    ],
    [
      'two alike',
      [
        ['a', 3],
        ['b', 3],
      ],
      [3, 3, 1],
    ],
  ] as [string, [string, number][], number[]][])(
    'of %s nothing is claimed',
    (_why, tags, matters) => {
      expect(causeFinding(report('2026-10', 7, tags, matters), september)).toBe(
        '2026年10月差评7件，比2026年9月多1件，没有集中在某一项评价内容',
      );
    },
  );

  test('of a handful nothing is claimed, nor where nobody chose a content', () => {
    expect(causeFinding(report('2026-10', 4, [['a', 4]], [4]), september)).toBe(
      '2026年10月差评4件，比2026年9月少2件，件数太少，看不出集中在哪里',
    );
    expect(causeFinding(report('2026-10', 6, [['', 6]], [6]), september)).toBe(
      '2026年10月差评6件，与2026年9月相同，评价人都没有选评价内容',
    );
    expect(causeFinding(report('2026-10', 0, [], []), september)).toBe(
      '2026年10月差评0件，比2026年9月少6件',
    );
  });
});

describe('answers', () => {
  const times = (n: number, lateFew: number, openOverdue: number): AnswerTimes => ({
    n,
    withinHalf: 0,
    inTime: n - lateFew - openOverdue,
    lateFew,
    lateMore: 0,
    openOverdue,
    medianDays: '1.5',
  });
  const kind = (all: AnswerTimes, ...units: [string, AnswerTimes][]): AnswersOfKind => ({
    kind: 'RECTIFY_CLEAR',
    clause: '一(二)2',
    chinese: '立行立改（情况清楚）',
    english: 'Rectification, clear',
    all,
    units: units.map(([unitName, one]) => ({ unitId: unitName, unitName, times: one })),
  });

  test('none, all in time, and some late', () => {
    expect(answerFinding(kind(times(0, 0, 0)), '2026-10')).toBe(
      '2026年10月没有到期或办结的“立行立改（情况清楚）”',
    );
    expect(answerFinding(kind(times(4, 0, 0), ['市公安局', times(4, 0, 0)]), '2026-10')).toBe(
      '2026年10月立行立改（情况清楚）4件，全部在期限内完成，用时中位数1.5个工作日',
    );
    expect(answerFinding(kind(times(4, 1, 0), ['市公安局', times(4, 1, 0)]), '2026-10')).toBe(
      '2026年10月立行立改（情况清楚）4件，逾期1件',
    );
  });

  test('who was late most is named where it is one of several', () => {
    const all = times(9, 2, 1);
    const police: [string, AnswerTimes] = ['市公安局', times(4, 2, 0)];
    expect(answerFinding(kind(all, police, ['市税务局', times(5, 0, 1)]), '2026-10')).toBe(
      '2026年10月立行立改（情况清楚）9件，逾期3件，其中1件尚未完成；逾期最多的是市公安局（2件）',
    );
    expect(answerFinding(kind(all, police, ['市税务局', times(5, 0, 2)]), '2026-10')).toBe(
      '2026年10月立行立改（情况清楚）9件，逾期3件，其中1件尚未完成',
    );
  });
});
