import { expect, test } from 'vitest';
import type { BulletinDuty, BulletinIssue } from '../api/types';
import { doneOf, issueOf, openOf } from './owed';

const duty = (kind: BulletinDuty['kind'], unitId: string, more: Partial<BulletinDuty> = {}) =>
  ({
    kind,
    unitId,
    assigned: true,
    period: '2026-H2',
    dueOn: '2027-01-10',
    state: 'LATER',
    ...more,
  }) as BulletinDuty;
const issue = (id: string, kind: BulletinIssue['kind'], unit: string, more = {}) =>
  ({
    id,
    kind,
    issuerUnitId: unit,
    period: '2026-H2',
    state: 'PREPARED',
    ...more,
  }) as BulletinIssue;

test('of two bulletins of a period each duty finds its own office’s', () => {
  const issues = [issue('a', 'HALF_YEARLY', 'bureau'), issue('b', 'HALF_YEARLY', 'hotline')];
  expect(issueOf(duty('PUBLISH_HALF_YEARLY', 'hotline'), issues)?.id).toBe('b');
  expect(issueOf(duty('PUBLISH_HALF_YEARLY', 'tax'), issues)).toBeUndefined();
});

test('what no office owes yet finds the tenant’s own bulletin', () => {
  const own = { ...issue('a', 'MONTHLY', ''), issuerUnitId: undefined } as BulletinIssue;
  const unassigned = duty('PUBLISH_MONTHLY', 'tenant', { assigned: false });
  expect(issueOf(unassigned, [own])?.id).toBe('a');
  expect(issueOf(duty('PUBLISH_MONTHLY', 'bureau'), [own])).toBeUndefined();
});

test('the government’s duty is about the bureau’s ranking', () => {
  const issues = [
    issue('annual', 'ANNUAL', 'bureau', { period: '2026' }),
    issue('ranking', 'RANKING', 'bureau', { period: '2026' }),
  ];
  const approve = duty('APPROVE_RANKING', 'government', { period: '2026' });
  expect(issueOf(approve, issues)?.id).toBe('ranking');
});

test('a draft that was dropped is nobody’s bulletin', () => {
  const dropped = issue('a', 'HALF_YEARLY', 'hotline', { state: 'DROPPED' });
  expect(issueOf(duty('PUBLISH_HALF_YEARLY', 'hotline'), [dropped])).toBeUndefined();
});

test('what is owed comes by its last day, what is done stands apart', () => {
  const late = duty('PUBLISH_MONTHLY', 'a', { dueOn: '2027-01-10', state: 'OVERDUE' });
  const soon = duty('PUBLISH_MONTHLY', 'b', { dueOn: '2027-01-05' });
  const done = duty('PUBLISH_MONTHLY', 'c', { state: 'DONE' });
  const gone = duty('PUBLISH_MONTHLY', 'd', { state: 'WITHDRAWN' });
  expect(openOf([late, done, soon, gone])).toEqual([soon, late]);
  expect(doneOf([late, done, soon, gone])).toEqual([done, gone]);
});
