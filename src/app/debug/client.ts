import { DebugClient, SessionEnded } from "../../worker/debug/client";
import { type Stopped, stopped } from "../store/debug";
import { setStore } from "../store/store";
import { notify } from "../store/viewActions";

/** The page's one session. */
export const client = new DebugClient();

/** The answer, or null where the session ended meanwhile; says what failed otherwise. */
export async function guarded<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    const isEnded = error instanceof SessionEnded;
    if (isEnded) setStore({ debug: null });
    if (!isEnded || error.message !== SessionEnded.stopped)
      notify(`The debugger: ${(error as Error).message}`);
    return null;
  }
}

/** Changes what is shown of the session, while it stands. */
export function change(part: (debug: Stopped) => Partial<Stopped>): void {
  setStore((store) => {
    const debug = stopped(store);
    return debug ? { debug: { ...debug, ...part(debug) } } : {};
  });
}
