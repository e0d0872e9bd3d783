// Keeps the page usable without a network: the hashed assets are stored when the worker is installed and served from
// there; pages fall back to the stored shell; calls to the server are never touched.
const VERSION = '__SITE_VERSION__';
const CACHE = `certfolio-${VERSION}`;
const ASSETS = __PRECACHE__;
const SHELL = '/';

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(ASSETS.map((address) => new Request(address, {cache: 'reload'})));
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('certfolio-') && name !== CACHE);
    // The last one (they are listed by age) serves the pages that are still open, until they are loaded anew.
    await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
    await self.clients.claim();
    // Pages of an older version learn that a reload brings this one.
    for (const client of await self.clients.matchAll({type: 'window'})) client.postMessage({version: VERSION});
  })());
});

async function shell(request) {
  try {
    const reply = await fetch(request);
    if (reply.ok) return reply;
    return (reply.status >= 500 && await caches.match(SHELL)) || reply;
  } catch {
    return (await caches.match(SHELL)) || Response.error();
  }
}

async function asset(request) {
  return (await caches.match(request)) || fetch(request);
}

self.addEventListener('fetch', (event) => {
  const {request} = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(shell(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
});
