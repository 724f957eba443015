import type { RankingRow } from '../api/types';
import { official } from './fair';

export const measures = ['good', 'bad'] as const;
export type Measure = (typeof measures)[number];

export interface Bar {
  name: string;
  value: number;
  printed: string;
}

/** The rate over all ratings, by which the official order goes. */
export function officialRate(row: RankingRow, measure: Measure): string | undefined {
  return measure === 'good' ? row.goodRate : row.badRate;
}

/**
 * The bars of the ranked in the order of the table: by the places the server gave for the exact
 * rates, for two of them may be printed alike.
 */
export function barsOf(rows: RankingRow[], measure: Measure): Bar[] {
  return official(rows, measure).flatMap((row) => {
    const printed = officialRate(row, measure);
    if (printed === undefined || row[measure] === undefined) return [];
    return [{ name: row.name, value: Number(printed), printed }];
  });
}

/**
 * Where the axis begins. Good rates lie so close under 100 that bars from nought would all look
 * alike; the axis then begins at a round number below the lowest and says so.
 */
export function axisStart(values: number[]): number {
  const lowest = Math.min(...values);
  if (!Number.isFinite(lowest) || lowest < 50) return 0;
  const gap = 100 - lowest;
  const step = gap <= 1 ? 1 : gap <= 5 ? 5 : 10;
  return Math.max(0, Math.floor((lowest - step / 2) / step) * step);
}
