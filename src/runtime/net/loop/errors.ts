import type { Handle } from "./handle";
import type { Socket } from "./socket";

/** An error of the event loop's own code, in the words that Lua would use, since scripts and logs show it. */
export class LoopError extends Error {
  override name = "LoopError";
}

/** The handle's socket; an error where a callback has destroyed the handle in the middle of a step. */
export function socketOf(handle: Handle, spokenOf: "field 'conn'" | "local 'conn'" = "field 'conn'"): Socket {
  if (!handle.conn) throw new LoopError(`attempt to index a nil value (${spokenOf})`);
  return handle.conn;
}
