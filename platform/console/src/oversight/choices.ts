import { computed, shallowRef, watch } from 'vue';
import { useRoute, useRouter, type LocationQuery } from 'vue-router';
import { kindOf } from '../ranking/periods';
import { session } from '../session/session';
import { monthBefore } from '../shared/dates';
import { measures } from './measures';
import { earlier } from './spans';
import type { Measure } from './types';

/**
 * What is chosen on the pages of the overview. It stands in the address, so that it goes along from
 * one page to the next, comes back with the browser's button and can be sent to a colleague.
 */
export function useChoices() {
  const route = useRoute();
  const router = useRouter();
  const path = route.path;
  const query = shallowRef(route.query);
  watch(
    () => route.query,
    (next) => {
      // On the way to another page the address changes first; this one has no more to read.
      if (route.path === path) query.value = next;
    },
  );

  const said = (name: string) => {
    const value = query.value[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  function choose(chosen: Record<string, string | undefined>) {
    const next: LocationQuery = {};
    for (const [name, value] of Object.entries({ ...query.value, ...chosen })) {
      if (value !== undefined) next[name] = value;
    }
    query.value = next;
    void router.replace({ query: query.value });
  }
  const other = (name: string) =>
    computed({ get: () => said(name), set: (value) => choose({ [name]: value }) });

  const period = computed({
    get: () => said('period') ?? monthBefore(session.config?.today ?? '2026-01-01'),
    set: (value) => choose({ period: value, compare: undefined }),
  });
  const compare = computed({
    get: () => {
      const chosen = said('compare');
      const fits = chosen !== undefined && kindOf(chosen) === kindOf(period.value);
      return fits ? chosen : earlier(period.value, 1);
    },
    set: (value) => choose({ compare: value }),
  });
  const measure = computed<Measure>({
    get: () => measures.find((one) => one === said('measure')) ?? 'GOOD',
    set: (value) => choose({ measure: value }),
  });
  const along = computed(() => ({
    period: period.value,
    compare: compare.value,
    measure: measure.value,
  }));
  /** With what is chosen for one page alone, for the way back to it. */
  const all = computed(() => ({ ...query.value, ...along.value }));
  return { period, compare, measure, other, along, all };
}
