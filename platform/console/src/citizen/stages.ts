import type { CaseState, ReceiptView } from '../api/types';

export const stages = ['received', 'handed', 'checking', 'answered', 'closed'] as const;
export type Stage = (typeof stages)[number];

const reached: Record<CaseState, number> = {
  OPENED: 0,
  HANDED_OVER: 1,
  ACKNOWLEDGED: 2,
  DRAFTED: 2,
  ANSWERED: 3,
  CLOSED: 4,
  VOIDED: 4,
  // The server shows how far the case it was merged into is.
  MERGED: 0,
};

/** The stages still to come; a rating that opened no case has none. */
export function stagesAhead(state: ReceiptView['state']): Stage[] {
  return state === 'RECORDED' ? [] : stages.slice(reached[state] + 1);
}
