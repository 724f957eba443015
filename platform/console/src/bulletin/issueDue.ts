import type { BulletinIssue, Due } from '../api/types';
import { daysBetween } from '../shared/dates';

const soon = 2;

/** How a bulletin stands against its last day; nothing once it is published or dropped. */
export function issueDue(issue: Pick<BulletinIssue, 'dueOn' | 'state'>, today: string) {
  if (issue.state === 'PUBLISHED' || issue.state === 'DROPPED') return undefined;
  const left = daysBetween(today, issue.dueOn);
  const state = left < 0 ? 'OVERDUE' : left === 0 ? 'TODAY' : left <= soon ? 'SOON' : 'LATER';
  return { on: issue.dueOn, state, words: '' } satisfies Due;
}
