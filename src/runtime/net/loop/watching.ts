import { type Failure, isFailure } from "../result";
import type { LoopContext } from "./context";
import { Handle } from "./handle";
import type { Socket } from "./socket";

export type Watcher = (handle: Handle) => unknown;

/** `r`, `w` or `rw`. */
export type EventMode = string;

/** Returns -1: watch nothing from now on; nothing or false: go on; anything else: watch by the mode again. */
export type EventCallback = (handle: Handle) => unknown;

/** A handle that only watches. Its `close` does not close what is watched. */
export function watchFd(
  loop: LoopContext,
  target: number | Socket,
  onreadable?: Watcher,
  onwritable?: Watcher,
): Handle {
  const id = loop.newId();
  const fields = typeof target === "number" ? {} : { conn: target };
  const handle = new Handle(loop, fields, loop.logger(`fdwatch${id}`));
  handle.id = id;
  if (typeof target === "number") handle.getfd = () => target;
  if (onreadable) handle.onreadable = () => void onreadable(handle);
  if (onwritable) {
    handle.onwritable = () => {
      onwritable(handle);
      return [];
    };
  }
  handle.close = () => void handle.del();
  handle.add(onreadable !== undefined, onwritable !== undefined);
  return handle;
}

/** The same with one callback for both directions, as libevent has it. */
export function addEvent(
  loop: LoopContext,
  fd: number,
  mode: EventMode,
  callback: EventCallback,
): Handle | Failure {
  loop.logger("server_epoll")(
    "warn",
    "Using deprecated libevent emulation, please update code to use watchfd API instead",
  );
  const read = mode === "r" || mode === "rw";
  const write = mode === "w" || mode === "rw";
  const handle = new Handle(loop, {}, loop.logger(`fdwatch${fd}`));
  handle.id = fd;
  handle.getfd = () => fd;
  const onEvent = (): [] => {
    const result = callback(handle);
    if (result === -1) handle.set(false, false);
    else if (result !== undefined && result !== null && result !== false) handle.set(read, write);
    return [];
  };
  handle.onreadable = onEvent;
  handle.onwritable = onEvent;
  handle.close = () => {
    handle.del();
    loop.handles.delete(fd);
  };
  const added = handle.add(read, write);
  return isFailure(added) ? added : handle;
}
