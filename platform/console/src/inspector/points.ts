import type { Question } from '../api/types';

/** Whether points were given that the question does not have. */
export function wrongPoints({ kind, fullPoints }: Question, answer: string[] | undefined): boolean {
  const given = answer?.[0]?.trim() ?? '';
  if (kind !== 'POINTS' || given === '') return false;
  return !/^[0-9]{1,6}(\.[0-9]{1,2})?$/.test(given) || Number(given) > (fullPoints ?? 0);
}
