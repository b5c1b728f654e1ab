import { socketOf } from "./errors";
import { stopPauseTimer } from "./flow";
import { Handle } from "./handle";
import { hasPending } from "./writing";

/** Closes, after what is queued has been sent. */
export function close(handle: Handle): void {
  const flushFirst = hasPending(handle) && (handle.connected || handle.loop.compat === "document");
  handle.write = () => [];
  handle.send = () => [];
  if (flushFirst) closeAfterFlush(handle);
  else closeNow(handle);
}

function closeAfterFlush(handle: Handle): void {
  // In 0.12 a closing handle does not count as connected: a second close drops what is left.
  if (handle.loop.compat === "0.12") handle.connected = false;
  handle.set(false, true);
  handle.setreadtimeout(false);
  handle.setwritetimeout();
  handle.debug("Close after writing remaining buffered data");
  handle.ondrain = Handle.prototype.close;
}

function closeNow(handle: Handle): void {
  handle.debug("Closing now");
  handle.close = () => {};
  handle.on("disconnect");
  handle.destroy();
}

/** Closes the socket at once; nothing is sent or called back any more. */
export function destroy(handle: Handle): void {
  handle.del();
  handle.setwritetimeout(false);
  handle.setreadtimeout(false);
  stopPauseTimer(handle);
  handle.onreadable = () => {};
  handle.onwritable = () => [];
  handle.destroy = () => {};
  handle.close = () => {};
  handle.on = () => [];
  socketOf(handle).close();
  handle.conn = undefined;
}
