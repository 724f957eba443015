import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const origin = 'https://hall.example';

interface Kept {
  name: string;
  page: string;
}

/** The pages that open without a network. */
const pages: Kept[] = [
  { name: 'terminal', page: '/t/' },
  { name: 'inspector', page: '/i/' },
];

function built({ name }: Kept, n: number): string {
  return `<script src="/assets/${name}-${n}.js"></script><div id="app"></div>`;
}

/** A cache by path, as far as the worker uses one. */
function cacheOf(shelf: Map<string, string>) {
  const pathOf = (request: string | { url: string }) =>
    new URL(typeof request === 'string' ? request : request.url, origin).pathname;
  const match = async (request: string | { url: string }) => {
    const kept = shelf.get(pathOf(request));
    return kept === undefined ? undefined : new Response(kept);
  };
  return {
    match,
    put: async (request: string, answer: Response) => {
      shelf.set(pathOf(request), await answer.text());
    },
    keys: async () => [...shelf.keys()].map((path) => ({ url: origin + path })),
    delete: async (request: { url: string }) => shelf.delete(pathOf(request)),
  };
}

/** The worker in a browser whose network answers as told. */
function worker({ name, page }: Kept) {
  const source = readFileSync(`public/${name}-worker.js`, 'utf8');
  const shelf = new Map<string, string>();
  const listeners = new Map<string, (event: unknown) => void>();
  const network = { answer: async (path: string): Promise<Response> => new Response(path) };
  const asked: [string, string | undefined][] = [];
  const fetch = (request: string | { url: string }, init?: { cache?: string }) => {
    const path = new URL(typeof request === 'string' ? request : request.url, origin).pathname;
    asked.push([path, init?.cache]);
    return network.answer(path);
  };
  const cache = cacheOf(shelf);
  const self = {
    location: { origin },
    addEventListener: (name: string, does: (event: unknown) => void) => listeners.set(name, does),
    skipWaiting: async () => undefined,
    clients: { claim: async () => undefined },
  };
  const caches = { open: async () => cache, match: cache.match };
  new Function('self', 'caches', 'fetch', source)(self, caches, fetch);

  async function install() {
    let doing: Promise<unknown> = Promise.resolve();
    listeners.get('install')?.({ waitUntil: (work: Promise<unknown>) => (doing = work) });
    await doing;
  }

  /** What is shown when the page is opened, and what the worker does behind it. */
  function open() {
    let shown: Promise<Response> = Promise.reject(new Error('the worker let it pass'));
    shown.catch(() => undefined);
    const behind: Promise<unknown>[] = [];
    listeners.get('fetch')?.({
      request: { url: `${origin}${page}JH2801`, method: 'GET', mode: 'navigate' },
      respondWith: (answer: Promise<Response>) => (shown = answer),
      waitUntil: (work: Promise<unknown>) => behind.push(work),
    });
    return { shown, behind };
  }

  return { shelf, network, asked, install, open };
}

/** A network on which this build of the page stands. */
function serving(kept: Kept, n: number) {
  return async (path: string) =>
    new Response(path.startsWith(kept.page) ? built(kept, n) : `part ${path}`);
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe.each(pages)('the page of $name', (kept) => {
  test('without a network the page is opened as it was kept', async () => {
    const { network, install, open } = worker(kept);
    network.answer = serving(kept, 1);
    await install();
    network.answer = async () => Promise.reject(new TypeError('no network'));
    expect(await (await open().shown).text()).toBe(built(kept, 1));
  });

  test('a network that takes packets and answers none holds the page up for four seconds', async () => {
    const { network, install, open } = worker(kept);
    network.answer = serving(kept, 1);
    await install();
    network.answer = () => new Promise(() => undefined);
    const { shown } = open();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await (await shown).text()).toBe(built(kept, 1));
  });

  test.each([403, 404, 502])('an answer %i is no page', async (status) => {
    const { network, install, open } = worker(kept);
    network.answer = serving(kept, 1);
    await install();
    network.answer = async () => new Response('gateway', { status });
    expect(await (await open().shown).text()).toBe(built(kept, 1));
  });

  test('a new build is asked for past the browser’s own cache, and one older one is kept', async () => {
    const { shelf, network, asked, install, open } = worker(kept);
    for (const build of [1, 2, 3]) {
      network.answer = serving(kept, build);
      if (build === 1) await install();
      const { shown, behind } = open();
      expect(await (await shown).text()).toBe(built(kept, build));
      await Promise.all(behind);
    }
    expect(
      asked.filter(([path]) => path === `${kept.page}JH2801`).map(([, cache]) => cache),
    ).toEqual(['no-cache', 'no-cache', 'no-cache']);
    expect([...shelf.keys()].filter((path) => path.startsWith('/assets/')).sort()).toEqual([
      `/assets/${kept.name}-2.js`,
      `/assets/${kept.name}-3.js`,
    ]);
  });

  test('what a gateway shows in its place does not replace the page', async () => {
    const { shelf, network, install, open } = worker(kept);
    network.answer = serving(kept, 1);
    await install();
    network.answer = async () => new Response('<h1>log in to the network</h1>');
    const { shown, behind } = open();
    await shown;
    await Promise.all(behind);
    expect(shelf.get(kept.page)).toBe(built(kept, 1));
  });

  test('what a gateway shows in place of a part is not kept as one', async () => {
    const { shelf, network, install } = worker(kept);
    const portal = new Response('<h1>log in</h1>', { headers: { 'Content-Type': 'text/html' } });
    network.answer = async (path) => (path.endsWith('.js') ? portal : serving(kept, 1)(path));
    await expect(install()).rejects.toThrow('in place of a part');
    expect([...shelf.keys()]).toEqual([]);
  });
});
