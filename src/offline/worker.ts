import { type Revisions, revisionKey, stale } from "./revisions";

/*
 * The service worker: keeps every file of the page, so that it works with the network off after the first visit. A new
 * version waits until the page asks for it, because a page that runs still needs the files of its own version.
 */

/** Filled in by the build. */
declare const __FILES__: Revisions;

const files = __FILES__;

/** The part of `ServiceWorkerGlobalScope` that is used: TypeScript has it in a library that excludes the DOM's. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: LifeEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const scope = self as unknown as WorkerScope;
/** Of its own for each folder of an origin that holds the page. */
const cacheName = `moonhook ${scope.registration.scope}`;
/** Files fetched at a time: the page may be loading parts of its own meanwhile. */
const atOnce = 4;

const urlOf = (file: string) => new URL(file, scope.registration.scope).href;

/** Fetches what is not there in this version yet. Files are kept under their hash, so that versions share them. */
async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  const wanted = Object.entries(files);
  const next = async () => {
    for (let entry = wanted.pop(); entry; entry = wanted.pop()) {
      const [file, revision] = entry;
      const key = revisionKey(urlOf(file), revision);
      if (await cache.match(key)) continue;
      const response = await fetch(urlOf(file), { cache: "reload" });
      if (!response.ok) throw new Error(`${file}: the server answered ${response.status}`);
      // Without what tells of a redirection, which a browser refuses as the answer to a navigation.
      await cache.put(key, new Response(response.body, response));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}

async function activate(): Promise<void> {
  const cache = await caches.open(cacheName);
  const kept = (await cache.keys()).map(({ url }) => url);
  const current = Object.entries(files).map(([file, revision]) => revisionKey(urlOf(file), revision));
  await Promise.all(stale(kept, current).map((url) => cache.delete(url)));
  await scope.clients.claim();
}

/** The file that a request means; undefined where it is none of the page's. */
function fileOf({ method, mode, url }: Request): string | undefined {
  if (method !== "GET" || !url.startsWith(scope.registration.scope)) return undefined;
  const path = url.slice(scope.registration.scope.length).replace(/[?#].*$/, "");
  const file = path === "" && mode === "navigate" ? "index.html" : path;
  return Object.hasOwn(files, file) ? file : undefined;
}

async function answer(file: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  // A browser short of space may have dropped it.
  return (await cache.match(revisionKey(urlOf(file), files[file]!))) ?? fetch(request);
}

scope.addEventListener("install", (event) => event.waitUntil(install()));
scope.addEventListener("activate", (event) => event.waitUntil(activate()));
scope.addEventListener("fetch", (event) => {
  const file = fileOf(event.request);
  if (file !== undefined) event.respondWith(answer(file, event.request));
});
scope.addEventListener("message", ({ data }) => {
  if (data === "takeOver") void scope.skipWaiting();
});
