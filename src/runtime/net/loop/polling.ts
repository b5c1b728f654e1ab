import { type Failure, failure } from "../result";
import type { Handle } from "./handle";
import { errnos } from "./poller";

/** Registers the handle; a flag left out keeps its value. */
export function add(handle: Handle, read = handle.wantread, write = handle.wantwrite): true | Failure {
  const fd = handle.getfd();
  if (fd < 0) return failure("invalid fd");
  const result = handle.loop.poller.add(fd, read ?? false, write ?? false);
  if (result === "EEXIST") {
    handle.debug("FD already registered in poller! (EEXIST)");
    return handle.set(read, write);
  }
  if (result !== true) {
    const { text, number } = errnos[result];
    handle.debug("Could not register in poller: %s(%d)", text, number);
    return failure(text);
  }
  handle.wantread = read;
  handle.wantwrite = write;
  handle.loop.handles.set(fd, handle);
  handle.noise("Registered in poller");
  return true;
}

/** Changes what the handle waits for; a flag left out keeps its value. */
export function set(handle: Handle, read = handle.wantread, write = handle.wantwrite): true | Failure {
  const fd = handle.getfd();
  if (fd < 0) return failure("invalid fd");
  const result = handle.loop.poller.set(fd, read ?? false, write ?? false);
  if (result !== true) {
    const { text, number } = errnos[result];
    handle.debug("Could not update poller state: %s(%d)", text, number);
    return failure(text);
  }
  handle.wantread = read;
  handle.wantwrite = write;
  return true;
}

/** Takes the handle out of the poller. */
export function remove(handle: Handle): true | Failure {
  const fd = handle.getfd();
  if (fd < 0) return failure("invalid fd");
  if (handle.loop.handles.get(fd) !== handle) return failure("unregistered fd");
  const result = handle.loop.poller.remove(fd);
  if (result !== true && result !== "ENOENT") {
    const { text, number } = errnos[result];
    handle.debug("Could not unregister: %s(%d)", text, number);
    return failure(text);
  }
  handle.wantread = undefined;
  handle.wantwrite = undefined;
  handle.loop.handles.delete(fd);
  handle.noise("Unregistered from poller");
  return true;
}

/** Sets both flags, registering or unregistering as they need it. */
export function setFlags(handle: Handle, read?: boolean, write?: boolean): true | Failure {
  const watched = handle.wantread || handle.wantwrite;
  if (!watched) return read || write ? handle.add(read, write) : true;
  return read || write ? handle.set(read, write) : handle.del();
}
