import { dataOf } from '../api/client';
import { ProblemError } from '../api/problem';
import type { Page, Score } from '../api/types';
import { api } from '../session/session';

/** The scores one may read; none of them for a lead department of other sources. */
export async function listScores(channelId: string): Promise<Page<Score>> {
  try {
    return await dataOf(
      api.GET('/api/v1/channels/{id}/scores', { params: { path: { id: channelId } } }),
    );
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'scores-not-led') return { items: [] };
    throw error;
  }
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
