import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import type { AppealState } from '../api/types';

const place = 'haochaping.appeals.filter';

export const appealStates: AppealState[] = ['DRAFTED', 'LODGED', 'DECIDED'];

/** What is looked for; it stands in the address, so that a list can be passed on. */
export interface AppealFilter {
  state: AppealState | '';
  mine: boolean;
}

export function fromQuery(query: LocationQuery): AppealFilter {
  const state = appealStates.find((one) => one === query.state) ?? '';
  return { state, mine: query.mine === 'true' };
}

export function toQuery({ state, mine }: AppealFilter): LocationQueryRaw {
  return { ...(state ? { state } : {}), ...(mine ? { mine: 'true' } : {}) };
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

export function remember(filter: AppealFilter): void {
  try {
    localStorage.setItem(place, JSON.stringify(toQuery(filter)));
  } catch {
    // A browser that keeps nothing still shows the list.
  }
}
