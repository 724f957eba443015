import { expect, test } from 'vitest';
import type { RatingLevel } from '../api/types';
import { draftOf, emptyForm, lengthOf, mistakesOf, toBeTyped } from './ratingForm';

const levels: RatingLevel[] = [
  {
    level: 'SATISFIED',
    chinese: '满意',
    english: 'Satisfied',
    bad: false,
    tags: [{ code: '406', text: '填写一张表单就可完成申报', first: true }],
  },
  {
    level: 'VERY_DISSATISFIED',
    chinese: '非常不满意',
    english: 'Very dissatisfied',
    bad: true,
    tags: [{ code: '110', text: '无理由超过法定办理时间', first: true }],
  },
];

test('a level must be chosen', () => {
  expect(mistakesOf(emptyForm(), levels)).toEqual(['level']);
});

test('a good rating needs no reason', () => {
  expect(mistakesOf({ ...emptyForm(), level: 'SATISFIED' }, levels)).toEqual([]);
});

test.each([
  [[], '', ['reason']],
  [[], '   ', ['reason']],
  [['110'], '', []],
  [[], '跑了三趟', []],
])('a bad rating with tags %j and words %j has mistakes %j', (tags, words, mistakes) => {
  const form = { ...emptyForm(), level: 'VERY_DISSATISFIED' as const, tags, words };
  expect(mistakesOf(form, levels)).toEqual(mistakes);
});

test('500 characters are allowed, 501 are not, and an emoji is one', () => {
  const form = { ...emptyForm(), level: 'SATISFIED' as const };
  expect(mistakesOf({ ...form, words: '好'.repeat(500) }, levels)).toEqual([]);
  expect(mistakesOf({ ...form, words: '好'.repeat(501) }, levels)).toEqual(['words']);
  expect(lengthOf('好👍')).toBe(2);
});

test('contact data need a phone number and consent', () => {
  const form = { ...emptyForm(), level: 'SATISFIED' as const, wantsContact: true };
  expect(mistakesOf({ ...form, phone: '12' }, levels)).toEqual(['phone', 'consent']);
  expect(mistakesOf({ ...form, phone: '0691-2123456', consent: true }, levels)).toEqual([]);
});

test.each([
  ['OFF', '', []],
  ['OPTIONAL', '', []],
  ['REQUIRED', ' ', ['number']],
  ['REQUIRED', 'BJ-7', []],
] as const)('where the number is %s, %j has mistakes %j', (asked, number, mistakes) => {
  const form = { ...emptyForm(), level: 'SATISFIED' as const, number };
  expect(mistakesOf(form, levels, asked)).toEqual(mistakes);
});

test('the number is sent as it was typed, and nothing where nothing was', () => {
  const form = { ...emptyForm(), level: 'SATISFIED' as const };
  expect(draftOf({ ...form, number: ' BJ-7 ' }, levels).serviceRecordNumber).toBe('BJ-7');
  expect(draftOf({ ...form, number: ' ' }, levels)).not.toHaveProperty('serviceRecordNumber');
});

test('tags of a level chosen before are left behind, and so is contact data taken back', () => {
  const form = {
    ...emptyForm(),
    level: 'VERY_DISSATISFIED' as const,
    tags: ['406', '110'],
    words: ' 太慢 ',
    phone: '13800000000',
    consent: true,
  };
  expect(draftOf(form, levels)).toEqual({
    level: 'VERY_DISSATISFIED',
    tags: ['110'],
    words: '太慢',
  });
});

test('a contact that the app gave is only agreed to, never sent', () => {
  const form = { ...emptyForm(true), level: 'SATISFIED' as const, wantsContact: true };
  expect(mistakesOf(form, levels)).toEqual(['consent']);
  expect(draftOf({ ...form, consent: true }, levels).contact).toEqual({
    handedOver: true,
    consent: true,
  });
});

test('a contact that the app gave and that is no more is typed, and agreed to anew', () => {
  const agreed = { ...emptyForm(true), level: 'SATISFIED' as const, wantsContact: true };
  const form = toBeTyped({ ...agreed, consent: true, words: '谢谢' });
  expect(mistakesOf(form, levels)).toEqual(['phone', 'consent']);
  expect(draftOf({ ...form, phone: '13800000000', consent: true }, levels)).toMatchObject({
    words: '谢谢',
    contact: { phone: '13800000000', consent: true },
  });
});
