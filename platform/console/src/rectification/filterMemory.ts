import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import type { CaseState } from '../api/types';
import type { CaseFilter } from './cases';

const place = 'haochaping.cases.filter';
const names = [
  'state',
  'q',
  'from',
  'to',
  'matter',
  'window',
  'level',
  'source',
  'unit',
  'tag',
] as const;

export const anything: CaseFilter = {
  state: '',
  overdue: false,
  q: '',
  from: '',
  to: '',
  matter: '',
  window: '',
  level: '',
  source: '',
  unit: '',
  tag: '',
};

export function fromQuery(query: LocationQuery): CaseFilter {
  const filter = { ...anything, overdue: query.overdue === 'true' };
  for (const name of names) filter[name] = String(query[name] ?? '') as CaseState & string;
  return filter;
}

export function toQuery(filter: CaseFilter): LocationQueryRaw {
  const query: LocationQueryRaw = filter.overdue ? { overdue: 'true' } : {};
  for (const name of names) if (filter[name]) query[name] = filter[name];
  return query;
}

/** What was looked for last in this browser. */
export function remembered(): LocationQueryRaw | null {
  try {
    const query = JSON.parse(localStorage.getItem(place) ?? '{}') as LocationQueryRaw;
    return Object.keys(query).length > 0 ? query : null;
  } catch {
    return null;
  }
}

/** Keeps how one looks at the list; never the words that were searched for. */
export function remember(filter: CaseFilter) {
  const query = toQuery({ ...filter, q: '', matter: '', window: '', tag: '' });
  try {
    localStorage.setItem(place, JSON.stringify(query));
  } catch {
    // A browser that keeps nothing still shows the list.
  }
}
