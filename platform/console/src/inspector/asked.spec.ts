import { expect, test } from 'vitest';
import type { Question, Questionnaire } from '../api/types';
import { answersTo, askedOf, missingIn } from './asked';

function question(code: string, more: Partial<Question> = {}): Question {
  return {
    code,
    kind: 'LEVEL',
    text: code,
    hint: '',
    required: true,
    overall: false,
    choices: [],
    ...more,
  };
}

const questionnaire: Questionnaire = {
  title: '窗口作风暗访',
  intro: '',
  questions: [
    question('there', {
      kind: 'ONE',
      choices: [
        { code: 'yes', text: '开放', endsSheet: false },
        { code: 'holiday', text: '未开放', endsSheet: true },
      ],
    }),
    question('overall'),
    question('why', {
      kind: 'WORDS',
      onlyIf: { question: 'overall', anyOf: ['DISSATISFIED'] },
    }),
    question('who', { kind: 'WORDS', required: false, onlyIf: { question: 'why', anyOf: ['x'] } }),
  ],
};

const codes = (questions: Question[]) => questions.map((one) => one.code);

test('a question is asked only after the answer it depends on', () => {
  expect(codes(askedOf(questionnaire, {}))).toEqual(['there', 'overall']);
  const bad = { there: ['yes'], overall: ['DISSATISFIED'] };
  expect(codes(askedOf(questionnaire, bad))).toEqual(['there', 'overall', 'why']);
});

test('an answer that ends the sheet leaves nothing to ask', () => {
  expect(codes(askedOf(questionnaire, { there: ['holiday'] }))).toEqual(['there']);
  expect(missingIn(questionnaire, { there: ['holiday'] })).toEqual([]);
});

test('what is missing is told, and blanks are no answer', () => {
  expect(missingIn(questionnaire, { there: ['yes'] })).toEqual(['overall']);
  const blank = { there: ['yes'], overall: ['DISSATISFIED'], why: ['  '] };
  expect(missingIn(questionnaire, blank)).toEqual(['why']);
});

test('an answer that another one hid is not sent', () => {
  const changed = { there: ['yes'], overall: ['SATISFIED'], why: ['无人'] };
  expect(answersTo(questionnaire, changed)).toEqual({ there: ['yes'], overall: ['SATISFIED'] });
});
