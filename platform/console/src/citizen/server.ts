import { dataOf, publicClient } from '../api/client';
import type {
  DataExport,
  ErasureAnswer,
  FollowUpThanks,
  LostReceipt,
  Opinion,
  RatingDraft,
  RatingLevel,
  RatingLink,
  RatingReceipt,
  ReceiptView,
  SearchAnswer,
  SearchPage,
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

/** Exchanges what an app put behind the deep link; the same attempt gives the same page. */
export function openHandOver(channelKey: string, token: string, attempt: string) {
  return dataOf(
    client.POST('/api/v1/public/channels/{channelKey}/hand-overs', {
      params: { path: { channelKey }, header: { 'Idempotency-Key': attempt } },
      body: { token },
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

export function openSearch(tenantKey: string): Promise<SearchPage> {
  return dataOf(
    client.GET('/api/v1/public/{tenantKey}/receipt-searches', {
      params: { path: { tenantKey } },
    }),
  );
}

export function searchReceipt(tenantKey: string, body: LostReceipt): Promise<SearchAnswer> {
  return dataOf(
    client.POST('/api/v1/public/{tenantKey}/receipt-searches', {
      params: { path: { tenantKey } },
      body,
    }),
  );
}

export function readLevels(receipt: string): Promise<RatingLevel[]> {
  return dataOf(
    client.GET('/api/v1/public/receipts/{receipt}/levels', {
      params: { path: { receipt } },
    }),
  );
}

export function correctRating(receipt: string, body: Opinion): Promise<ReceiptView> {
  return dataOf(
    client.POST('/api/v1/public/receipts/{receipt}/corrections', {
      params: { path: { receipt } },
      body,
    }),
  );
}

export function followUp(receipt: string, body: Opinion): Promise<FollowUpThanks> {
  return dataOf(
    client.POST('/api/v1/public/receipts/{receipt}/follow-ups', {
      params: { path: { receipt } },
      body,
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
