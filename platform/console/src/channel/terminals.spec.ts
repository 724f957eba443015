import { expect, test, vi } from 'vitest';
import type { CounterTerminal } from '../api/types';
import { clockWords } from './terminals';

vi.mock('../session/session', () => ({ api: {} }));

const terminal = (clockAhead: number, clockWrong: boolean) =>
  ({ clockAhead, clockWrong }) as CounterTerminal;

test.each([
  [600, true, '时钟快 10 分钟，请校准'],
  [-7200, true, '时钟慢 2 小时，请校准'],
  [86_400 * 400, true, '时钟快 400 天，请校准'],
  [60, false, ''],
])('%i seconds ahead, wrong %s: %s', (ahead, wrong, said) => {
  expect(clockWords(terminal(ahead, wrong))).toBe(said);
});
