import { expect, test } from 'vitest';
import type { Question } from '../api/types';
import { asKind, changed, moved, newQuestion, sources, without } from './editing';

const one = { ...newQuestion('ONE', []), text: 'one' };
const level = newQuestion('LEVEL', [one]);
const [choice] = one.choices.map((each) => each.code);
const after: Question = {
  ...newQuestion('WORDS', [one, level]),
  onlyIf: { question: one.code, anyOf: [choice ?? ''] },
};
const all = [one, level, after];
const codes = (questions: Question[]) => questions.map((each) => each.code);

test('every question and choice has a code of its own', () => {
  expect(codes(all)).toEqual(['q1', 'q2', 'q3']);
  expect(newQuestion('LEVEL', without(all, 0)).code).not.toBe('q3');
  expect(one.choices.map((each) => each.code)).toEqual(['c1', 'c2']);
});

test('a question can depend on an earlier one with answers to choose', () => {
  expect(codes(sources(all, 2))).toEqual(['q1', 'q2']);
  expect(sources(all, 0)).toEqual([]);
});

test('what depended on a question that went, or comes later now, is always asked', () => {
  expect(without(all, 0)[1]?.onlyIf).toBeUndefined();
  expect(moved(all, 2, -1)[1]?.onlyIf).toEqual(after.onlyIf);
  expect(moved(moved(all, 2, -1), 1, -1)[0]?.onlyIf).toBeUndefined();
  expect(moved(all, 0, -1)).toEqual(all);
});

test('a condition keeps the choices that are still there', () => {
  const both = { ...after, onlyIf: { question: 'q1', anyOf: ['c1', 'c2'] } };
  const fewer = { ...one, choices: one.choices.slice(1) };
  expect(changed([one, level, both], 0, fewer)[2]?.onlyIf?.anyOf).toEqual(['c2']);
});

test('one question alone rates the whole', () => {
  const first = { ...level, overall: true };
  const second = { ...newQuestion('LEVEL', [level]), overall: true };
  const both = changed([first, { ...second, overall: false }], 1, second);
  expect(both.map((each) => each.overall)).toEqual([false, true]);
});

test('another kind of question has what it needs and nothing it does not have', () => {
  expect(asKind(one, 'POINTS')).toMatchObject({ choices: [], fullPoints: 10 });
  expect(asKind(asKind(one, 'POINTS'), 'ONE')).not.toHaveProperty('fullPoints');
  expect(asKind({ ...level, overall: true }, 'WORDS').overall).toBe(false);
  expect(asKind(level, 'SOME').choices).toHaveLength(2);
});
