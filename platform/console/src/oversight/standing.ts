import { shanghaiDay } from '../shared/dates';
import type { Prompt, Publication } from './types';

/** How a bulletin stands; OVERDUE and WAITING are not published. */
export type Standing = 'OVERDUE' | 'WAITING' | 'LATE' | 'IN_TIME';

/** What is to be seen first comes first. */
export const standings: Standing[] = ['OVERDUE', 'WAITING', 'LATE', 'IN_TIME'];

export const standingSigns: Record<Standing, string> = {
  OVERDUE: '!',
  WAITING: '○',
  LATE: '◐',
  IN_TIME: '✓',
};

export function standingOf(one: Publication): Standing {
  if (one.publishedAt !== undefined) return one.late ? 'LATE' : 'IN_TIME';
  return one.overdue ? 'OVERDUE' : 'WAITING';
}

/** The last day on which it is in time. */
export function dueDay({ due }: Publication): string {
  return shanghaiDay(new Date(Date.parse(due) - 1).toISOString());
}

/** How many stand so. */
export function tallied(all: Publication[]): Record<Standing, number> {
  const counts: Record<Standing, number> = { OVERDUE: 0, WAITING: 0, LATE: 0, IN_TIME: 0 };
  for (const one of all) counts[standingOf(one)]++;
  return counts;
}

/** The open ones first, the one due longest ago at the top. */
export function byUrgency(all: Publication[]): Publication[] {
  const place = (one: Publication) => standings.indexOf(standingOf(one));
  return [...all].sort(
    (a, b) => place(a) - place(b) || a.due.localeCompare(b.due) || a.tenant.localeCompare(b.tenant),
  );
}

/** What still waits for an answer of one's own comes first, then the latest. */
export function byReply(prompts: Prompt[]): Prompt[] {
  const waits = (one: Prompt) => (one.mine && one.reply === undefined ? 0 : 1);
  return [...prompts].sort(
    (a, b) => waits(a) - waits(b) || b.sentAt.localeCompare(a.sentAt) || a.id.localeCompare(b.id),
  );
}

/** Whether somebody of this tenant has asked for it on this day; once a day is all. */
export function isAsked(one: Publication, tenant: string, today: string): boolean {
  return one.prompts.some(
    (prompt) => prompt.fromTenant === tenant && shanghaiDay(prompt.sentAt) === today,
  );
}
