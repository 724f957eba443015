import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';

export interface Load<T> {
  data: ShallowRef<T | null>;
  error: ShallowRef<unknown>;
  loading: Ref<boolean>;
  reload: () => Promise<void>;
}

/** Something read from the server; of overlapping readings only the last one counts. */
export function useLoad<T>(read: () => Promise<T>): Load<T> {
  const data = shallowRef<T | null>(null);
  const error = shallowRef<unknown>(null);
  const loading = ref(false);
  let turn = 0;

  async function reload() {
    const mine = ++turn;
    loading.value = true;
    try {
      const answer = await read();
      if (mine !== turn) return;
      data.value = answer;
      error.value = null;
    } catch (failure) {
      if (mine === turn) error.value = failure;
    }
    if (mine === turn) loading.value = false;
  }

  void reload();
  return { data, error, loading, reload };
}
