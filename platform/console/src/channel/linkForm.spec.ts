import { expect, test } from 'vitest';
import { emptyLink, missingOf, requestOf } from './linkForm';

test('a window link needs unit and window, a case link needs unit and record', () => {
  expect(missingOf(emptyLink())).toEqual(['link.unit', 'link.window']);
  expect(missingOf({ ...emptyLink(), kind: 'CASE' })).toEqual(['link.unit', 'link.record']);
});

test('what was not filled in is not sent', () => {
  const form = { ...emptyLink(), unitCode: 'SCJG', windowCode: 'A03', serviceRecordNumber: 'x' };
  expect(requestOf(form)).toEqual({ kind: 'WINDOW', unitCode: 'SCJG', windowCode: 'A03' });
});

test('a case link carries its record and its end', () => {
  const form = {
    ...emptyLink(),
    kind: 'CASE' as const,
    unitCode: 'GA',
    serviceRecordNumber: ' 5328-1 ',
    expiresOn: '2026-12-31',
  };
  expect(requestOf(form)).toEqual({
    kind: 'CASE',
    unitCode: 'GA',
    serviceRecordNumber: '5328-1',
    expiresOn: '2026-12-31',
  });
});
