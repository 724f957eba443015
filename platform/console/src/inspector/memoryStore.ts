import type { KeptPhoto, KeptVisit, Store } from './store';

/** A store for tests: like a browser's, but its disk fills on demand. */
export function memoryStore(visits: KeptVisit[] = [], photos: KeptPhoto[] = []) {
  const kept = new Map<string, unknown>();
  const written = new Map(visits.map((one) => [one.id, structuredClone(one)]));
  const disk = { full: false };
  let pictures = [...photos];
  let ids = Math.max(0, ...photos.map((one) => one.id));

  /** A turn of the event loop passes, as with any database. */
  async function work<T>(doing: () => T, writes = false): Promise<T> {
    await Promise.resolve();
    if (writes && disk.full) throw new DOMException('no', 'QuotaExceededError');
    return doing();
  }

  const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
  const store: Store = {
    read: <T>(name: string) => work(() => kept.get(name) as T | undefined),
    write: (name, value) => work(() => void kept.set(name, copy(value)), true),
    forget: (name) => work(() => void kept.delete(name)),
    visits: (login) =>
      work(() => [...written.values()].filter((one) => one.login === login).map(copy)),
    visit: (id) =>
      work(() => {
        const one = written.get(id);
        return one && copy(one);
      }),
    save: (one) => work(() => void written.set(one.id, copy(one)), true),
    drop: (id) =>
      work(() => {
        written.delete(id);
        pictures = pictures.filter((one) => one.visit !== id);
      }),
    photos: (of) => work(() => pictures.filter((one) => one.visit === of)),
    addPhoto: (photo) =>
      work(() => {
        ids += 1;
        pictures.push({ ...photo, id: ids });
        return ids;
      }, true),
    dropPhoto: (id) => work(() => void (pictures = pictures.filter((one) => one.id !== id))),
    isLasting: () => work(() => true),
  };
  return { store, disk, state: (id: string) => written.get(id), left: () => pictures.length };
}
