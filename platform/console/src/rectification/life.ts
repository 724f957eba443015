import type { CaseAction, CaseDetail, CaseState } from '../api/types';

/** The way of a case as 附件1 of the regulation draws it; each state is one step. */
export const way = [
  'OPENED',
  'HANDED_OVER',
  'ACKNOWLEDGED',
  'DRAFTED',
  'ANSWERED',
  'CLOSED',
] as const satisfies CaseState[];

/** Of what somebody can do in a state, what he came for; what is asked of him comes first. */
const main: Record<CaseState, CaseAction[]> = {
  OPENED: ['HAND_OVER'],
  HANDED_OVER: ['ACKNOWLEDGE', 'CONTRIBUTE'],
  ACKNOWLEDGED: ['GRANT_EXTENSION', 'DRAFT', 'CONTRIBUTE'],
  DRAFTED: ['SIGN', 'CONTRIBUTE'],
  ANSWERED: ['REPORT'],
  CLOSED: [],
  VOIDED: [],
  MERGED: [],
};

export interface Choices {
  main: CaseAction | null;
  others: CaseAction[];
}

/** What is done on the page of the case itself; appeals and call-backs have pages of their own. */
export function isCaseAction(action: CaseDetail['actions'][number]): action is CaseAction {
  return !['VOID', 'RELEASE', 'REATTRIBUTE', 'CALL_BACK', 'REOPEN', 'AMEND', 'WITHDRAW'].includes(
    action,
  );
}

/** The one action to be done next, and the others. */
export function choicesOf(state: CaseState, actions: CaseAction[]): Choices {
  const first = main[state].find((action) => actions.includes(action)) ?? null;
  return { main: first, others: actions.filter((action) => action !== first) };
}

/** How a citizen can be told why it takes longer. */
export const ways = ['PHONE', 'SMS', 'PERSON', 'RECEIPT'] as const;

/** Since the last hand-over the extension that nobody has decided about. */
export function isExtensionOpen({ summary, extension }: CaseDetail): boolean {
  return summary.state === 'ACKNOWLEDGED' && extension !== undefined && !extension.decision;
}

/** What was said when the case came back, if it did and has not gone on since. */
function backWith(
  { summary, timeline }: CaseDetail,
  to: CaseState,
  on: string,
  back: string,
): string | undefined {
  if (summary.state !== to) return undefined;
  const last = timeline.filter(({ event }) => event === on || event === back).at(-1);
  return last?.event === back ? last.text : undefined;
}

/**
 * Whether it can be appealed against: it is with a department, or what it was merged into is. Who
 * only assists takes no part in appeals.
 */
export function hasAppeals({ summary, mergedInto, assists }: CaseDetail): boolean {
  const handedOver = summary.state !== 'OPENED' && mergedInto?.state !== 'OPENED';
  return handedOver && !assists.some((one) => one.own);
}

/** What the head of the unit wants changed, of the draft that lies with the section again. */
export function objectionTo(detail: CaseDetail): string | undefined {
  return backWith(detail, 'ACKNOWLEDGED', 'DRAFTED', 'SENT_BACK');
}

/** Why a department would not have the case that lies with the lead department again. */
export function returnOf(detail: CaseDetail): string | undefined {
  return backWith(detail, 'OPENED', 'HANDED_OVER', 'GIVEN_BACK');
}

/** Why a department has a case again that it had reported as rectified, until it takes it up. */
export function refutationOf(detail: CaseDetail): string | undefined {
  return backWith(detail, 'HANDED_OVER', 'HANDED_OVER', 'REOPENED');
}

/** What the last call-back came to; `AGAIN` is a rectification that was refuted, then redone. */
export type CalledBack = 'CALLED_BACK' | 'UNREACHED' | 'REOPENED' | 'AGAIN';

export function calledBack({ summary, timeline }: CaseDetail): CalledBack | null {
  const last = timeline
    .map(({ event }) => event)
    .filter((event) => event === 'CALLED_BACK' || event === 'UNREACHED' || event === 'REOPENED')
    .at(-1);
  return last === 'REOPENED' && summary.state === 'CLOSED' ? 'AGAIN' : (last ?? null);
}

/** How an event of the timeline is marked: a reminder, something late, a step back, or none. */
export type Tone = 'bad' | 'warn' | 'back' | 'good' | 'plain';

const good = [
  'ANSWERED',
  'REPORTED',
  'CLOSED',
  'VOIDED',
  'WITHDRAWN',
  'CALLED_BACK',
  'CITIZEN_CONFIRMED',
];

export function toneOf(event: string): Tone {
  if (event === 'OVERDUE' || event === 'ESCALATED') return 'bad';
  if (event === 'REMINDED' || event === 'CITIZEN_DENIED') return 'warn';
  if (['GIVEN_BACK', 'SENT_BACK', 'EXTENSION_REFUSED', 'REOPENED', 'UNMERGED'].includes(event))
    return 'back';
  return good.includes(event) ? 'good' : 'plain';
}
