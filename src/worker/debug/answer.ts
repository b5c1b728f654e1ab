import { Debuggee } from "./debuggee";
import type { DebugMessage, DebugRequest } from "./protocol";

const debuggee = new Debuggee();

/** Calls the method that a request names. */
export function answer({ id, method, args }: DebugRequest): DebugMessage {
  try {
    const call = debuggee[method] as (...given: unknown[]) => unknown;
    return { type: "answered", id, value: call.apply(debuggee, args) };
  } catch (error) {
    return { type: "failed", id, message: error instanceof Error ? error.message : String(error) };
  }
}
