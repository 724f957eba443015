import type { RankingKind } from '../api/types';

const all: RankingKind[] = [
  'COUNTIES',
  'DEPARTMENTS',
  'LINES_OF_WORK',
  'SERVICE_CENTRES',
  'PREFECTURES',
];

/** What a tenant of this level has to compare, what it looks at first in front. */
export function kindsOf(level: string | undefined): RankingKind[] {
  if (level === 'PROVINCE') return all;
  if (level === 'PREFECTURE') return all.filter((kind) => kind !== 'PREFECTURES');
  return ['DEPARTMENTS'];
}

/** What a row leads to one floor down; nothing for units. */
export function below(kind: RankingKind): RankingKind | undefined {
  if (kind === 'PREFECTURES') return 'COUNTIES';
  if (kind === 'COUNTIES') return 'DEPARTMENTS';
  return undefined;
}
