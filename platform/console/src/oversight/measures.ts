import type { Level } from '../api/types';
import type { DepartmentOrder, Measure, Measures } from './types';

export const measures: Measure[] = ['GOOD', 'ACTIVE_GOOD', 'BAD', 'ACTIVE_BAD'];

export const departmentOrders: DepartmentOrder[] = ['FALL', 'RISE', 'NAME'];

/** The levels as they are counted, the best first. */
export const levelOrder: readonly Level[] = [
  'VERY_SATISFIED',
  'SATISFIED',
  'BASICALLY_SATISFIED',
  'DISSATISFIED',
  'VERY_DISSATISFIED',
];

/** A rate as printed; nothing where there is nothing to divide. */
export function printedOf(of: Measures | null | undefined, measure: Measure): string | undefined {
  switch (measure) {
    case 'GOOD':
      return of?.good;
    case 'BAD':
      return of?.bad;
    case 'ACTIVE_GOOD':
      return of?.activeGood;
    case 'ACTIVE_BAD':
      return of?.activeBad;
  }
}

/** Whether more of it is better. */
export function moreIsBetter(measure: Measure): boolean {
  return measure === 'GOOD' || measure === 'ACTIVE_GOOD';
}
