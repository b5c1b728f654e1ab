import { socketOf } from "./errors";
import type { Handle } from "./handle";
import { type Received, received } from "./socket";

/** The socket can be read: passes on what it has, then decides when to read again. */
export function readReady(handle: Handle): void {
  const { config, compat } = handle.loop;
  const result = socketOf(handle).receive(handle.read_size ?? config.read_size);
  if (received(result)) {
    handle.onconnect();
    handle.onincoming(result.data);
  } else {
    const err = reasonToStop(handle, result.err);
    if (result.partial.length > 0) {
      handle.onconnect();
      handle.onincoming(result.partial, err);
    }
    if (err === "closed" && handle.connected && compat === "0.12") {
      handle.debug("Connection closed by remote");
      handle.close();
      return;
    }
    if (err !== "timeout") {
      if (err === "closed") handle.debug("Connection closed by remote");
      else handle.debug("Read error, closing (%s)", err);
      handle.on("disconnect", err);
      handle.destroy();
      return;
    }
  }
  if (handle.conn) waitForMore(handle, result);
}

/** What a short read's error means here; sets what TLS asks for. `timeout`: nothing but a lack of data. */
function reasonToStop(handle: Handle, err: string): string {
  if (err === "wantread") {
    handle.set(true);
    return "timeout";
  }
  if (err === "wantwrite") {
    handle.set(undefined, true);
    handle.setwritetimeout();
    return "timeout";
  }
  if (err === "timeout" && !handle.connected) return "connection timeout";
  return err;
}

function waitForMore(handle: Handle, result: Received): void {
  const { config } = handle.loop;
  if (handle.secondsPerByte !== undefined) {
    const bytes = received(result) ? result.data.length : result.partial.length;
    const cost = handle.secondsPerByte * bytes;
    if (cost > config.min_wait) {
      handle.setreadtimeout(false);
      handle.pausefor(cost);
      return;
    }
  }
  if (!handle.wantread) return;
  if (socketOf(handle).dirty()) {
    handle.setreadtimeout(false);
    handle.pausefor(config.read_retry_delay);
  } else {
    handle.setreadtimeout();
  }
}
