import { expect, test } from 'vitest';
import type { AppealDetail } from '../api/types';
import { fromQuery, toQuery } from './filter';
import { choicesOf, isLate } from './life';

const detail = (parts: object) =>
  ({
    actions: [],
    files: [],
    heard: false,
    hearingOpen: false,
    ...parts,
  }) as unknown as AppealDetail;

test('the head is asked to sign, the section is not asked to change what it wrote', () => {
  expect(choicesOf(detail({ actions: ['DRAFT', 'LODGE', 'LODGE_SEALED'] }))).toEqual({
    main: 'LODGE',
    others: ['DRAFT', 'LODGE_SEALED'],
  });
  expect(choicesOf(detail({ actions: ['DRAFT', 'LODGE_SEALED'] })).main).toBeNull();
});

test('once the sealed scan is there, lodging with it comes next', () => {
  const files = [{ part: 'SCAN' }];
  expect(choicesOf(detail({ actions: ['DRAFT', 'LODGE_SEALED'], files })).main).toBe(
    'LODGE_SEALED',
  );
});

test('nothing is decided while the rated person may still be heard', () => {
  expect(choicesOf(detail({ actions: ['DECIDE'], hearingOpen: true }))).toEqual({
    main: null,
    others: [],
  });
  expect(choicesOf(detail({ actions: ['DECIDE'] })).main).toBe('DECIDE');
});

test('who has been heard may add something and need not', () => {
  expect(choicesOf(detail({ actions: ['STATE'], hearingOpen: true })).main).toBe('STATE');
  expect(choicesOf(detail({ actions: ['STATE'], heard: true }))).toEqual({
    main: null,
    others: ['STATE'],
  });
});

test('a draft past its last day is late, a lodged one is not', () => {
  const due = { state: 'OVERDUE' };
  expect(isLate(detail({ appeal: { state: 'DRAFTED' }, due }))).toBe(true);
  expect(isLate(detail({ appeal: { state: 'LODGED' }, due }))).toBe(false);
});

test('the address tells what is looked for, and nothing when all is', () => {
  const filter = { state: 'LODGED' as const, mine: true };
  expect(fromQuery(toQuery(filter) as Record<string, string>)).toEqual(filter);
  expect(toQuery({ state: '', mine: false })).toEqual({});
  expect(fromQuery({ state: 'NONSENSE' }).state).toBe('');
});
