import { dataOf } from '../api/client';
import type { Page, Score } from '../api/types';
import { api } from '../session/session';

export function listScores(channelId: string): Promise<Page<Score>> {
  return dataOf(api.GET('/api/v1/channels/{id}/scores', { params: { path: { id: channelId } } }));
}

export async function withdrawScore(
  channelId: string,
  score: string,
  reason: string,
): Promise<void> {
  await api.POST('/api/v1/channels/{id}/scores/{score}/withdrawal', {
    params: { path: { id: channelId, score } },
    body: { reason },
  });
}
