import { dataOf } from '../api/client';
import type { AnswerReport, CauseReport, LevelHistory } from '../api/types';
import { api } from '../session/session';
import { monthsBack } from './insights';

export function readLevels(to: string, months: number, unit: string): Promise<LevelHistory> {
  const query = { from: monthsBack(to, months - 1), to, unit: unit || undefined };
  return dataOf(api.GET('/api/v1/insights/levels', { params: { query } }));
}

export function readCauses(period: string, unit: string): Promise<CauseReport> {
  const query = { period, unit: unit || undefined };
  return dataOf(api.GET('/api/v1/insights/causes', { params: { query } }));
}

export function readAnswers(period: string, unit: string): Promise<AnswerReport> {
  const query = { period, unit: unit || undefined };
  return dataOf(api.GET('/api/v1/insights/answers', { params: { query } }));
}
