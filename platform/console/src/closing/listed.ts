import type { Bulletin, BulletinIssue, Closing } from '../api/types';

/** A closing in the list, whether a later version replaced it, its bulletins and its drafts. */
export interface ListedClosing extends Closing {
  latest: boolean;
  bulletins: Bulletin[];
  drafts: BulletinIssue[];
}

/** Joins closings with what is printed from them; the highest version of a period is the latest. */
export function listed(
  closings: Closing[],
  bulletins: Bulletin[],
  issues: BulletinIssue[],
): ListedClosing[] {
  const latest = new Map<string, number>();
  for (const { period, version } of closings) {
    latest.set(period, Math.max(version, latest.get(period) ?? 0));
  }
  return closings
    .map((closing) => ({
      ...closing,
      latest: latest.get(closing.period) === closing.version,
      bulletins: bulletins.filter((one) => one.closingId === closing.id),
      drafts: issues.filter(
        (one) =>
          one.closingId === closing.id && one.state !== 'PUBLISHED' && one.state !== 'DROPPED',
      ),
    }))
    .sort((a, b) => b.period.localeCompare(a.period) || b.version - a.version);
}
