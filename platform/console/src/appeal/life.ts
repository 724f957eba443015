import type { AppealAction, AppealDetail, AppealRow, AppealState } from '../api/types';

/** The way of an appeal as 附件1 of the regulation draws it; each state is one step. */
export const way = ['DRAFTED', 'LODGED', 'DECIDED'] as const satisfies AppealState[];

export interface Choices {
  main: AppealAction | null;
  others: AppealAction[];
}

/** What comes first of what somebody can do, and the rest; nothing is decided in a hearing. */
export function choicesOf(detail: AppealDetail): Choices {
  const can = detail.actions.filter((action) => action !== 'DECIDE' || !detail.hearingOpen);
  const sealed = detail.files.some((file) => file.part === 'SCAN');
  const first: Record<AppealAction, boolean> = {
    LODGE: true,
    LODGE_SEALED: sealed,
    STATE: !detail.heard,
    DECIDE: true,
    DRAFT: false,
  };
  const order: AppealAction[] = ['LODGE', 'LODGE_SEALED', 'STATE', 'DECIDE'];
  const main = order.find((action) => first[action] && can.includes(action)) ?? null;
  return { main, others: can.filter((action) => action !== main) };
}

/** A draft nobody can lodge any more. */
export function isLate({ appeal, due }: AppealDetail): boolean {
  return appeal.state === 'DRAFTED' && due?.state === 'OVERDUE';
}

/** Whether it waits for whoever looks: a rated person who has spoken may add to it. */
export function waits({ actions, heard }: Pick<AppealRow, 'actions' | 'heard'>): boolean {
  return actions.some((action) => action !== 'STATE' || !heard);
}
