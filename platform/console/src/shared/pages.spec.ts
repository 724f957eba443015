import { expect, test } from 'vitest';
import { nextTick } from 'vue';
import type { Page } from '../api/types';
import { allOf, usePages } from './pages';

const pages: Record<string, Page<number>> = {
  '': { items: [1, 2], next: 'a' },
  a: { items: [3, 4], next: 'b' },
  b: { items: [5] },
};

const read = (cursor = '') => Promise.resolve(pages[cursor] as Page<number>);

async function settled() {
  for (let i = 0; i < 4; i++) await nextTick();
}

test('the first page is read at once and each other one when it is asked for', async () => {
  const { rows, next, more } = usePages(read);
  await settled();
  expect(rows.value).toEqual([1, 2]);
  await more();
  expect(rows.value).toEqual([1, 2, 3, 4]);
  await more();
  expect(rows.value).toEqual([1, 2, 3, 4, 5]);
  expect(next.value).toBeUndefined();
});

test('a list that is read anew begins with its first page', async () => {
  const { first, rows, next, more } = usePages(read);
  await settled();
  await more();
  pages[''] = { items: [0, 1], next: 'a' };
  const late = more();
  await first.reload();
  await late;
  expect(rows.value.slice(0, 2)).toEqual([0, 1]);
  expect(next.value).toBeDefined();
  pages[''] = { items: [1, 2], next: 'a' };
});

test('a page that cannot be read is told of and can be asked for again', async () => {
  let broken = true;
  const { first, rows, more } = usePages((cursor?: string) =>
    cursor !== undefined && broken ? Promise.reject(new Error('no network')) : read(cursor),
  );
  await settled();
  await more();
  expect(first.error.value).toEqual(new Error('no network'));
  broken = false;
  await more();
  expect(rows.value).toEqual([1, 2, 3, 4]);
});

test('all pages are read to the last', async () => {
  expect(await allOf(read)).toEqual([1, 2, 3, 4, 5]);
});
