import { IDBDatabase, IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserStore, type Unkept } from './store';

function entry(nonce: string): Unkept {
  const signature = { time: 1_792_459_800, nonce, value: '' };
  return { accessKey: 'KEY1', place: 'JH2801/JH-03', body: '{}', signature };
}

async function nonces() {
  return (await browserStore().waiting()).map((one) => one.signature.nonce);
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('三(一)1 what was added outlives the page, in its order', async () => {
  const store = browserStore();
  for (const nonce of ['one', 'two', 'three']) await store.add(entry(nonce));
  expect(await nonces()).toEqual(['one', 'two', 'three']);
});

test('三(一)1 what is written is on the disk and not only on its way there', async () => {
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const store = browserStore();
  await store.add(entry('one'));
  await store.write('serverAhead', 7);
  expect(begun.mock.calls.map((call) => call[2])).toEqual([
    { durability: 'strict' },
    { durability: 'strict' },
  ]);
});

test('三(一)1 what was refused is put aside and not lost', async () => {
  const store = browserStore();
  const id = await store.add(entry('one'));
  await store.refuse({ ...entry('one'), id }, 'already-rated');
  expect(await nonces()).toEqual([]);
  expect(await store.refused()).toBe(1);
});

test('三(一)1 what cannot be put aside goes on waiting', async () => {
  const store = browserStore();
  const id = await store.add(entry('one'));
  const uncloneable = (() => 'code') as unknown as string;
  await expect(store.refuse({ ...entry('one'), id }, uncloneable)).rejects.toThrow();
  expect(await nonces()).toEqual(['one']);
  expect(await store.refused()).toBe(0);
});

test('a database that the browser has closed is opened again', async () => {
  const opened = vi.spyOn(indexedDB, 'open');
  const store = browserStore();
  await store.add(entry('one'));
  opened.mock.results[0]?.value.result.close();
  await store.add(entry('two'));
  expect(await nonces()).toEqual(['one', 'two']);
});

test('a database that could not be opened is tried again', async () => {
  const failing = () => {
    throw new DOMException('locked', 'UnknownError');
  };
  const opened = vi.spyOn(indexedDB, 'open');
  opened.mockImplementationOnce(failing).mockImplementationOnce(failing);
  const store = browserStore();
  await expect(store.waiting()).rejects.toThrow('locked');
  expect(await store.waiting()).toEqual([]);
});
