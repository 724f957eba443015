import type { CaseRow, HandOverWanted } from '../api/types';

/** As many as the server takes at once. */
export const mostAtOnce = 200;

/** Of what was chosen, what can be handed over: it waits for it. */
export function waiting(rows: CaseRow[]): CaseRow[] {
  return rows.filter((row) => row.state === 'OPENED');
}

/** Each to the department that was rated, or all to one. */
export function wanted(rows: CaseRow[], unitId: string): HandOverWanted[] {
  return rows.map(({ id, version, unitId: rated }) => ({ id, version, unitId: unitId || rated }));
}
