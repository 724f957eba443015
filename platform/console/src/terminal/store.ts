import type { Signature } from './device';

/** A rating that has not arrived yet, as it was tapped and signed. */
export interface Waiting {
  /** Counts up; ratings are sent in this order. */
  id: number;
  /** Which pairing signed it, and where it was tapped. */
  accessKey: string;
  place: string;
  body: string;
  signature: Signature;
}

/** What a terminal keeps over a reload and without a network. */
export interface Store {
  read<T>(name: string): Promise<T | undefined>;
  write(name: string, value: unknown): Promise<void>;
  forget(name: string): Promise<void>;
  waiting(): Promise<Waiting[]>;
  /** Once this has come back, the rating outlives the page. */
  add(entry: Omit<Waiting, 'id'>): Promise<number>;
  remove(id: number): Promise<void>;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function database(): Promise<IDBDatabase> {
  const opening = indexedDB.open('haochaping-terminal', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('kept');
    opening.result.createObjectStore('waiting', { keyPath: 'id', autoIncrement: true });
  };
  return done(opening);
}

/** The store of this browser. */
export function browserStore(): Store {
  const opened = database();

  /** What is written is on the disk when the transaction is complete, not before. */
  async function write<T>(name: string, work: (store: IDBObjectStore) => IDBRequest<T>) {
    const transaction = (await opened).transaction(name, 'readwrite');
    const complete = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const result = await done(work(transaction.objectStore(name)));
    await complete;
    return result;
  }

  async function read<T>(name: string, work: (store: IDBObjectStore) => IDBRequest<T>) {
    return done(work((await opened).transaction(name).objectStore(name)));
  }

  return {
    read: (name) => read('kept', (kept) => kept.get(name)),
    write: async (name, value) => void (await write('kept', (kept) => kept.put(value, name))),
    forget: async (name) => void (await write('kept', (kept) => kept.delete(name))),
    waiting: () => read('waiting', (waiting) => waiting.getAll()),
    add: async (entry) => Number(await write('waiting', (waiting) => waiting.add(entry))),
    remove: async (id) => void (await write('waiting', (waiting) => waiting.delete(id))),
  };
}
