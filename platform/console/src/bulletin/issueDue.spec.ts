import { expect, test } from 'vitest';
import { issueDue } from './issueDue';

const draft = { dueOn: '2027-01-10', state: 'PREPARED' as const };

test('the tenth itself is in time, the eleventh is late', () => {
  expect(issueDue(draft, '2027-01-05')?.state).toBe('LATER');
  expect(issueDue(draft, '2027-01-08')?.state).toBe('SOON');
  expect(issueDue(draft, '2027-01-10')?.state).toBe('TODAY');
  expect(issueDue(draft, '2027-01-11')?.state).toBe('OVERDUE');
});

test('what is published is pressed no more', () => {
  expect(issueDue({ ...draft, state: 'PUBLISHED' }, '2027-02-01')).toBeUndefined();
});
