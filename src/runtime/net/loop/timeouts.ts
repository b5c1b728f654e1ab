import type { Handle } from "./handle";
import { truthy } from "./listeners";

/** (Re)starts the timer against silence, or stops it with false. */
export function setReadTimeout(handle: Handle, seconds?: number | false): void {
  const { timers, config } = handle.loop;
  if (seconds === false) {
    if (handle.readTimeout !== undefined) timers.stop(handle.readTimeout);
    handle.readTimeout = undefined;
    return;
  }
  const delay = seconds ?? config.read_timeout;
  if (handle.readTimeout !== undefined) timers.reschedule(handle.readTimeout, delay);
  else handle.readTimeout = timers.add(delay, () => readTimedOut(handle));
}

/** (Re)starts the timer against a peer that takes nothing: the connect and handshake timer too. */
export function setWriteTimeout(handle: Handle, seconds?: number | false): void {
  const { timers, config } = handle.loop;
  if (seconds === false) {
    if (handle.writeTimeout !== undefined) timers.stop(handle.writeTimeout);
    handle.writeTimeout = undefined;
    return;
  }
  const delay = seconds ?? config.send_timeout;
  if (handle.writeTimeout !== undefined) timers.reschedule(handle.writeTimeout, delay);
  else handle.writeTimeout = timers.add(delay, () => writeTimedOut(handle));
}

function readTimedOut(handle: Handle): number | undefined {
  const [keep] = handle.on("readtimeout");
  if (truthy(keep)) {
    handle.noise("Read timeout handled");
    return handle.loop.config.read_timeout;
  }
  handle.debug("Read timeout not handled, disconnecting");
  handle.on("disconnect", "read timeout");
  handle.destroy();
  return undefined;
}

function writeTimedOut(handle: Handle): void {
  handle.noise("Write timeout");
  handle.on("disconnect", handle.connected ? "write timeout" : "connection timeout");
  handle.destroy();
}
