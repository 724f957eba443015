import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { memoryStore } from './memoryStore';
import { usePhotos, type Drawing } from './photos';

/** Draws what it is told to, when it is told to. */
function studio() {
  const drawn: (() => void)[] = [];
  const draw: Drawing = {
    scaled: (file) =>
      new Promise((resolve, reject) => {
        drawn.push(() =>
          file.type.startsWith('image/') ? resolve(file.arrayBuffer()) : reject(new Error('no')),
        );
      }),
    sha256: async (bytes) => `sha-${bytes.byteLength}`,
    shown: async () => 'data:,',
  };
  const next = async () => {
    await vi.advanceTimersByTimeAsync(0);
    drawn.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { draw, next };
}

function picture(type = 'image/jpeg'): Blob {
  return new Blob(['x'], { type });
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('whoever finishes waits until every photo that was chosen is kept', async () => {
  const phone = memoryStore();
  const { draw, next } = studio();
  const photos = usePhotos(phone.store, 'a', draw);
  void photos.add([picture(), picture()]);
  void photos.add([picture()]);
  let done = false;
  const settled = photos.settled().then((all) => {
    done = true;
    return all;
  });
  for (const left of [3, 2, 1]) {
    expect(photos.state.left).toBe(left);
    expect(done).toBe(false);
    await next();
  }
  expect(await settled).toBe(true);
  expect(phone.left()).toBe(3);
  expect(photos.photos.value).toHaveLength(3);
});

test('a photo that fails while somebody finishes is not passed over in silence', async () => {
  const phone = memoryStore();
  const { draw, next } = studio();
  const photos = usePhotos(phone.store, 'a', draw);
  void photos.add([picture(), picture('text/plain')]);
  const settled = photos.settled();
  await next();
  await next();
  expect(await settled).toBe(false);
  expect(photos.state).toMatchObject({ left: 0, unfit: 1, unkept: 0 });
  expect(await photos.settled()).toBe(true);
});

test('a full phone is told from a file that is no picture', async () => {
  const phone = memoryStore();
  const { draw, next } = studio();
  const photos = usePhotos(phone.store, 'a', draw);
  phone.disk.full = true;
  void photos.add([picture()]);
  await next();
  expect(photos.state).toMatchObject({ left: 0, unfit: 0, unkept: 1 });
});

test('what is beyond nine is told, and the ninth is kept', async () => {
  const kept = Array.from({ length: 8 }, (_one, at) => ({
    id: at + 1,
    visit: 'a',
    bytes: new ArrayBuffer(1),
    sha256: `sha-${at}`,
  }));
  const phone = memoryStore([], kept);
  const { draw, next } = studio();
  const photos = usePhotos(phone.store, 'a', draw);
  void photos.add([picture(), picture()]);
  await next();
  await next();
  expect(photos.state).toMatchObject({ left: 0, over: 1 });
  expect(phone.left()).toBe(9);
});

test('a picture that is never drawn holds nobody up for ever', async () => {
  const { draw } = studio();
  const photos = usePhotos(memoryStore().store, 'a', draw);
  void photos.add([picture()]);
  const settled = photos.settled();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await settled).toBe(false);
  expect(photos.state).toMatchObject({ left: 0, unfit: 1 });
});
