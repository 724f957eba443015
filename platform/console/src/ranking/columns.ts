import type { RankingRow } from '../api/types';
import { t } from '../i18n/ranking';
import { grouped } from '../shared/numbers';
import type { Measure } from './bars';

/** Few enough to fit beside the menu of a small screen; what is lesser stands below what it is of. */
export function columnsOf(rows: RankingRow[], measure: Measure) {
  return [
    { key: 'rank', title: t('column.rank') },
    { key: 'name', title: t('column.name') },
    { key: 'total', title: t('column.total'), numeric: true },
    { key: 'rate', title: t(`column.${measure}Rate`), numeric: true },
    { key: 'band', title: t('column.band') },
    {
      key: 'fair',
      title: t(measure === 'good' ? 'column.activeGoodRate' : 'column.activeBadRate'),
      numeric: true,
    },
    ...(rows.some((row) => row.flags.length > 0)
      ? [{ key: 'flags', title: t('column.flags') }]
      : []),
  ];
}

/** What is not closed is not known, which is not none. */
export function countOf(n: number | undefined): string {
  return n === undefined ? '—' : grouped(n);
}

/** What a total is made of, a line for each. */
export function partsOf(row: RankingRow): string[] {
  return [
    ...(row.defaults > 0 ? [t('defaults.n', { n: grouped(row.defaults) })] : []),
    ...(row.voided > 0 ? [t('voided.n', { n: grouped(row.voided) })] : []),
    ...(row.version === undefined ? [] : [t('closing.n', { n: row.version })]),
  ];
}
