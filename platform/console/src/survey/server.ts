import { dataOf, publicClient } from '../api/client';
import type { SheetForm, SurveyPage, SurveyThanks } from '../api/types';

const client = publicClient();

export function openSurvey(tenantKey: string, code: string): Promise<SurveyPage> {
  return dataOf(
    client.GET('/api/v1/public/{tenantKey}/surveys/{code}', {
      params: { path: { tenantKey, code } },
    }),
  );
}

export function sendSheet(tenantKey: string, code: string) {
  return (key: string, body: SheetForm): Promise<SurveyThanks> =>
    dataOf(
      client.POST('/api/v1/public/{tenantKey}/surveys/{code}/sheets', {
        params: { path: { tenantKey, code }, header: { 'Idempotency-Key': key } },
        body,
      }),
    );
}
