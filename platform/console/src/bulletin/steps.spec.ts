import { expect, test } from 'vitest';
import { stepsFrom } from './steps';

const nobody = { issuer: false, bureau: false, government: false };

test('an issuer publishes a draft, and nobody else does', () => {
  expect(stepsFrom('PREPARED', { ...nobody, issuer: true })).toEqual(['publish']);
  expect(stepsFrom('PREPARED', { ...nobody, government: true })).toEqual([]);
});

test('the government approves or returns what the bureau submitted', () => {
  expect(stepsFrom('SUBMITTED', { ...nobody, government: true })).toEqual(['approve', 'return']);
  expect(stepsFrom('SUBMITTED', { ...nobody, issuer: true, bureau: true })).toEqual([]);
});

test('the bureau alone publishes an approved ranking', () => {
  expect(stepsFrom('APPROVED', { ...nobody, issuer: true })).toEqual([]);
  expect(stepsFrom('APPROVED', { ...nobody, bureau: true })).toEqual(['publish', 'compile']);
});

test('what was returned is compiled again or submitted as it is', () => {
  expect(stepsFrom('RETURNED', { ...nobody, bureau: true })).toEqual(['compile', 'submit']);
});
