import { lookAt, type Line, type Places } from '../chart/lines';
import { t } from '../i18n/oversight';
import { periodName } from '../ranking/periods';
import { grouped, percent } from '../shared/numbers';
import { shareOf } from '../shared/share';
import { printedOf } from './measures';
import type { Measure, Measures, Trend, TrendPeriod, TrendSeries } from './types';

/** The lines at their places. */
export function linesOf(trend: Trend, measure: Measure, places: Places): Line[] {
  return places.flatMap((key, at) => {
    const series = trend.series.find((one) => one.code === key);
    if (series === undefined) return [];
    return [
      {
        key: series.code,
        name: series.name,
        look: lookAt(at),
        points: series.points.map((point) => {
          const printed = printedOf(point, measure);
          return printed === undefined ? undefined : { value: Number(printed), printed };
        }),
      },
    ];
  });
}

/** The numbers of the lines: a row for each period, a column for each line. */
export function trendRows(trend: Trend, measure: Measure, lines: Line[]): string[][] {
  const series = lines.flatMap((line) => trend.series.filter((one) => one.code === line.key));
  return trend.periods.map((period, at) => [
    periodName(period.code),
    ...series.map((one) => trendCell(one, measure, at)),
  ]);
}

/** A rate, and who is missing in it. */
function trendCell(series: TrendSeries, measure: Measure, at: number): string {
  const printed = percent(printedOf(series.points[at], measure));
  const [closed, due] = [series.closed[at] ?? 0, series.due[at] ?? 0];
  if (closed === 0 || closed >= due) return printed;
  return t('trend.partly', { rate: printed, closed, due });
}

/** The numbers of the levels: a row for each period. */
export function levelRows(periods: TrendPeriod[], points: (Measures | null)[]): string[][] {
  return periods.map((period, at) => {
    const point = points[at];
    const levels = point?.levels ?? [];
    return [
      periodName(period.code),
      ...[0, 1, 2, 3, 4].map((level) => levelCell(levels[level], point?.total ?? 0)),
      point ? grouped(point.total) : '—',
    ];
  });
}

function levelCell(n: number | undefined, total: number): string {
  if (n === undefined) return '—';
  const share = shareOf(n, total);
  return share === undefined ? grouped(n) : t('levels.cell', { n: grouped(n), share });
}
