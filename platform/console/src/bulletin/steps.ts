import type { BulletinIssue } from '../api/types';

export type RankingStep = 'publish' | 'compile' | 'submit' | 'approve' | 'return';

type Action = NonNullable<BulletinIssue['may']>[number];

const actions: Record<RankingStep, Action> = {
  publish: 'PUBLISH',
  submit: 'SUBMIT',
  approve: 'APPROVE',
  return: 'RETURN',
  compile: 'COMPILE',
};
const likeliest: RankingStep[] = ['publish', 'submit', 'approve', 'return', 'compile'];
/** What was returned is changed before it is submitted once more. */
const afterReturn: RankingStep[] = ['compile', 'submit'];

/** What the server lets its reader do next with a bulletin, the likeliest first. */
export function stepsFrom({ state, may }: Pick<BulletinIssue, 'state' | 'may'>): RankingStep[] {
  const order = state === 'RETURNED' ? afterReturn : likeliest;
  return order.filter((step) => may?.includes(actions[step]));
}
