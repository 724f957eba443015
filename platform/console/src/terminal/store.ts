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

const durable: IDBTransactionOptions = { durability: 'strict' };

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function complete(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Undoes what was begun; a transaction that has ended is left as it is. */
function abort(transaction: IDBTransaction) {
  try {
    transaction.abort();
  } catch {
    return;
  }
}

function database(): Promise<IDBDatabase> {
  const opening = indexedDB.open('haochaping-terminal', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('kept');
    opening.result.createObjectStore('waiting', { keyPath: 'id', autoIncrement: true });
    opening.result.createObjectStore('refused', { keyPath: 'id' });
  };
  return done(opening);
}

/** The store of this browser, which is opened again whenever the browser has closed it. */
export function browserStore(): Store {
  let opened: Promise<IDBDatabase> | null = null;

  function connection(): Promise<IDBDatabase> {
    if (opened) return opened;
    const mine = database();
    const lost = () => {
      if (opened === mine) opened = null;
    };
    mine.then((open) => {
      open.onclose = lost;
      open.onversionchange = () => {
        open.close();
        lost();
      };
    }, lost);
    opened = mine;
    return mine;
  }

  async function begun(names: string[], mode: IDBTransactionMode): Promise<IDBTransaction> {
    try {
      return (await connection()).transaction(names, mode, durable);
    } catch {
      opened = null; // closed without a word
      return (await connection()).transaction(names, mode, durable);
    }
  }

  /** What is written is on the disk when the transaction is complete, not before. */
  async function within<T>(
    names: string[],
    mode: IDBTransactionMode,
    work: (transaction: IDBTransaction) => IDBRequest<T>,
  ): Promise<T> {
    const transaction = await begun(names, mode);
    const completed = complete(transaction);
    try {
      const [result] = await Promise.all([done(work(transaction)), completed]);
      return result;
    } catch (error) {
      // All of it or nothing, also where only the second step went wrong.
      completed.catch(() => undefined);
      abort(transaction);
      throw error;
    }
  }

  function read<T>(name: string, work: (store: IDBObjectStore) => IDBRequest<T>) {
    return within([name], 'readonly', (transaction) => work(transaction.objectStore(name)));
  }

  function write<T>(name: string, work: (store: IDBObjectStore) => IDBRequest<T>) {
    return within([name], 'readwrite', (transaction) => work(transaction.objectStore(name)));
  }

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
