import type { BulletinIssue } from '../api/types';
import { t } from '../i18n/bulletin';
import { periodName } from '../ranking/periods';

/** As offices call it: the period says already whether it is a month's or a year's. */
export function issueTitle({ period, kind }: Pick<BulletinIssue, 'period' | 'kind'>): string {
  return t(`title.${kind}`, { period: periodName(period) });
}
