import type { Failure } from "../result";
import type { Handle } from "./handle";
import { hasPending } from "./writing";

/** Stops reading, and the timer against silence with it. */
export function pause(handle: Handle): true | Failure {
  handle.noise("Pause reading");
  handle.setreadtimeout(false);
  return handle.set(false);
}

export function resume(handle: Handle): true | Failure {
  handle.noise("Resume reading");
  handle.setreadtimeout();
  return handle.set(true);
}

/** Stops reading for some seconds; false ends the wait without reading again. */
export function pauseFor(handle: Handle, seconds: number | false): void {
  stopPauseTimer(handle);
  if (seconds === false) return;
  handle.noise("Pause for %fs", seconds);
  handle.set(false);
  handle.pauseTimer = handle.loop.timers.add(seconds, () => pauseEnds(handle));
}

export function stopPauseTimer(handle: Handle): void {
  if (handle.pauseTimer === undefined) return;
  handle.loop.timers.stop(handle.pauseTimer);
  handle.pauseTimer = undefined;
}

function pauseEnds(handle: Handle): void {
  handle.pauseTimer = undefined;
  if (!handle.conn) return;
  handle.set(true);
  handle.noise("Resuming after pause");
  if (handle.conn.dirty()) {
    handle.noise("Have buffered incoming data to process");
    handle.onreadable();
  }
}

/** Holds written data back; no write timeout meanwhile. */
export function pauseWrites(handle: Handle): void {
  if (handle.writeLocked) return;
  handle.noise("Pause writes");
  handle.writeLocked = true;
  handle.setwritetimeout(false);
  handle.set(undefined, false);
}

export function resumeWrites(handle: Handle): void {
  if (!handle.writeLocked) return;
  handle.noise("Resume writes");
  handle.writeLocked = false;
  if (hasPending(handle)) {
    handle.setwritetimeout();
    handle.set(undefined, true);
  }
}
