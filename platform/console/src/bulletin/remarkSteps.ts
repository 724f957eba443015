import type { BulletinRemark } from '../api/types';

/** What the office does with a remark; what everybody reads already is taken down. */
export type RemarkStep = 'answer' | 'withhold' | 'takedown';

/** The steps its office can take now. */
export function remarkSteps(remark: Pick<BulletinRemark, 'state' | 'actions'>): RemarkStep[] {
  const shown = remark.state !== 'RECEIVED' && remark.state !== 'WITHHELD';
  return [
    ...(remark.actions.some((one) => one !== 'WITHHOLD') ? (['answer'] as const) : []),
    ...(remark.actions.includes('WITHHOLD') ? ([shown ? 'takedown' : 'withhold'] as const) : []),
  ];
}
