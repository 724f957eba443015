import type { AnswerTimes, LevelMonth } from '../api/types';
import { monthBefore } from '../shared/dates';

/** The month so many months before another. */
export function monthsBack(month: string, back: number): string {
  return back === 0 ? month : monthsBack(monthBefore(`${month}-01`), back - 1);
}

/** The period of the same kind right before another. */
export function periodBefore(period: string): string {
  const year = Number(period.slice(0, 4));
  if (period.endsWith('H2')) return `${year}-H1`;
  if (period.endsWith('H1')) return `${year - 1}-H2`;
  return period.includes('-') ? monthsBack(period, 1) : String(year - 1);
}

/** The first and the last day of a period. */
export function daysOf(period: string): { from: string; to: string } {
  const year = period.slice(0, 4);
  const [first, last] = period.endsWith('H1')
    ? [1, 6]
    : period.endsWith('H2')
      ? [7, 12]
      : period.includes('-')
        ? [Number(period.slice(5)), Number(period.slice(5))]
        : [1, 12];
  const day = (month: number, of: number) =>
    new Date(Date.UTC(Number(year), month, of)).toISOString().slice(0, 10);
  return { from: day(first - 1, 1), to: day(last, 0) };
}

export function isClosed(month: LevelMonth | undefined): month is LevelMonth & { version: number } {
  return month?.version !== undefined;
}

export function lateOf(times: AnswerTimes): number {
  return times.lateFew + times.lateMore + times.openOverdue;
}
