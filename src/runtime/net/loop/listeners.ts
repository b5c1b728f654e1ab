import type { Handle } from "./handle";

/** What a protected call of a callback came to. */
export type Outcome = { value: unknown } | { error: unknown };

/** A connection's callbacks, however they are kept. Looked up anew for each event. */
export interface ListenerTable {
  has(event: string): boolean;
  /** Calls the callback of the event; what it throws leaves the call. */
  call(event: string, handle: Handle, args: readonly unknown[]): unknown;
  /** The same, with errors caught and handled by the table's `onerror`, or given a traceback. */
  protectedCall(event: string, handle: Handle, args: readonly unknown[]): Outcome;
}

type Callback<Args extends unknown[] = []> = (handle: Handle, ...args: Args) => unknown;

/**
 * Callbacks as an object, all optional. `onincoming` gets bytes and `timeout` (all there was), `closed` (the last
 * piece) or nothing (a full read). `ondisconnect` gets the reason, or nothing after a close of one's own.
 * `onreadtimeout` keeps the connection by returning anything but false, null or undefined. `onerror` gets what a
 * callback threw; what it returns is logged.
 */
export interface Listeners {
  onconnect?: Callback;
  onincoming?: Callback<[data: Uint8Array, err?: string]>;
  onpredrain?: Callback;
  ondrain?: Callback;
  ondisconnect?: Callback<[reason?: string]>;
  onreadtimeout?: Callback;
  onstarttls?: Callback;
  onstatus?: Callback<[status: string]>;
  onattach?: Callback<[data: unknown]>;
  ondetach?: Callback;
  onerror?: (error: unknown) => unknown;
}

/** By event, since putting names together takes longer than calling most callbacks. */
const callbackNames = new Map<string, string>();

/** Under which name a table has the callback of an event. */
export function callbackName(event: string): string {
  let name = callbackNames.get(event);
  if (name === undefined) {
    name = `on${event}`;
    callbackNames.set(event, name);
  }
  return name;
}

/** An object of callbacks as a listener table. */
export function listenerTable(listeners: Listeners): ListenerTable {
  const callbacks = listeners as Record<string, ((...args: unknown[]) => unknown) | undefined>;
  const call = (event: string, handle: Handle, args: readonly unknown[]) =>
    callbacks[callbackName(event)]?.call(listeners, handle, ...args);
  return {
    has: (event) => callbacks[callbackName(event)] !== undefined,
    call,
    protectedCall(event, handle, args) {
      try {
        return { value: call(event, handle, args) };
      } catch (error) {
        return { error: listeners.onerror ? listeners.onerror(error) : error };
      }
    },
  };
}

/** Whether Lua takes the value for true. */
export function truthy(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}
