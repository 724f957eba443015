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

/** A database of this browser, which is opened again whenever the browser has closed it. */
export function database(name: string, make: (made: IDBDatabase) => void) {
  let opened: Promise<IDBDatabase> | null = null;

  function open(): Promise<IDBDatabase> {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => make(opening.result);
    return done(opening);
  }

  function connection(): Promise<IDBDatabase> {
    if (opened) return opened;
    const mine = open();
    const lost = () => {
      if (opened === mine) opened = null;
    };
    mine.then((found) => {
      found.onclose = lost;
      found.onversionchange = () => {
        found.close();
        lost();
      };
    }, lost);
    opened = mine;
    return mine;
  }

  async function begun(stores: string[], mode: IDBTransactionMode): Promise<IDBTransaction> {
    try {
      return (await connection()).transaction(stores, mode, durable);
    } catch {
      opened = null; // closed without a word
      return (await connection()).transaction(stores, mode, durable);
    }
  }

  /** What is written is on the disk when the transaction is complete, not before. */
  async function within<T>(
    stores: string[],
    mode: IDBTransactionMode,
    work: (transaction: IDBTransaction) => IDBRequest<T>,
  ): Promise<T> {
    const transaction = await begun(stores, mode);
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

  function read<T>(store: string, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return within([store], 'readonly', (transaction) => work(transaction.objectStore(store)));
  }

  function write<T>(store: string, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return within([store], 'readwrite', (transaction) => work(transaction.objectStore(store)));
  }

  return { within, read, write };
}
