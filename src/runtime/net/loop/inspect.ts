import type { EventLoop } from "./event-loop";
import { Handle } from "./handle";
import { hasPending } from "./writing";

export type HandleState = "listening" | "watching" | "connecting" | "handshake" | "connected" | "flushing";

/** A handle as a person is shown it. */
export interface HandleView {
  fd: number;
  id: string | number | undefined;
  state: HandleState;
  /** `FD 7 (peer, port, own, port)`. */
  name: string;
  /** Bytes that wait to be sent. */
  queued: number;
  wantsRead: boolean;
  wantsWrite: boolean;
  /** Reading stops until a timer ends the pause. */
  isPaused: boolean;
  /** `pause_writes` holds data back. */
  isWriteLocked: boolean;
  isTls: boolean;
}

export interface LoopView {
  /** In the order of their descriptors. */
  handles: HandleView[];
  /** Seconds until each timer is due, the next first. */
  timers: { id: unknown; inSeconds: number }[];
  isQuitting: boolean;
}

/** What an event loop holds at a monotonic time, as plain data. Changes nothing. */
export function inspect(loop: EventLoop, now: number): LoopView {
  const handles = [...loop.context.handles].sort(([a], [b]) => a - b);
  return {
    handles: handles.map(([fd, handle]) => view(fd, handle)),
    timers: loop.timers.waiting().map(({ id, end }) => ({ id, inSeconds: end - now })),
    isQuitting: loop.quitting,
  };
}

function view(fd: number, handle: Handle): HandleView {
  return {
    fd,
    id: handle.id,
    state: stateOf(handle),
    name: handle.toString(),
    queued: queuedBytes(handle),
    wantsRead: handle.wantread ?? false,
    wantsWrite: handle.wantwrite ?? false,
    isPaused: handle.pauseTimer !== undefined,
    isWriteLocked: handle.writeLocked,
    isTls: handle.tls,
  };
}

function stateOf(handle: Handle): HandleState {
  if (handle.onreadable === Handle.prototype.onacceptable) return "listening";
  if (handle.ondrain === Handle.prototype.close && hasPending(handle)) return "flushing";
  if (handle.starttls === false && Object.hasOwn(handle, "onreadable")) return "handshake";
  if (handle.created === undefined) return "watching";
  return handle.connected ? "connected" : "connecting";
}

function queuedBytes({ writebuffer }: Handle): number {
  if (writebuffer === undefined) return 0;
  return Array.isArray(writebuffer)
    ? writebuffer.reduce((sum, part) => sum + part.length, 0)
    : writebuffer.length;
}
