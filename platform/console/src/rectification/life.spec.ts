import { beforeEach, expect, test } from 'vitest';
import type { CaseDetail } from '../api/types';
import { emptyDraft, forgetDraft, keepDraft, keptDraft } from './draftMemory';
import {
  calledBack,
  choicesOf,
  hasAppeals,
  objectionTo,
  refutationOf,
  returnOf,
  toneOf,
} from './life';

beforeEach(() => {
  const kept = new Map<string, string>();
  globalThis.sessionStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
});

test('who decides an extension is asked for that first, the section drafts', () => {
  expect(choicesOf('ACKNOWLEDGED', ['GRANT_EXTENSION', 'REFUSE_EXTENSION', 'DRAFT'])).toEqual({
    main: 'GRANT_EXTENSION',
    others: ['REFUSE_EXTENSION', 'DRAFT'],
  });
  expect(choicesOf('ACKNOWLEDGED', ['RECLASSIFY', 'ASK_EXTENSION', 'DRAFT']).main).toBe('DRAFT');
});

test('looking at contact data is never what comes next', () => {
  expect(choicesOf('CLOSED', ['READ_CONTACT'])).toEqual({ main: null, others: ['READ_CONTACT'] });
});

test('an objection stands until the section drafts again', () => {
  const steps = [
    { event: 'DRAFTED', text: '' },
    { event: 'SENT_BACK', text: '请写明日期' },
  ];
  const detail = { summary: { state: 'ACKNOWLEDGED' }, timeline: steps } as unknown as CaseDetail;
  expect(objectionTo(detail)).toBe('请写明日期');
  steps.push({ event: 'DRAFTED', text: '' });
  expect(objectionTo(detail)).toBeUndefined();
});

test('a case given back says why until it is handed over again', () => {
  const steps = [
    { event: 'HANDED_OVER', text: '' },
    { event: 'GIVEN_BACK', text: '不属于本局' },
    { event: 'REMINDED', text: '' },
  ];
  const detail = { summary: { state: 'OPENED' }, timeline: steps } as unknown as CaseDetail;
  expect(returnOf(detail)).toBe('不属于本局');
  steps.push({ event: 'HANDED_OVER', text: '' });
  expect(returnOf(detail)).toBeUndefined();
});

test('a refuted rectification is told until the department takes the case up again', () => {
  const summary = { state: 'HANDED_OVER' };
  const timeline = ['HANDED_OVER', 'CLOSED', 'REOPENED'].map((event) => ({
    event,
    text: '未解决',
  }));
  const detail = { summary, timeline } as unknown as CaseDetail;
  expect(refutationOf(detail)).toBe('未解决');
  expect(calledBack(detail)).toBe('REOPENED');
  summary.state = 'ACKNOWLEDGED';
  expect(refutationOf(detail)).toBeUndefined();
  summary.state = 'CLOSED';
  expect(calledBack(detail)).toBe('AGAIN');
});

test('a case says what its last call-back came to', () => {
  const of = (...events: string[]) =>
    calledBack({
      summary: { state: 'CLOSED' },
      timeline: events.map((event) => ({ event })),
    } as unknown as CaseDetail);
  expect(of('OPENED', 'CLOSED')).toBeNull();
  expect(of('CLOSED', 'UNREACHED')).toBe('UNREACHED');
  expect(of('CLOSED', 'REOPENED', 'CLOSED', 'CALLED_BACK', 'CONTACT_READ')).toBe('CALLED_BACK');
});

test('what is late is marked otherwise than what goes on', () => {
  expect(['REMINDED', 'OVERDUE', 'ESCALATED', 'HANDED_OVER'].map(toneOf)).toEqual([
    'warn',
    'bad',
    'bad',
    'plain',
  ]);
});

test('a draft is kept for the person who wrote it until it is sent', () => {
  keepDraft('a', 'case', { ...emptyDraft, cause: '告知不全' });
  expect(keptDraft('a', 'case')?.cause).toBe('告知不全');
  expect(keptDraft('b', 'case')).toBeNull();
  forgetDraft('a', 'case');
  expect(keptDraft('a', 'case')).toBeNull();
});

test('who only assists is shown no appeals', () => {
  const summary = { state: 'ACKNOWLEDGED' };
  const shown = (own: boolean) =>
    hasAppeals({ summary, assists: [{ own }] } as unknown as CaseDetail);
  expect(shown(false)).toBe(true);
  expect(shown(true)).toBe(false);
});
