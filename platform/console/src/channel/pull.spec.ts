import { expect, test, vi } from 'vitest';
import type { Pull } from '../api/types';
import { cameWords, isUnderWay, lastWords, nextWords } from './pull';

vi.mock('../session/session', () => ({ api: {} }));

const nothing = {
  pages: 0,
  importing: 0,
  failed: 0,
  accepted: 0,
  repeated: 0,
  rejected: 0,
  otherBusiness: 0,
  notRated: 0,
};

const pull = (more: Partial<Pull> = {}): Pull => ({
  minutes: 60,
  running: false,
  pages: 0,
  failures: 0,
  counts: nothing,
  ...more,
});

const startedAt = '2026-10-20T01:30:00Z';

test.each([
  [pull(), '还没有取过。'],
  [
    pull({ startedAt, running: true, pages: 2 }),
    '正在取（2026年10月20日 09:30 开始，已取到 2 页）。',
  ],
  [pull({ startedAt }), '上次：2026年10月20日 09:30，没有新数据。'],
  [pull({ startedAt, pages: 3 }), '上次：2026年10月20日 09:30，取到 3 页。'],
  [
    pull({ startedAt, trouble: '令牌不被认可。', failures: 4 }),
    '上次：2026年10月20日 09:30，没有取成，已连续 4 次。最近一次取成：从未。',
  ],
])('%o: %s', (now, said) => {
  expect(lastWords(now)).toBe(said);
});

test('the next pull is told by its time, once that has passed as about to begin', () => {
  const waiting = pull({ nextAt: '2026-10-20T02:30:00Z' });
  expect(nextWords(waiting, Date.parse(startedAt))).toBe('下次：2026年10月20日 10:30。');
  expect(nextWords(waiting, Date.parse('2026-10-20T02:30:00Z'))).toBe('下次：即将开始。');
  expect(nextWords(pull({ running: true }), 0)).toBe('');
});

test('what came is told with what was counted apart and what was sent back', () => {
  expect(cameWords(pull())).toEqual(['没有取到新数据。']);
  const counts = { ...nothing, pages: 2, accepted: 5, otherBusiness: 3, rejected: 1 };
  expect(cameWords(pull({ counts }))).toEqual([
    '取到 2 页',
    '计入 5 行',
    '与政务服务无关 3 行（另行计数）',
    '退回 1 行',
  ]);
});

test('it is looked at again while somebody pulls or pages are being imported', () => {
  expect(isUnderWay(pull())).toBe(false);
  expect(isUnderWay(pull({ running: true }))).toBe(true);
  expect(isUnderWay(pull({ counts: { ...nothing, pages: 1, importing: 1 } }))).toBe(true);
});
