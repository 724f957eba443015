import { database } from '../shared/database';
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

/** One that was tapped and is not in the store. */
export type Unkept = Omit<Waiting, 'id'>;

/** What a terminal keeps over a reload and without a network. */
export interface Store {
  read<T>(name: string): Promise<T | undefined>;
  write(name: string, value: unknown): Promise<void>;
  forget(name: string): Promise<void>;
  waiting(): Promise<Waiting[]>;
  /** Once this has come back, the rating outlives the page. */
  add(entry: Unkept): Promise<number>;
  remove(id: number): Promise<void>;
  /** Puts one that was refused for good aside, so that it is never simply gone. */
  refuse(entry: Waiting, code: string): Promise<void>;
  /** How many were refused. */
  refused(): Promise<number>;
  /** Asks the browser not to clear all this when its disk gets full. */
  persist(): Promise<void>;
}

/** The store of this browser. */
export function browserStore(): Store {
  const { within, read, write } = database('haochaping-terminal', (made) => {
    made.createObjectStore('kept');
    made.createObjectStore('waiting', { keyPath: 'id', autoIncrement: true });
    made.createObjectStore('refused', { keyPath: 'id' });
  });

  return {
    read: (name) => read('kept', (kept) => kept.get(name)),
    write: async (name, value) => void (await write('kept', (kept) => kept.put(value, name))),
    forget: async (name) => void (await write('kept', (kept) => kept.delete(name))),
    waiting: () => read('waiting', (waiting) => waiting.getAll()),
    add: async (entry) => Number(await write('waiting', (waiting) => waiting.add(entry))),
    remove: async (id) => void (await write('waiting', (waiting) => waiting.delete(id))),
    refuse: async (entry, code) => {
      await within(['waiting', 'refused'], 'readwrite', (transaction) => {
        transaction.objectStore('waiting').delete(entry.id);
        return transaction.objectStore('refused').put({ ...entry, code });
      });
    },
    refused: () => read('refused', (refused) => refused.count()),
    persist: async () => void (await navigator.storage?.persist?.()),
  };
}
