import { expect, test } from 'vitest';
import { changeSign, changeWords } from './changes';
import type { Change, Verdict } from './types';

const change = (points: string, verdict: Verdict): Change => ({
  measure: 'GOOD',
  points,
  low: points,
  high: points,
  verdict,
});

test.each([
  ['-0.42', 'WORSE', '下降 0.42 个百分点（显著变差）', '▼'],
  ['0.10', 'UNCLEAR', '上升 0.10 个百分点（差异不显著）', '▲'],
  ['3.21', 'BETTER', '上升 3.21 个百分点（显著变好）', '▲'],
  ['0.00', 'UNCLEAR', '持平（差异不显著）', '＝'],
] as const)('%s and %s is said as %s', (points, verdict, words, sign) => {
  expect(changeWords(change(points, verdict))).toBe(words);
  expect(changeSign(change(points, verdict))).toBe(sign);
});
