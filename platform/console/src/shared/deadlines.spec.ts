import { expect, test } from 'vitest';
import { dateWords, momentWords, monthBefore, periodWords, shortDateWords } from './dates';
import { deadlineWords } from './deadlines';

const today = '2026-11-24';

test.each([
  ['2026-11-20', '已逾期 4 天', 'OVERDUE'],
  ['2026-11-24', '今天到期', 'TODAY'],
  ['2026-11-25', '明天到期', 'SOON'],
  ['2026-11-26', '还有 2 天', 'SOON'],
  ['2026-12-01', '还有 7 天', 'LATER'],
] as const)('on 24 November a deadline of %s is %s', (on, words, state) => {
  expect(deadlineWords({ on, state }, today, 'zh-CN')).toBe(words);
});

test('what is done is never overdue', () => {
  const due = { on: '2026-11-20', state: 'DONE' } as const;
  expect(deadlineWords(due, today, 'zh-CN')).toBe('按时完成');
});

test("the server's own words win in Chinese", () => {
  const due = { on: today, state: 'TODAY', words: '今天下班前' } as const;
  expect(deadlineWords(due, today, 'zh-CN')).toBe('今天下班前');
});

test('dates and instants read as in Shanghai', () => {
  expect(dateWords('2026-10-08', 'zh-CN')).toBe('2026年10月8日');
  expect(dateWords('2026-10-08', 'en')).toBe('8 Oct 2026');
  expect(shortDateWords('2026-11-24', 'zh-CN')).toBe('11月24日（周二）');
  expect(momentWords('2026-12-31T16:05:00Z', 'zh-CN')).toBe('2027年1月1日 00:05');
  expect(periodWords('2026-09', 'zh-CN')).toBe('2026年9月');
  expect(monthBefore('2026-01-15')).toBe('2025-12');
});
