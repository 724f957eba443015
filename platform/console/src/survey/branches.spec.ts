import { expect, test } from 'vitest';
import type { Question, SheetAnswers } from '../api/types';
import { answersOf, askedBy, mistakesOf } from './branches';

function question(code: string, more: Partial<Question> = {}): Question {
  const plain = { text: code, hint: '', required: true, overall: false, choices: [] };
  return { code, kind: 'LEVEL', ...plain, ...more };
}

const choices = [
  { code: 'hall', text: 'hall', endsSheet: false },
  { code: 'never', text: 'never', endsSheet: true },
];
const questions = [
  question('served', { kind: 'ONE', choices }),
  question('queue', { onlyIf: { question: 'served', anyOf: ['hall'] } }),
  question('overall', { overall: true }),
  question('why', {
    kind: 'WORDS',
    onlyIf: { question: 'overall', anyOf: ['DISSATISFIED', 'VERY_DISSATISFIED'] },
  }),
  question('points', { kind: 'POINTS', fullPoints: 10, required: false }),
];

function codes(answers: SheetAnswers): string[] {
  return askedBy(questions, answers).questions.map((one) => one.code);
}

test('a question is asked after one of the answers it depends on', () => {
  expect(codes({})).toEqual(['served', 'overall', 'points']);
  expect(codes({ served: ['hall'] })).toEqual(['served', 'queue', 'overall', 'points']);
  expect(codes({ served: ['hall'], overall: ['DISSATISFIED'] })).toContain('why');
});

test('who was never served is asked nothing more', () => {
  const answers = { served: ['never'], overall: ['DISSATISFIED'] };
  const asked = askedBy(questions, answers);
  expect(asked.ended).toBe(true);
  expect(answersOf(asked, answers)).toEqual({ served: ['never'] });
  expect(mistakesOf(asked, answers)).toEqual({});
});

test('an answer that a branch left behind opens no branch and is not sent', () => {
  const answers = { served: [], overall: ['SATISFIED'], why: ['slow'], queue: ['SATISFIED'] };
  expect(answersOf(askedBy(questions, answers), answers)).toEqual({ overall: ['SATISFIED'] });
});

test.each([
  [{}, { served: 'required', overall: 'required' }],
  [{ served: ['hall'], queue: ['SATISFIED'], overall: ['SATISFIED'] }, {}],
  [{ served: ['hall'], queue: ['SATISFIED'], overall: ['DISSATISFIED'] }, { why: 'required' }],
])('%o has the mistakes %o', (answers: SheetAnswers, mistakes) => {
  expect(mistakesOf(askedBy(questions, answers), answers)).toEqual(mistakes);
});

test.each([
  ['10', true],
  ['9.75', true],
  ['10.5', false],
  ['9.755', false],
  ['-1', false],
  ['ten', false],
])('%s points of ten are right: %s', (points, right) => {
  const only = [question('points', { kind: 'POINTS', fullPoints: 10 })];
  const answers = { points: [points] };
  expect(mistakesOf(askedBy(only, answers), answers)).toEqual(right ? {} : { points: 'points' });
});

test('five hundred characters are enough, and a rare one counts once', () => {
  const only = [question('why', { kind: 'WORDS' })];
  const long = (n: number) => ({ why: ['𠮷'.repeat(n)] });
  expect(mistakesOf(askedBy(only, long(500)), long(500))).toEqual({});
  expect(mistakesOf(askedBy(only, long(501)), long(501))).toEqual({ why: 'words' });
});
