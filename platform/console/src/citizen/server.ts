import { dataOf, publicClient } from '../api/client';
import type {
  DataExport,
  ErasureAnswer,
  RatingDraft,
  RatingLink,
  RatingReceipt,
  ReceiptView,
} from '../api/types';

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

export function vote(
  receipt: string,
  body: { confirmed: boolean; text: string },
): Promise<ReceiptView> {
  return dataOf(
    client.POST('/api/v1/public/receipts/{receipt}/votes', {
      params: { path: { receipt } },
      body,
    }),
  );
}

export function reportPressure(receipt: string, text: string): Promise<ReceiptView> {
  return dataOf(
    client.POST('/api/v1/public/receipts/{receipt}/pressure-reports', {
      params: { path: { receipt } },
      body: { text },
    }),
  );
}

export function exportData(receipt: string): Promise<DataExport> {
  return dataOf(
    client.GET('/api/v1/public/receipts/{receipt}/export', {
      params: { path: { receipt } },
    }),
  );
}

export function eraseData(receipt: string): Promise<ErasureAnswer> {
  return dataOf(
    client.POST('/api/v1/public/receipts/{receipt}/erasure', {
      params: { path: { receipt } },
      body: { confirmed: true },
    }),
  );
}
