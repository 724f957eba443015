import { computed, shallowRef, type ComputedRef } from 'vue';
import { useLoad } from '../shared/load';
import { readDepartments, type DepartmentQuery } from './overview';
import type { Department, Departments } from './types';

/** The most that the server lists at once. */
const largest = 500;

/** A list of departments that grows page by page. */
export function useDepartments(query: ComputedRef<DepartmentQuery>) {
  const later = shallowRef<Departments[]>([]);
  const error = shallowRef<unknown>(null);
  const busy = shallowRef(false);
  const first = useLoad(() => readDepartments(query.value));
  const last = computed(() => later.value.at(-1) ?? first.data.value);
  const items = computed<Department[]>(() => [
    ...(first.data.value?.items ?? []),
    ...later.value.flatMap((page) => page.items),
  ]);

  async function restart() {
    later.value = [];
    error.value = null;
    await first.reload();
  }

  async function more() {
    const cursor = last.value?.next;
    if (cursor === undefined) return;
    const asked = query.value;
    busy.value = true;
    error.value = null;
    try {
      const page = await readDepartments({ ...asked, cursor });
      // Of a list that was chosen anew meanwhile this is no page.
      if (asked === query.value) later.value = [...later.value, page];
    } catch (failure) {
      error.value = failure;
    }
    busy.value = false;
  }

  return { first, items, last, error, busy, restart, more };
}

/** All of them, however many pages that takes. */
export async function allDepartments(query: DepartmentQuery): Promise<Department[]> {
  const all: Department[] = [];
  let cursor: string | undefined;
  do {
    const page = await readDepartments({ ...query, limit: largest, cursor });
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return all;
}
