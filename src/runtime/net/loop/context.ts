import type { Clock } from "../clock";
import type { Compat, LoopConfig } from "./config";
import type { Handle } from "./handle";
import type { LoggerFactory } from "./log";
import type { Poller } from "./poller";
import type { SocketLibrary } from "./socket";
import type { Timers } from "./timers";

/** What an event loop is made of, given from outside. */
export interface LoopParts {
  clock: Clock;
  poller: Poller;
  sockets: SocketLibrary;
  logger?: LoggerFactory;
  /** Makes the next id; ids only name connections in the log. */
  newId?: () => string;
  compat?: Compat;
  /** Errors that nothing may catch, such as the end of the run that a callback belongs to. Default: none. */
  isFatal?: (error: unknown) => boolean;
}

/** What handles share: the parts, the configuration in force, the timers and the handles by descriptor. */
export interface LoopContext extends Required<LoopParts> {
  config: LoopConfig;
  readonly timers: Timers;
  readonly handles: Map<number, Handle>;
}
