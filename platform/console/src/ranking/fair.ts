import type { RankingBand, RankingRow } from '../api/types';
import type { Measure } from './bars';

/** One who stands in a band of the fair order. */
export interface Banded {
  key: string;
  name: string;
  rate: string;
  band: RankingBand;
}

export function bandOf(row: RankingRow, measure: Measure): RankingBand | undefined {
  return measure === 'good' ? row.fairGood : row.fairBad;
}

/** The rate over active ratings, which the fair order goes by. */
export function fairRate(row: RankingRow, measure: Measure): string | undefined {
  return measure === 'good' ? row.activeGoodRate : row.activeBadRate;
}

/** By bands; within a band there is no order, the list goes by rate. */
export function banded(rows: RankingRow[], measure: Measure): Banded[] {
  return rows
    .flatMap((row) => {
      const band = bandOf(row, measure);
      const rate = fairRate(row, measure);
      if (band === undefined || rate === undefined) return [];
      return [{ key: row.key, name: row.name, rate, band }];
    })
    .sort(
      (a, b) =>
        a.band.band - b.band.band ||
        Number(b.rate) - Number(a.rate) ||
        a.name.localeCompare(b.name, 'zh-CN'),
    );
}

/** In the official order, the unranked last. */
export function official(rows: RankingRow[], measure: Measure): RankingRow[] {
  const place = (row: RankingRow) => row[measure]?.rank ?? Number.MAX_SAFE_INTEGER;
  return [...rows].sort((a, b) => place(a) - place(b));
}
