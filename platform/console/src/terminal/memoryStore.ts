import type { Store, Waiting } from './store';

/** A store for tests: like a browser's, but its disk fills and fails on demand. */
export function memoryStore(...entries: Waiting[]) {
  const kept = new Map<string, unknown>();
  const aside: (Waiting & { code: string })[] = [];
  const disk = { full: false, gone: false };
  let waiting = [...entries];
  let ids = Math.max(0, ...entries.map((one) => one.id));

  /** A turn of the event loop passes, as with any database. */
  async function work<T>(doing: () => T, writes = false): Promise<T> {
    await Promise.resolve();
    if (disk.gone || (writes && disk.full)) throw new DOMException('no', 'QuotaExceededError');
    return doing();
  }

  const store: Store = {
    read: <T>(name: string) => work(() => kept.get(name) as T | undefined),
    write: (name, value) => work(() => void kept.set(name, value), true),
    forget: (name) => work(() => void kept.delete(name)),
    waiting: () => work(() => [...waiting]),
    add: (entry) =>
      work(() => {
        ids += 1;
        waiting.push({ ...entry, id: ids });
        return ids;
      }, true),
    remove: (id) => work(() => void (waiting = waiting.filter((one) => one.id !== id))),
    refuse: (entry, code) =>
      work(() => {
        waiting = waiting.filter((one) => one.id !== entry.id);
        aside.push({ ...entry, code });
      }),
    refused: () => work(() => aside.length),
    persist: async () => undefined,
  };
  return { store, disk, aside };
}
