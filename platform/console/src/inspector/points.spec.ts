import { expect, test } from 'vitest';
import type { Question } from '../api/types';
import { wrongPoints } from './points';

const question: Question = {
  code: 'manner',
  kind: 'POINTS',
  text: '服务态度',
  hint: '',
  required: true,
  overall: false,
  choices: [],
  fullPoints: 60,
};

test.each([
  ['', false],
  ['0', false],
  ['60', false],
  [' 59.25 ', false],
  ['60.01', true],
  ['5.555', true],
  ['-1', true],
  ['五', true],
])('"%s" points of 60 are wrong: %s', (given, wrong) => {
  expect(wrongPoints(question, [given])).toBe(wrong);
});

test('words are no points', () => {
  expect(wrongPoints({ ...question, kind: 'WORDS' }, ['很好'])).toBe(false);
});
