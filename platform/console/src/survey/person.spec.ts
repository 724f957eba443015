import { expect, test } from 'vitest';
import { nobody, personMistakes, personOf } from './person';

const number = { ...nobody(), phone: '13800138000', name: '岩温' };

test('nobody tells more of himself than is needed', () => {
  expect(personOf(number, 'ANYBODY')).toEqual({});
  expect(personOf(number, 'PHONE')).toEqual({ phone: '13800138000' });
  expect(personOf(nobody(' AB12 '), 'INVITATION')).toEqual({ invitation: 'AB12' });
});

test('who agrees to be reached is sent with name and number', () => {
  const agreed = { ...number, wantsContact: true, consent: true };
  const sent = { phone: '13800138000', name: '岩温', consent: true };
  expect(personOf(agreed, 'ANYBODY')).toEqual(sent);
  expect(personOf({ ...agreed, name: ' ' }, 'ANYBODY')).not.toHaveProperty('name');
});

test.each([
  [nobody(), 'ANYBODY', []],
  [nobody(), 'PHONE', ['phone']],
  [number, 'PHONE', []],
  [{ ...number, phone: '12' }, 'PHONE', ['phone']],
  [nobody(), 'INVITATION', ['invitation']],
  [nobody('AB'), 'INVITATION', []],
  [{ ...number, wantsContact: true }, 'ANYBODY', ['consent']],
] as const)('%o where %s may answer has the mistakes %o', (person, respondents, mistakes) => {
  expect(personMistakes(person, respondents)).toEqual(mistakes);
});
