import { expect, it } from 'vitest';
import { anything, fromQuery, toQuery } from './filterMemory';

it('reads back from the address what it wrote there', () => {
  const filter = { ...anything, overdue: true, q: '0007', from: '2026-10-01', source: '5' };
  expect(fromQuery(toQuery(filter) as Record<string, string>)).toEqual(filter);
});

it('leaves an address clean when nothing is looked for', () => {
  expect(toQuery(anything)).toEqual({});
});
