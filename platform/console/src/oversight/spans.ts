import { kindOf, type PeriodKind } from '../ranking/periods';

/** How many periods a trend may go over. */
export const spans: Record<PeriodKind, number[]> = {
  month: [12, 24, 36, 60, 120],
  half: [6, 12, 20],
  year: [5, 10],
};

/** The span chosen, where it is one of this kind of period, else the shortest. */
export function spanOf(period: string, chosen: string | undefined): number {
  const [shortest = 1, ...longer] = spans[kindOf(period)];
  return longer.find((n) => String(n) === chosen) ?? shortest;
}

/** The period so many of its kind before another. */
export function earlier(period: string, back: number): string {
  const year = Number(period.slice(0, 4));
  switch (kindOf(period)) {
    case 'year':
      return String(year - back);
    case 'half': {
      const halves = year * 2 + (period.endsWith('H2') ? 1 : 0) - back;
      return `${Math.floor(halves / 2)}-H${(halves % 2) + 1}`;
    }
    case 'month': {
      const months = year * 12 + Number(period.slice(5)) - 1 - back;
      return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
    }
  }
}

/** With what a period may be compared: those before it, the last one first. */
export function comparable(period: string): string[] {
  const most = { month: 24, half: 6, year: 5 }[kindOf(period)];
  return Array.from({ length: most }, (_one, at) => earlier(period, at + 1));
}

/** The same months of the year before. */
export function yearBefore(period: string): string {
  return earlier(period, { month: 12, half: 2, year: 1 }[kindOf(period)]);
}
