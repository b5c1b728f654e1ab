import { notify } from "../store/viewActions";
import { followStyles } from "./styles";

/** What Vite tells when a chunk, or its style sheet, did not arrive. */
type PreloadError = Event & { payload: unknown };

/**
 * Says so where an action waits for a chunk that does not arrive. What is shown in a place of its own says it there:
 * see `lazyPart`.
 */
export function tellMissingParts(): void {
  const faults = new WeakSet<object>();
  followStyles();
  addEventListener("vite:preloadError", (event) => {
    const { payload } = event as PreloadError;
    if (payload instanceof Error) faults.add(payload);
  });
  addEventListener("unhandledrejection", ({ reason }) => {
    if (!(reason instanceof Error) || !faults.has(reason)) return;
    notify(
      "A part of the page that this needs did not arrive. Try again; where it still does not, reload the page. Your draft is kept.",
    );
  });
}
