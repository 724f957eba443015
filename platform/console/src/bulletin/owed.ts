import type { BulletinDuty, BulletinIssue } from '../api/types';

const kinds: Partial<Record<BulletinDuty['kind'], BulletinIssue['kind']>> = {
  PUBLISH_MONTHLY: 'MONTHLY',
  PUBLISH_HALF_YEARLY: 'HALF_YEARLY',
  PUBLISH_ANNUAL: 'ANNUAL',
  FILE_FOR_RANKING: 'ANNUAL',
  COMPILE_RANKING: 'RANKING',
  APPROVE_RANKING: 'RANKING',
  PUBLISH_RANKING: 'RANKING',
};

/** The bulletin a duty is about, if it is there; of a year there is one ranking for all. */
export function issueOf(duty: BulletinDuty, issues: BulletinIssue[]): BulletinIssue | undefined {
  const kind = kinds[duty.kind];
  return issues.find(
    (one) =>
      one.kind === kind &&
      one.period === duty.period &&
      one.state !== 'DROPPED' &&
      (kind === 'RANKING' || one.issuerUnitId === (duty.assigned ? duty.unitId : undefined)),
  );
}

/** What is still owed, the first due first. */
export function openOf(duties: BulletinDuty[]): BulletinDuty[] {
  return duties
    .filter((one) => one.state !== 'DONE' && one.state !== 'WITHDRAWN')
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** What was done or fell away, the last due first. */
export function doneOf(duties: BulletinDuty[]): BulletinDuty[] {
  return duties
    .filter((one) => one.state === 'DONE' || one.state === 'WITHDRAWN')
    .sort((a, b) => b.dueOn.localeCompare(a.dueOn));
}
