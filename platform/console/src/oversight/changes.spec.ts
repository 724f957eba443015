import { afterEach, expect, test } from 'vitest';
import { language } from '../i18n/language';
import { changeSign, changeWords } from './changes';
import type { Change, Measure, Verdict } from './types';

const change = (points: string, verdict: Verdict, measure: Measure = 'GOOD'): Change => ({
  measure,
  points,
  low: points,
  high: points,
  verdict,
});

afterEach(() => {
  language.value = 'zh-CN';
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

test.each([
  ['GOOD', '0.00', 'WORSE', '下降不足 0.01 个百分点（显著变差）', '▼'],
  ['GOOD', '0.000', 'BETTER', '上升不足 0.001 个百分点（显著变好）', '▲'],
  ['BAD', '0.00', 'WORSE', '上升不足 0.01 个百分点（显著变差）', '▲'],
  ['ACTIVE_BAD', '0.0', 'BETTER', '下降不足 0.1 个百分点（显著变好）', '▼'],
  ['BAD', '0.00', 'UNCLEAR', '持平（差异不显著）', '＝'],
] as const)(
  'of %s, %s and %s is said as %s, never as unchanged and significant',
  (measure, points, verdict, words, sign) => {
    expect(changeWords(change(points, verdict, measure))).toBe(words);
    expect(changeSign(change(points, verdict, measure))).toBe(sign);
  },
);

test('in English too a significant change under the last printed place is one', () => {
  language.value = 'en';
  expect(changeWords(change('0.00', 'WORSE'))).toBe('down under 0.01 points (significantly worse)');
});
