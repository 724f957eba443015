import { expect, test } from 'vitest';
import type { CallbackQuestion, CitizenWord } from '../api/types';
import {
  answersOf,
  asksWords,
  formOf,
  inOrder,
  isWaiting,
  nextOf,
  openQuestions,
  wordsOf,
} from './callSheet';

const choice = (value: string) => ({ value, chinese: value, english: value });
const question = (item: string, words: boolean, ...values: string[]): CallbackQuestion => ({
  item,
  chinese: item,
  english: item,
  choices: values.map(choice),
  words,
});
const pressed = question('pressed', true, 'true', 'false');
const remarks = question('remarks', true);

test('whoever calls reads the contact, then asks', () => {
  const open = { actions: ['ATTEMPT', 'CONFIRM', 'REFUTE'] } as const;
  const detail = { actions: [...open.actions] };
  expect(nextOf(detail, { given: true, seen: false })).toBe('CONTACT');
  expect(nextOf(detail, { given: true, seen: true })).toBe('ASK');
  expect(nextOf(detail, { given: false, seen: false })).toBe('ATTEMPT');
});

test('when enough was tried, that nobody was reached comes next, unless somebody is called again', () => {
  const detail = { actions: ['ATTEMPT' as const, 'GIVE_UP' as const] };
  expect(nextOf(detail, { given: true, seen: false })).toBe('GIVE_UP');
  expect(nextOf(detail, { given: false, seen: false })).toBe('GIVE_UP');
  expect(nextOf(detail, { given: true, seen: true })).toBe('ASK');
  expect(nextOf({ actions: [] }, { given: true, seen: false })).toBeNull();
});

test('the words of a question with choices have a name of their own', () => {
  expect([wordsOf(pressed), wordsOf(remarks)]).toEqual(['pressedWords', 'remarks']);
});

test('what happened is asked for only if something did', () => {
  expect(asksWords(pressed, {})).toBe(false);
  expect(asksWords(pressed, { pressed: 'false' })).toBe(false);
  expect(asksWords(pressed, { pressed: 'true' })).toBe(true);
  expect(asksWords(remarks, {})).toBe(true);
});

test('every question that has choices needs an answer, remarks need none', () => {
  expect(openQuestions([pressed, remarks], {})).toEqual(['pressed']);
  expect(openQuestions([pressed, remarks], { pressed: 'false' })).toEqual([]);
});

test('what was said of pressure is not sent when there was none after all', () => {
  const form = { confirmed: 'false', resolved: 'NO', pressed: 'true', pressedWords: ' 来电 ' };
  expect(answersOf(form)).toMatchObject({ confirmed: false, pressed: true, pressedWords: '来电' });
  expect(answersOf({ ...form, pressed: 'false' })).toMatchObject({
    pressed: false,
    pressedWords: '',
  });
});

test('a question nobody answered is sent as open, not as no', () => {
  expect(answersOf({}).confirmed).toBeUndefined();
});

test('answers read from the server fill the same form', () => {
  expect(formOf({ confirmed: false, resolved: 'PARTLY', satisfied: undefined })).toEqual({
    confirmed: 'false',
    resolved: 'PARTLY',
  });
});

test('pressure that nobody has taken up stands on top, a mere confirmation waits for nothing', () => {
  const word = (id: string, kind: CitizenWord['kind'], takenUpAt?: string) =>
    ({ id, kind, takenUpAt }) as CitizenWord;
  const words = [
    word('denied', 'DENIED'),
    word('confirmed', 'CONFIRMED'),
    word('pressed', 'PRESSED'),
    word('dealt with', 'PRESSED', '2026-11-02T02:00:00Z'),
  ];
  expect(inOrder(words).map(({ id }) => id)).toEqual([
    'pressed',
    'denied',
    'confirmed',
    'dealt with',
  ]);
  expect(words.filter(isWaiting)).toHaveLength(2);
});
