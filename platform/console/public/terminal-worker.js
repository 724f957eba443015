// Keeps the page of counter terminals for when there is no network. What the API answers is never
// kept here: ratings that wait are in the page's own store.
const shelf = 'terminal-page';
const page = '/t/';
// Where the page before the kept one stands: whoever has it open still needs its parts.
const before = '/t/before';
const patience = 4000;

function partsOf(text) {
  const named = text.match(/(?:src|href)="\/[^"]+"/g) || [];
  return named.map((one) => one.replace(/^[^"]*"|"$/g, ''));
}

/** The page itself, and not what a gateway shows in its place. */
function isOurs(text) {
  return text.includes('<div id="app">') && /src="\/[^"]*terminal[^"]*\.js"/.test(text);
}

/** Keeps a part for good, so it must not be a page that is shown in its place. */
async function keepPart(cache, part) {
  const fresh = await fetch(part);
  const kind = fresh.headers.get('content-type') || '';
  if (!fresh.ok || fresh.redirected || kind.startsWith('text/html')) {
    throw new Error('something on the way answers in place of a part');
  }
  await cache.put(part, fresh);
}

/** Fetches the page with the parts it names; what neither it nor the one before it names goes. */
async function keep() {
  const cache = await caches.open(shelf);
  const fresh = await fetch(page, { cache: 'no-store' });
  if (!fresh.ok) throw new Error(`the page answers ${fresh.status}`);
  const text = await fresh.clone().text();
  if (!isOurs(text)) throw new Error('something on the way answers in its place');
  const parts = partsOf(text);
  for (const part of parts) {
    if (!(await cache.match(part))) await keepPart(cache, part);
  }
  const kept = await cache.match(page);
  if (kept && (await kept.clone().text()) !== text) await cache.put(before, kept);
  await cache.put(page, fresh);
  const old = await cache.match(before);
  const needed = [page, before, ...parts, ...(old ? partsOf(await old.text()) : [])];
  for (const request of await cache.keys()) {
    if (!needed.includes(new URL(request.url).pathname)) await cache.delete(request);
  }
}

function late() {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), patience));
}

/** The page as it is now, or as it was kept where the network is gone or answers nothing. */
async function open(event) {
  const kept = await caches.match(page);
  const asked = fetch(event.request.url, { cache: 'no-cache' });
  try {
    const answer = await (kept ? Promise.race([asked, late()]) : asked);
    if (kept && (!answer.ok || answer.redirected)) return kept;
    event.waitUntil(keep().catch(() => undefined));
    return answer;
  } catch {
    asked.catch(() => undefined);
    return kept || Response.error();
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
  } else if (!pathname.startsWith('/api/') && pathname !== '/t/worker.js') {
    event.respondWith(part(event.request));
  }
});
