// Stands between the pages and the network. It keeps what the server says never changes (styles, scripts, fonts, icons under their
// fingerprint) and one page to show where there is no signal; never a page of a person, and nothing of the API.
// The server writes `version` and `offline` in front of this text, so that each release is another worker with another store.
"use strict";
const store = `portal-${version}`;
const part = /^\/(assets|_content|_framework)\/|\.styles\.css$/;

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(store).then((cache) => cache.addAll([offline, "/assets/scripts/offline.js"])));
});

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.mode === "navigate") {
    event.respondWith(page(event));
  } else if (request.method === "GET" && address.origin === location.origin && part.test(address.pathname)) {
    event.respondWith(kept(event));
  }
});

async function takeOver() {
  const old = (await caches.keys()).filter((name) => name !== store);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.enable(); // the page is asked for while the worker wakes
  await self.clients.claim();
}

async function page(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch (error) {
    console.info("No signal.", error);
    return (await caches.match(offline)) ?? Response.error();
  }
}

async function kept(event) {
  const cache = await caches.open(store);
  const known = await cache.match(event.request);
  if (known) {
    return known;
  }
  const answer = await fetch(event.request);
  if (answer.ok && answer.headers.get("Cache-Control")?.includes("immutable")) {
    event.waitUntil(cache.put(event.request, answer.clone()));
  }
  return answer;
}
