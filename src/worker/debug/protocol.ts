import type { Debuggee } from "./debuggee";

export type Method = keyof Debuggee;
export type Arguments<M extends Method> = Parameters<Debuggee[M]>;
export type Answer<M extends Method> = ReturnType<Debuggee[M]>;

/** A call of one of the debuggee's methods. `id` comes back with its answer. */
export interface DebugRequest<M extends Method = Method> {
  type: "debug";
  id: number;
  method: M;
  args: Arguments<M>;
}

export type DebugMessage =
  | { type: "answered"; id: number; value: unknown }
  /** The method threw: its message. */
  | { type: "failed"; id: number; message: string };
