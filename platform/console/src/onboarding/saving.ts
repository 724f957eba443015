import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';

export interface Saving {
  busy: Ref<boolean>;
  error: ShallowRef<unknown>;
  run: (work: () => Promise<void>) => Promise<void>;
}

/** One thing at a time, and what went wrong with it. */
export function useSaving(): Saving {
  const busy = ref(false);
  const error = shallowRef<unknown>(null);

  async function run(work: () => Promise<void>) {
    busy.value = true;
    error.value = null;
    try {
      await work();
    } catch (failure) {
      error.value = failure;
    }
    busy.value = false;
  }

  return { busy, error, run };
}
