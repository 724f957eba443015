import type { NoPosition, Questionnaire } from '../api/types';
import { database } from '../shared/database';

export type Answers = Record<string, string[]>;

/** Where the phone was, or why it could not tell. */
export type Position =
  { latitude: number; longitude: number; accuracy: number } | { missing: NoPosition };

/**
 * Being written; finished and on its way; refused, with the reason; arrived. What is refused stays
 * until its inspector corrects it or takes it away himself.
 */
export type VisitState = 'DRAFT' | 'READY' | 'REFUSED' | 'DELIVERED';

/** A visit as this phone keeps it. */
export interface KeptVisit {
  /** Made here; the same however often it is sent. */
  id: string;
  /** Whose it is; nobody else sees it on this phone. */
  login: string;
  planId: string;
  planTitle: string;
  placeId: string;
  placeName: string;
  questionnaire: Questionnaire;
  /** What this clock showed when it was begun, in seconds since 1970, and by how much it was slow. */
  clock: number;
  serverAhead: number;
  position: Position | null;
  answers: Answers;
  state: VisitState;
  /** How many of its photos have arrived. */
  photosSent: number;
  number?: string;
  /** Why it was refused. */
  refusal?: Reason;
  /** Why it has not arrived yet, though it was tried. */
  waits?: Reason;
}

/** What stands in the way of a visit; without words of the server's the code says it. */
export interface Reason {
  code: string;
  detail: string;
  detailEn: string;
  /** Which of its photos it is about, from 1. */
  photo?: number;
}

/** A picture of a visit, scaled down and without anything a camera wrote beside it. */
export interface KeptPhoto {
  /** Counts up; pictures are sent in this order. */
  id: number;
  visit: string;
  bytes: ArrayBuffer;
  sha256: string;
}

/** What a phone keeps over a reload and without a network. */
export interface Store {
  read<T>(name: string): Promise<T | undefined>;
  write(name: string, value: unknown): Promise<void>;
  forget(name: string): Promise<void>;
  /** The oldest first. */
  visits(login: string): Promise<KeptVisit[]>;
  visit(id: string): Promise<KeptVisit | undefined>;
  /** Once this has come back, the visit outlives the page. */
  save(visit: KeptVisit): Promise<void>;
  /** Takes a visit away with its photos. */
  drop(visit: string): Promise<void>;
  photos(visit: string): Promise<KeptPhoto[]>;
  addPhoto(photo: Omit<KeptPhoto, 'id'>): Promise<number>;
  dropPhoto(id: number): Promise<void>;
  /** Asks the browser not to clear all this by itself; whether it promises. */
  isLasting(): Promise<boolean>;
}

/** The store of this browser. */
export function browserStore(): Store {
  const { within, read, write } = database('haochaping-inspector', (made) => {
    made.createObjectStore('kept');
    made.createObjectStore('visits', { keyPath: 'id' });
    made
      .createObjectStore('photos', { keyPath: 'id', autoIncrement: true })
      .createIndex('visit', 'visit');
  });

  const photos = (visit: string): Promise<KeptPhoto[]> =>
    read('photos', (store) => store.index('visit').getAll(visit));

  return {
    read: (name) => read('kept', (kept) => kept.get(name)),
    write: async (name, value) => void (await write('kept', (kept) => kept.put(value, name))),
    forget: async (name) => void (await write('kept', (kept) => kept.delete(name))),
    visits: async (login) => {
      const all: KeptVisit[] = await read('visits', (store) => store.getAll());
      return all.filter((one) => one.login === login).sort((a, b) => a.clock - b.clock);
    },
    visit: (id) => read('visits', (store) => store.get(id)),
    save: async (visit) => {
      // A copy without what makes it reactive, which the browser cannot store.
      const plain = JSON.parse(JSON.stringify(visit)) as KeptVisit;
      await write('visits', (store) => store.put(plain));
    },
    drop: async (visit) => {
      const ids = (await photos(visit)).map((one) => one.id);
      await within(['visits', 'photos'], 'readwrite', (transaction) => {
        for (const id of ids) transaction.objectStore('photos').delete(id);
        return transaction.objectStore('visits').delete(visit);
      });
    },
    photos,
    addPhoto: async (photo) => Number(await write('photos', (store) => store.add(photo))),
    dropPhoto: async (id) => void (await write('photos', (store) => store.delete(id))),
    isLasting: async () => (await navigator.storage?.persist?.()) ?? false,
  };
}
