import { reactive, shallowRef } from 'vue';
import type { Store } from './store';

/** So many of one visit. */
export const most = 9;

/** Longer than this no phone draws a picture. */
const patience = 60_000;

/** How pictures are drawn anew, told apart and shown. */
export interface Drawing {
  scaled(file: Blob): Promise<ArrayBuffer>;
  sha256(bytes: ArrayBuffer): Promise<string>;
  shown(bytes: ArrayBuffer): Promise<string>;
}

function timely<T>(work: Promise<T>): Promise<T> {
  const over = new Promise<never>((_resolve, reject) =>
    setTimeout(() => reject(new Error('too slow')), patience),
  );
  return Promise.race([work, over]);
}

/** The photos of one visit: those that are kept, and those on their way there. */
export function usePhotos(store: Store, visit: string, draw: Drawing) {
  const photos = shallowRef<{ id: number; address: string }[]>([]);
  const state = reactive({
    /** Chosen and not kept yet. */
    left: 0,
    /** Of those chosen last: no picture, not kept by this phone, and more than a visit has. */
    unfit: 0,
    unkept: 0,
    over: 0,
  });
  let last: Promise<void> = Promise.resolve();

  async function reread() {
    const kept = await store.photos(visit);
    photos.value = await Promise.all(
      kept.map(async ({ id, bytes }) => ({ id, address: await draw.shown(bytes) })),
    );
  }

  async function keep(file: Blob) {
    if ((await store.photos(visit)).length >= most) {
      state.over += 1;
      return;
    }
    let bytes: ArrayBuffer;
    try {
      bytes = await timely(draw.scaled(file));
    } catch {
      state.unfit += 1;
      return;
    }
    await store.addPhoto({ visit, bytes, sha256: await draw.sha256(bytes) });
  }

  async function keepAll(files: Blob[]) {
    for (const file of files) {
      await keep(file).catch(() => (state.unkept += 1));
      state.left -= 1;
    }
    await reread().catch(() => undefined);
  }

  /** Keeps these one after the other, so that a small phone holds one at a time. */
  function add(files: Blob[]): Promise<void> {
    if (state.left === 0) Object.assign(state, { unfit: 0, unkept: 0, over: 0 });
    state.left += files.length;
    last = last.then(() => keepAll(files));
    return last;
  }

  /** Once nothing is on its way any more; whether all of it was kept. */
  async function settled(): Promise<boolean> {
    const before = state.left > 0 ? 0 : lost();
    while (state.left > 0) await last;
    return lost() === before;
  }

  function lost(): number {
    return state.unfit + state.unkept + state.over;
  }

  async function drop(id: number) {
    await store.dropPhoto(id);
    await reread();
  }

  return { photos, state, reread, add, settled, drop };
}

export type Photos = ReturnType<typeof usePhotos>;
