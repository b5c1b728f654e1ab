import type { Context, GatewayResult } from "../../gateway/types";

/**
 * What a run did, step by step. A step is one line event: a line that was about to run. Steps count from 1 across all
 * contexts of the run; what happened at a step happened before the next one. Arrays are indexed by step or by call;
 * index 0 stands for "none".
 */
export interface Recording {
  /** Line that was about to run, by step. */
  readonly lines: Int32Array;
  /** Call that the line ran in, by step. */
  readonly stepCalls: Int32Array;
  readonly calls: Calls;
  /** Functions that ran, by number; 0 is none. */
  readonly functions: readonly (FunctionInfo | null)[];
  /** How calls were named by their callers, by number; 0 is none. */
  readonly sites: readonly CallSite[];
  /** Threads by number; 0 is none. */
  readonly threads: readonly (ThreadInfo | null)[];
  /** Resumes and suspensions of coroutines, in order. */
  readonly switches: readonly ThreadSwitch[];
  /** In order of time. */
  readonly contexts: readonly ContextSpan[];
  /** Log lines, field writes, errors, records for the operations log and network events, in order of time. */
  readonly effects: readonly Effect[];
  /** Steps that are recorded. */
  readonly steps: number;
  /**
   * `complete`: every step of the run is here. `full`: the recording reached its cap and holds the first steps only;
   * the result is still that of the whole run.
   */
  readonly end: "complete" | "full";
  readonly result: GatewayResult;
}

/**
 * Calls by number. C functions are recorded only where Lua code ran inside them; they have no lines of their own.
 */
export interface Calls {
  /** The calling call; 0 for the first call of a thread. */
  readonly parents: Int32Array;
  readonly functions: Int32Array;
  readonly sites: Int32Array;
  readonly threads: Int32Array;
  /** Calls on the thread's stack, this one included. */
  readonly depths: Int32Array;
  /** Last step of the calling Lua function before this call: where it waits. 0 if there is none. */
  readonly callers: Int32Array;
  /** First step of the call itself or of what it called. */
  readonly entered: Int32Array;
  /** Last step of the run before the call was left; 0 if it never was, or if an error left it. */
  readonly left: Int32Array;
  readonly count: number;
}

export interface FunctionInfo {
  readonly kind: "main" | "Lua" | "C";
  readonly context: Context;
  /** The chunk's name as Lua keeps it: `=name`, `@file` or the text itself. */
  readonly source: string;
  /** 0 for a main chunk and for C functions. */
  readonly lineDefined: number;
  readonly lastLineDefined: number;
  readonly tally: LineTally | null;
}

/** How often the lines of one function ran and what they cost. Index 0 stands for line `firstLine`. */
export interface LineTally {
  readonly firstLine: number;
  /** Line events. */
  readonly hits: Float64Array;
  /** VM instructions. */
  readonly instructions: Float64Array;
}

/** As `lua_getinfo` tells with `n` and `t`. */
export interface CallSite {
  readonly name: string | null;
  /** `global`, `local`, `method`, `field`, `upvalue`, `metamethod`, `for iterator` or empty. */
  readonly nameWhat: string;
  readonly tailCall: boolean;
}

export interface ThreadInfo {
  readonly context: Context;
  /** Whether it is a context's main thread. */
  readonly main: boolean;
  /** Number of its Lua state. */
  readonly state: number;
}

export interface ThreadSwitch {
  /** Steps that had happened. */
  readonly step: number;
  readonly kind: "resume" | "yield" | "return" | "error";
  readonly thread: number;
  /** The thread that resumed it. */
  readonly resumer: number;
}

/**
 * A stretch of steps of one Lua state: of a context, or of one chunk of a data context. The background state may have
 * several, as it runs again between the contexts of a request.
 */
export interface ContextSpan {
  readonly context: Context;
  readonly first: number;
  /** `first - 1` when it ran no line. */
  readonly last: number;
  /** Number of the state, from 0 in the order in which they were made. */
  readonly state: number;
  /** Steps of the state before this stretch. */
  readonly before: number;
}

/** Something that a step did and that can be asked about later. */
export interface Effect {
  readonly kind: "log" | "change" | "error" | "opsLog" | "network";
  /** Step of the innermost running Lua function when it happened: its own last line event. */
  readonly step: number;
  /** Steps of the run that had happened, those of functions it called and that returned included. */
  readonly at: number;
  readonly context: Context;
  /** Place in that context's `log`, `changes`, `opsLog` or `network`; for errors in order of raising. */
  readonly index: number;
  /** Only of errors. */
  readonly error?: RaisedError;
}

export interface RaisedError {
  /** The error object as text, or its type where it has none. */
  readonly message: string;
  /** Whether a protected call or a resume of the script caught it. */
  readonly caught: boolean;
}
