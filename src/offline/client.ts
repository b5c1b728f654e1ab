/** What the page is told: `ready`: every file is kept and the page works offline; `update`: a newer version waits. */
export type OfflineNews = "ready" | "update";

/**
 * Registers the service worker. Nothing is told where there can be none, as in a file opened from disk
 * or in a browser that keeps nothing.
 * @param tell may be called more than once
 */
export async function workOffline(tell: (news: OfflineNews) => void): Promise<void> {
  if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  const registration = await register();
  if (!registration) return;
  const look = () => {
    if (registration.waiting && registration.active) tell("update");
    else if (registration.active) tell("ready");
  };
  look();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", look);
  });
  registration.installing?.addEventListener("statechange", look);
}

/** Where a page may keep nothing, asking for `navigator.serviceWorker` alone may throw. */
async function register(): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" });
  } catch {
    return undefined;
  }
}

/** Lets the newer version take over, and loads it. */
export async function update(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  registration?.waiting?.postMessage("takeOver");
}
