import { dataOf, publicClient } from '../api/client';
import type { RatingDraft, RatingLink, RatingReceipt, ReceiptView } from '../api/types';

const client = publicClient();

export function openLink(tenantKey: string, code: string): Promise<RatingLink> {
  const path = { tenantKey, code };
  return dataOf(
    client.GET('/api/v1/public/{tenantKey}/links/{code}', {
      params: { path },
    }),
  );
}

export function sendRating(tenantKey: string, code: string) {
  return (key: string, body: RatingDraft): Promise<RatingReceipt> =>
    dataOf(
      client.POST('/api/v1/public/{tenantKey}/links/{code}/evaluations', {
        params: { path: { tenantKey, code }, header: { 'Idempotency-Key': key } },
        body,
      }),
    );
}

export function readReceipt(receipt: string): Promise<ReceiptView> {
  return dataOf(
    client.GET('/api/v1/public/receipts/{receipt}', {
      params: { path: { receipt } },
    }),
  );
}
