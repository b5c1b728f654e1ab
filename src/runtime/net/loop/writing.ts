import { type Bytes, concat } from "../bytes";
import { LoopError, socketOf } from "./errors";
import type { Handle } from "./handle";

/** Nothing yet, one write, or several. An emptied list may be kept for later writes. */
export type WriteBuffer = undefined | Bytes | Bytes[];

/** What `write` and `onwritable` give: a count or nothing, and perhaps an error. */
export type WriteResults =
  | []
  | [sent: number | undefined]
  | [sent: number | undefined, err: string | undefined];

export function hasPending({ writebuffer }: Handle): boolean {
  return Array.isArray(writebuffer) ? writebuffer.length > 0 : writebuffer !== undefined;
}

/** Queues data, then sends it at once or asks the poller when it may. */
export function append(handle: Handle, data: Bytes | undefined): WriteResults {
  if (data === undefined) return appendNothing(handle);
  const buffer = handle.writebuffer;
  if (buffer === undefined) {
    handle.writebuffer = data;
  } else if (Array.isArray(buffer)) {
    buffer.push(data);
  } else {
    handle.noise("Allocating buffer!");
    handle.writebuffer = [buffer, data];
  }
  if (handle.writeLocked) return [data.length];
  if (handle.writable && handle.loop.config.opportunistic_writes && !handle.writingAtOnce) {
    handle.writingAtOnce = true;
    const [sent, err] = handle.onwritable();
    handle.writingAtOnce = false;
    return [sent, err];
  }
  askToWrite(handle);
  return [data.length];
}

/** A script that writes nil gets an error, but only after the poller has been asked. */
function appendNothing(handle: Handle): never {
  if (!handle.writeLocked) askToWrite(handle);
  throw new LoopError("attempt to get length of a nil value (local 'data')");
}

function askToWrite(handle: Handle): void {
  handle.setwritetimeout();
  handle.set(undefined, true);
}

/** The socket can be written: sends all that is queued in one go. */
export function flush(handle: Handle): WriteResults {
  handle.onconnect();
  if (!handle.conn) return [];
  handle.on("predrain");
  const data = queued(handle);
  const result = socketOf(handle).send(data);
  handle.writable = !("err" in result);
  if (!("err" in result)) {
    handle.set(undefined, false);
    replaceBuffer(handle, undefined);
    handle.setwritetimeout(false);
    handle.ondrain();
    return [result.sent];
  }
  handle.debug("Sent %d out of %d buffered bytes", result.sent, data.length);
  replaceBuffer(handle, data.subarray(result.sent));
  return waitToSend(handle, result.err);
}

function waitToSend(handle: Handle, err: string): WriteResults {
  handle.set(undefined, true);
  handle.setwritetimeout();
  if (err === "timeout" || err === "wantwrite") return [];
  if (err === "wantread") {
    handle.set(true);
    handle.setreadtimeout();
    return [];
  }
  handle.on("disconnect", err);
  handle.destroy();
  return [undefined, err];
}

function queued({ writebuffer }: Handle): Bytes {
  if (writebuffer === undefined) return concat([]);
  return Array.isArray(writebuffer) ? concat(writebuffer) : writebuffer;
}

/** Leaves `rest` to be sent; a list is emptied and kept where the configuration says so. */
function replaceBuffer(handle: Handle, rest: Bytes | undefined): void {
  const buffer = handle.writebuffer;
  if (handle.loop.config.keep_buffers && Array.isArray(buffer)) {
    buffer.splice(0, buffer.length, ...(rest ? [rest] : []));
  } else {
    handle.writebuffer = rest;
  }
}
