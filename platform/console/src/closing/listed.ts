import type { Bulletin, Closing } from '../api/types';

/** A closing in the list, whether a later version replaced it, and its bulletin. */
export interface ListedClosing extends Closing {
  latest: boolean;
  bulletin: Bulletin | undefined;
}

/** Joins closings with their bulletins; the highest version of each period is the latest. */
export function listed(closings: Closing[], bulletins: Bulletin[]): ListedClosing[] {
  const latest = new Map<string, number>();
  for (const { period, version } of closings) {
    latest.set(period, Math.max(version, latest.get(period) ?? 0));
  }
  return closings
    .map((closing) => ({
      ...closing,
      latest: latest.get(closing.period) === closing.version,
      bulletin: bulletins.find((one) => one.closingId === closing.id),
    }))
    .sort((a, b) => b.period.localeCompare(a.period) || b.version - a.version);
}
