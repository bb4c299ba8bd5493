// Serves the site from one set of files, with or without a network.
//
// The build defines `VERSION` and `FILES`: the addresses below the app's root, each with the hash of its content. A version is
// cached as a whole or not at all: each file is checked against its hash, and no page gets files of two versions. A new version
// waits until the person consents.

// A host may serve several copies of Greenlit, each under a path of its own, and caches belong to the host.
const PREFIX = `greenlit ${registration.scope} `;
const NAME = PREFIX + VERSION;

// The reasons for which a worker is not installed, by the words of `src/browser/offline.rs`.
const FAILED = "failed";
const CHANGED = "changed";

const fetchChecked = async (path, integrity) => {
  const load = (options) => fetch(path || "./", { cache: "no-cache", ...options });
  const response = await load({ integrity }).catch(async (error) => {
    // A wrong hash and a missing network are the same error; but only then the file is there without the hash.
    throw (await load()).ok ? new Error(path, { cause: CHANGED }) : error;
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // Browsers refuse a redirected response to a navigation.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
};

addEventListener("install", (event) => event.waitUntil((async () => {
  const cache = await caches.open(NAME);
  try {
    await Promise.all(Object.entries(FILES).map(async ([path, integrity]) =>
      cache.put(path || "./", await fetchChecked(path, integrity))));
  } catch (error) {
    for (const client of await clients.matchAll({ includeUncontrolled: true })) {
      client.postMessage(error.cause === CHANGED ? CHANGED : FAILED);
    }
    throw error;
  }
})()));

addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== NAME) await caches.delete(name);
  }
  await clients.claim();
})()));

addEventListener("message", ({ data }) => data === "take" && skipWaiting());

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname, search } = new URL(url);
  const scope = new URL(registration.scope);
  if (method !== "GET" || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return;
  const path = pathname.slice(scope.pathname.length).replace(/(^|\/)index\.html$/, "$1");
  if (path in FILES) {
    event.respondWith((async () =>
      (await (await caches.open(NAME)).match(path || "./")) ?? fetch(event.request))());
  } else if (mode === "navigate" && `${path}/` in FILES) {
    event.respondWith(Response.redirect(`${scope}${path}/${search}`));
  }
});
