import { Debuggee } from "./debuggee";
import type { DebugMessage, DebugRequest } from "./protocol";

/** Idle time after which the worker prepares for what may be asked, in milliseconds. */
const idleMs = 150;

const debuggee = new Debuggee();
let idle: ReturnType<typeof setTimeout> | undefined;

/** Calls the method that a request names. */
export function answer({ id, method, args }: DebugRequest): DebugMessage {
  clearTimeout(idle);
  idle = setTimeout(() => debuggee.prepare(), idleMs);
  try {
    const call = debuggee[method] as (...given: unknown[]) => unknown;
    return { type: "answered", id, value: call.apply(debuggee, args) };
  } catch (error) {
    return { type: "failed", id, message: error instanceof Error ? error.message : String(error) };
  }
}
