// Keeps the page of inspectors for when there is no network. What the API answers is never
// kept here: visits that wait are in the page's own store.
const shelf = 'inspector-page';
const page = '/i/';

/** Fetches the page with the parts it names; what an earlier page named goes. */
async function keep() {
  const cache = await caches.open(shelf);
  const fresh = await fetch(page, { cache: 'no-store' });
  if (!fresh.ok) throw new Error(`the page answers ${fresh.status}`);
  const text = await fresh.clone().text();
  const named = text.match(/(?:src|href)="\/[^"]+"/g) || [];
  const parts = named.map((one) => one.replace(/^[^"]*"|"$/g, ''));
  for (const part of parts) {
    if (!(await cache.match(part))) await cache.add(part);
  }
  await cache.put(page, fresh);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname !== page && !parts.includes(pathname)) await cache.delete(request);
  }
}

async function open(event) {
  const kept = async () => (await caches.match(page)) || Response.error();
  try {
    const answer = await fetch(event.request);
    if (answer.status >= 500) return kept();
    event.waitUntil(keep().catch(() => undefined));
    return answer;
  } catch {
    return kept();
  }
}

async function part(request) {
  return (await caches.match(request)) || fetch(request);
}

self.addEventListener('install', (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (origin !== self.location.origin || event.request.method !== 'GET') return;
  if (event.request.mode === 'navigate') {
    if (pathname.startsWith(page)) event.respondWith(open(event));
  } else if (!pathname.startsWith('/api/') && pathname !== '/i/worker.js') {
    event.respondWith(part(event.request));
  }
});
