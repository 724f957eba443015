import { language } from '../i18n/language';
import { t } from '../i18n/ranking';
import { monthBefore, periodWords } from '../shared/dates';

export const periodKinds = ['month', 'half', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export function kindOf(period: string): PeriodKind {
  return /^\d{4}$/.test(period) ? 'year' : period.includes('H') ? 'half' : 'month';
}

/** Whole periods that are over, the latest first. */
export function periodsBefore(today: string, kind: PeriodKind): string[] {
  const year = Number(today.slice(0, 4));
  if (kind === 'year') return [1, 2, 3, 4, 5].map((back) => String(year - back));
  if (kind === 'half') {
    const secondHalf = Number(today.slice(5, 7)) > 6;
    const halves = [0, 1, 2].flatMap((back) => [`${year - back}-H2`, `${year - back}-H1`]);
    return halves.slice(secondHalf ? 1 : 2);
  }
  const months: string[] = [];
  let next = monthBefore(today);
  while (months.length < 24) {
    months.push(next);
    next = monthBefore(`${next}-01`);
  }
  return months;
}

/** A month, half a year or a year in words. */
export function periodName(period: string): string {
  const kind = kindOf(period);
  if (kind === 'month') return periodWords(period, language.value);
  const year = period.slice(0, 4);
  if (kind === 'year') return t('name.year', { year });
  return t(period.endsWith('H1') ? 'name.firstHalf' : 'name.secondHalf', { year });
}
