import type { Unit } from '../api/types';

export interface Placed {
  unit: Unit;
  depth: number;
}

/** Each unit right below the one it belongs to; one whose parent is not shown stands at the top. */
export function tree(units: Unit[]): Placed[] {
  const known = new Set(units.map((unit) => unit.id));
  const children = new Map<string, Unit[]>();
  for (const unit of units) {
    const parent = unit.parentId && known.has(unit.parentId) ? unit.parentId : '';
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const below = (parent: string, depth: number): Placed[] =>
    (children.get(parent) ?? []).flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)]);
  return below('', 0);
}
