import { dataOf } from '../api/client';
import type { FoundReceipt, RatingCorrection, ReissuePlace, ReissueWish } from '../api/types';
import { api } from '../session/session';

export async function listPlaces(): Promise<ReissuePlace[]> {
  return (await dataOf(api.GET('/api/v1/receipt-reissues/places'))).items;
}

export async function listCorrections(): Promise<RatingCorrection[]> {
  return (await dataOf(api.GET('/api/v1/rating-corrections'))).items;
}

export async function reissue(body: ReissueWish): Promise<FoundReceipt[]> {
  return (await dataOf(api.POST('/api/v1/receipt-reissues', { body }))).items;
}
