import { dataOf } from '../api/client';
import type { Closing, ClosingDetail, DraftFeedback } from '../api/types';
import { api } from '../session/session';
import { listed, type ListedClosing } from './listed';

export async function listClosings(): Promise<ListedClosing[]> {
  const [closings, bulletins] = await Promise.all([
    dataOf(api.GET('/api/v1/closings')),
    dataOf(api.GET('/api/v1/bulletins')),
  ]);
  return listed(closings.items, bulletins.items);
}

export function closePeriod(period: string): Promise<Closing> {
  return dataOf(api.POST('/api/v1/closings', { body: { period } }));
}

export function publishBulletin(closingId: string): Promise<{ id: string; url: string }> {
  return dataOf(api.POST('/api/v1/bulletins', { body: { closingId } }));
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
