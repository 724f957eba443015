import type { RankedTenant } from '../api/types';

export const measures = ['goodRate', 'activeGoodRate', 'badRate', 'activeBadRate'] as const;
export type Measure = (typeof measures)[number];

export interface Bar {
  name: string;
  value: number;
  printed: string;
  ranked: boolean;
}

/** The bars, the highest first; a county without data has none. */
export function barsOf(tenants: RankedTenant[], measure: Measure): Bar[] {
  return tenants
    .flatMap((tenant) => {
      const printed = tenant[measure];
      if (printed === undefined) return [];
      return [{ name: tenant.name, value: Number(printed), printed, ranked: tenant.ranked }];
    })
    .sort((a, b) => b.value - a.value || a.name.localeCompare(b.name, 'zh-CN'));
}

/**
 * Where the axis begins. Good rates lie so close under 100 that bars from nought would all look
 * alike; the axis then begins at a round number below the lowest and says so.
 */
export function axisStart(bars: Bar[]): number {
  const lowest = Math.min(...bars.map((bar) => bar.value));
  if (!Number.isFinite(lowest) || lowest < 50) return 0;
  const gap = 100 - lowest;
  const step = gap <= 1 ? 1 : gap <= 5 ? 5 : 10;
  return Math.max(0, Math.floor((lowest - step / 2) / step) * step);
}
