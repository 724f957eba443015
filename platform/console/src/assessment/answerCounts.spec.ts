import { expect, test } from 'vitest';
import { bars, isShown, meanOf } from './answerCounts';
import { newQuestion } from './editing';

const count = (question: string, answer: string, sheets: number, unitId = 'u') => ({
  unitId,
  question,
  answer,
  sheets,
});

test('answers are told in the order of the questionnaire, with those nobody gave', () => {
  const one = newQuestion('ONE', []);
  const told = bars(one, [count('q1', 'c2', 1), count('q1', 'c2', 2, 'v'), count('q2', 'c1', 9)]);
  expect(told.map(({ answer, sheets, share }) => [answer, sheets, share])).toEqual([
    ['c1', 0, 0],
    ['c2', 3, 100],
  ]);
  expect(bars(newQuestion('LEVEL', []), []).map((each) => each.answer)).toHaveLength(5);
});

test('points have a mean of the sheets that gave some', () => {
  const points = newQuestion('POINTS', []);
  const counts = [count('q1', '8', 2), count('q1', '9.5', 1)];
  expect(meanOf(points, counts)).toEqual({ mean: '8.50', sheets: 3 });
  expect(meanOf(points, [])).toEqual({ mean: '', sheets: 0 });
});

test('a question without counts is one that the server hides', () => {
  const one = newQuestion('ONE', []);
  expect(isShown(one, [count('q1', 'c2', 5)])).toBe(true);
  expect(isShown(one, [count('q2', 'c1', 5)])).toBe(false);
});
