import { expect, test } from 'vitest';
import { stepsFrom } from './steps';

test('whom the server allows nothing has nothing to do', () => {
  expect(stepsFrom({ state: 'PREPARED', may: [] })).toEqual([]);
  expect(stepsFrom({ state: 'PREPARED' })).toEqual([]);
});

test('what is approved is published first of all', () => {
  expect(stepsFrom({ state: 'APPROVED', may: ['COMPILE', 'PUBLISH'] })).toEqual([
    'publish',
    'compile',
  ]);
});

test('the government approves before it returns', () => {
  expect(stepsFrom({ state: 'SUBMITTED', may: ['RETURN', 'APPROVE'] })).toEqual([
    'approve',
    'return',
  ]);
});

test('what was returned is compiled again before it is submitted', () => {
  expect(stepsFrom({ state: 'RETURNED', may: ['SUBMIT', 'COMPILE'] })).toEqual([
    'compile',
    'submit',
  ]);
});

test('forms and postings of what is published are no steps on its way', () => {
  expect(stepsFrom({ state: 'PUBLISHED', may: ['RENDER', 'POST'] })).toEqual([]);
});
