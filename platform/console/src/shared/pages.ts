import { computed, ref, shallowRef, watch } from 'vue';
import type { Page } from '../api/types';
import { useLoad } from './load';

/** A list of which the first page is read at once and each other one when it is asked for. */
export function usePages<T>(read: (cursor?: string) => Promise<Page<T>>) {
  const first = useLoad(() => read());
  const further = shallowRef<T[]>([]);
  const next = ref<string>();
  const busy = ref(false);
  const rows = computed(() => [...(first.data.value?.items ?? []), ...further.value]);

  watch(
    first.data,
    (page) => {
      further.value = [];
      next.value = page?.next;
    },
    { flush: 'sync' },
  );

  async function more() {
    const begun = first.data.value;
    busy.value = true;
    try {
      const page = await read(next.value);
      // What was asked for before the list was read anew belongs to it no more.
      if (first.data.value === begun) {
        further.value = [...further.value, ...page.items];
        next.value = page.next;
      }
    } catch (failure) {
      first.error.value = failure;
    }
    busy.value = false;
  }

  return { first, rows, next, busy, more };
}

/** All pages of a list, for who has to know every item. */
export async function allOf<T>(read: (cursor?: string) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
}
