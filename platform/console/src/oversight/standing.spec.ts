import { expect, test } from 'vitest';
import {
  byReply,
  byUrgency,
  dueDay,
  isAsked,
  standingOf,
  standings,
  standingSigns,
  tallied,
} from './standing';
import type { Prompt, Publication } from './types';

const publication = (tenant: string, more: Partial<Publication> = {}): Publication => ({
  tenant,
  tenantName: tenant,
  prefectureName: '西双版纳州',
  kind: 'MONTHLY',
  kindName: '月通报',
  due: '2026-11-10T16:00:00Z',
  late: false,
  overdue: false,
  tenantKey: tenant,
  prompts: [],
  ...more,
});
const inTime = publication('景洪市', { publishedAt: '2026-11-09T02:00:00Z' });
const late = publication('勐海县', { publishedAt: '2026-11-12T02:00:00Z', late: true });
const waiting = publication('勐腊县');
const overdue = publication('普洱市', { overdue: true });

test('what is not published is waited for or overdue, what is published in time or late', () => {
  expect([inTime, late, waiting, overdue].map(standingOf)).toEqual([
    'IN_TIME',
    'LATE',
    'WAITING',
    'OVERDUE',
  ]);
});

test('each standing has a sign of its own', () => {
  expect(new Set(Object.values(standingSigns)).size).toBe(standings.length);
});

test('the overdue come first and what is done last', () => {
  const order = byUrgency([inTime, late, waiting, overdue]);
  expect(order).toEqual([overdue, waiting, late, inTime]);
  expect(tallied(order)).toEqual({ OVERDUE: 1, WAITING: 1, LATE: 1, IN_TIME: 1 });
});

test('of two overdue the one due earlier comes first', () => {
  const earlier = publication('澜沧县', { overdue: true, due: '2026-07-10T16:00:00Z' });
  expect(byUrgency([overdue, earlier])).toEqual([earlier, overdue]);
});

test('a prompt that waits for an answer comes before later ones', () => {
  const prompt = (id: string, sentAt: string, mine: boolean, reply?: string) =>
    ({ id, sentAt, mine, ...(reply && { reply }) }) as Prompt;
  const all = [
    prompt('sent', '2026-11-13T00:00:00Z', false),
    prompt('answered', '2026-11-12T00:00:00Z', true, '今日发布'),
    prompt('open', '2026-11-11T00:00:00Z', true),
  ];
  expect(byReply(all).map((one) => one.id)).toEqual(['open', 'sent', 'answered']);
});

test('a bulletin is due on the day that ends with its deadline', () => {
  expect(dueDay(inTime)).toBe('2026-11-10');
});

test('a bulletin is asked for once a day by each of those above', () => {
  const asked = publication('勐腊县', {
    prompts: [{ fromTenant: '530000', sentAt: '2026-11-11T17:00:00Z' } as Prompt],
  });
  expect(isAsked(asked, '530000', '2026-11-12')).toBe(true);
  expect(isAsked(asked, '530000', '2026-11-11')).toBe(false);
  expect(isAsked(asked, '532800', '2026-11-12')).toBe(false);
});
