import type { Level, LevelMonth } from '../api/types';
import type { Layer } from '../chart/layers';
import { t } from '../i18n/insight';
import { grouped, percent } from '../shared/numbers';
import { levelWords } from '../shared/levels';
import { isClosed } from './insights';

export type Who = 'all' | 'active';

/** From good to bad. */
export const levels: Level[] = [
  'VERY_SATISFIED',
  'SATISFIED',
  'BASICALLY_SATISFIED',
  'DISSATISFIED',
  'VERY_DISSATISFIED',
];
export const badLevels: Level[] = ['DISSATISFIED', 'VERY_DISSATISFIED'];

/** One layer for each of these levels, a value for each month; a gap where it is not closed. */
export function levelLayers(
  months: LevelMonth[],
  drawn: Level[],
  who: Who,
  shares: boolean,
): Layer[] {
  return drawn.map((level) => {
    const cells = months.map((month) => (isClosed(month) ? cell(month, level, who) : undefined));
    return {
      name: level,
      values: cells.map((one) => (shares ? shareOf(one?.share) : one?.n)),
      printed: cells.map((one) =>
        one === undefined ? t('open') : shares ? percent(one.share) : grouped(one.n),
      ),
    };
  });
}

/** A share of nothing is none. */
export function shareOf(share: string | undefined): number | undefined {
  return share === undefined ? undefined : Number(share);
}

export function levelColumns() {
  return [
    { title: t('column.month') },
    { title: t('column.total'), numeric: true },
    ...levels.flatMap((level) => [
      { title: t('column.of', { name: levelWords(level) }), numeric: true },
      { title: t('column.share', { name: levelWords(level) }), numeric: true },
    ]),
    { title: t('column.badRate'), numeric: true },
    { title: t('column.defaults'), numeric: true },
    { title: t('column.voided'), numeric: true },
    { title: t('column.version') },
  ];
}

export function levelRows(months: LevelMonth[], who: Who): string[][] {
  return months.map((month) => {
    if (!isClosed(month)) {
      return [
        month.period,
        t('open'),
        ...levelColumns()
          .slice(2)
          .map(() => ''),
      ];
    }
    return [
      month.period,
      String(who === 'all' ? month.total : month.active),
      ...levels.flatMap((level) => {
        const { n, share } = cell(month, level, who);
        return [String(n), percent(share)];
      }),
      percent(month.badRate),
      String(month.defaults),
      String(month.voided),
      t('version', { n: month.version ?? 0 }),
    ];
  });
}

function cell(month: LevelMonth, level: Level, who: Who): { n: number; share?: string } {
  const found = month.levels.find((one) => one.level === level);
  if (found === undefined) return { n: 0 };
  return who === 'all'
    ? { n: found.n, share: found.share }
    : { n: found.active, share: found.activeShare };
}
