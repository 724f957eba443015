import { dataOf } from '../api/client';
import type { Closing, ClosingDetail, DraftFeedback } from '../api/types';
import { issuesOf, listIssues } from '../bulletin/bulletins';
import { canUse } from '../session/access';
import { api } from '../session/session';
import { allOf } from '../shared/pages';
import { listed, type ListedClosing } from './listed';

export async function listClosings(): Promise<ListedClosing[]> {
  const [closings, bulletins, issues] = await Promise.all([
    dataOf(api.GET('/api/v1/closings')),
    dataOf(api.GET('/api/v1/bulletins')),
    // The provincial office reads closings, and has no bulletins of its own.
    canUse('bulletins') ? allOf(listIssues) : [],
  ]);
  return listed(closings.items, bulletins.items, issues);
}

/** Its drafts are prepared right after a period is closed, but not in the same moment. */
export async function awaitDrafts({ id, period }: Closing): Promise<void> {
  for (let look = 0; look < 6 && canUse('bulletins'); look++) {
    const issues = await issuesOf(period);
    if (issues.some((one) => one.closingId === id)) return;
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
}

export function closePeriod(period: string): Promise<Closing> {
  return dataOf(api.POST('/api/v1/closings', { body: { period } }));
}

export function openClosing(id: string): Promise<ClosingDetail> {
  return dataOf(api.GET('/api/v1/closings/{id}', { params: { path: { id } } }));
}

/** To whom the bad results of a draft were fed back, and to whom not yet. */
export function openFeedback(id: string): Promise<DraftFeedback> {
  return dataOf(api.GET('/api/v1/closings/{id}/feedbacks', { params: { path: { id } } }));
}

export function sendFeedback(id: string): Promise<DraftFeedback> {
  return dataOf(api.POST('/api/v1/closings/{id}/feedbacks', { params: { path: { id } } }));
}
