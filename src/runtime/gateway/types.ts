/**
 * What goes into a run and what comes out of it. A run is a pure function of its input: the same input gives
 * the same result, byte for byte.
 */

import type { lua } from "#fengari";
import type { StateMark } from "../lua/mark/rewind";
import type { Observer } from "../lua/observer";
import type { Guard } from "../lua/supervisor";

export const contexts = ["background", "preRequest", "getData", "putData", "postRequest"] as const;
/** Where a gateway runs a script, by radosgw-admin's names. */
export type Context = (typeof contexts)[number];

export const releaseNames = ["pacific", "quincy", "reef", "squid", "tentacle"] as const;
export type ReleaseName = (typeof releaseNames)[number];

/** A JSON value as a case writes it: integers above 2^53-1 are decimal strings. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export interface Endpoint {
  listen: string;
  serve: "sink" | "echo" | { lua: string };
  /** `sink` and `echo` speak TLS. */
  tls?: boolean;
  faults?: string[];
}

export interface LuaModule {
  /** For example `report.format`. */
  name: string;
  text: string;
}

/** Everything that decides how a run goes. */
export interface RunInput {
  name: string;
  release: ReleaseName;
  /** Lua of the gateway's build, which is not a property of the release. */
  luaVersion: "5.3" | "5.4";
  /** Virtual time at the start, ISO 8601. */
  clock: string;
  /** Seed of math.random and of any shuffling. */
  seed: number;
  pairsOrder: "gateway" | "shuffled";
  tenant: string;
  scripts: Partial<Record<Context, string>>;
  packages: { name: string; allowCompilation?: boolean }[];
  /** Lua modules of one's own, by the names that `require` takes. Each stands for an installed package. */
  modules?: LuaModule[];
  /** The fields as preRequest sees them, by the document's names in any case; null or absent optional = nil. */
  request: JsonObject;
  /** Laid over the request between preRequest and postRequest: objects merge, null removes, lists replace. */
  operation: JsonObject;
  /** The object's bytes, for getData and putData. */
  data?: { text: string } | { base64: string };
  /** The RGW table at the start, where the release has it. */
  global: JsonObject;
  /** Where the real gateway would crash: stop there, or report it and go on as documented. */
  crashes: "stop" | "report";
  /** Overrides of the release's own limits. */
  limits?: { runtimeMs?: number; memoryBytes?: number };
  network?: { endpoints: Endpoint[] };
}

export const statuses = [
  "ok",
  "error",
  "crash",
  "hang",
  "undefined",
  "rejected",
  "timeLimit",
  "memoryLimit",
  "stopped",
  "skipped",
] as const;
/**
 * ok, error: as the gateway's own log tells them. crash, hang: the real gateway of this release dies or blocks
 * here. undefined: it reads freed memory. rejected: its upload command refuses the script. timeLimit,
 * memoryLimit: a limit of the release. stopped: this run was stopped from outside or by its own guard.
 * skipped: the run had ended before this context.
 */
export type Status = (typeof statuses)[number];

export interface LogLine {
  /** 20 for `Lua INFO:`, 1 for `Lua ERROR:`. */
  level: number;
  /** As in radosgw's own log from `Lua INFO:` or `Lua ERROR:` on; bytes that are not UTF-8 as `\xNN`. */
  text: string;
  /** Script line that wrote it; null where none did. */
  line: number | null;
  step: number;
}

/** A write that a script made, in order. `before` and `after` are JSON values; undefined = nil. */
export interface Change {
  /** For example `Request.Response.HTTPStatusCode` or `Request.HTTP.Metadata["x-amz-meta-a"]`. */
  path: string;
  before: Json;
  after: Json;
  line: number | null;
  step: number;
  /** The background script's round, from 1; absent in other contexts. */
  round?: number;
}

export interface RunError {
  /** The message without `Lua ERROR: `. */
  message: string;
  line: number | null;
  traceback: string | null;
}

/** Why a context ended as it did, in one sentence, and what to do about it, in one sentence. */
export interface Outcome {
  reason: string;
  fix: string;
  /** Script line where it came; absent or null where none did. */
  line?: number | null;
}

export const networkEventKinds = [
  "absent",
  "refused",
  "queueFull",
  "noAnswer",
  "connect",
  "written",
  "received",
  "sent",
  "read",
  "end",
  "reset",
  "lost",
  "fault",
] as const;
/**
 * absent (nothing has the address), refused, queueFull, noAnswer: a connection of the script was not made; connect:
 * it was. written: the script's call took bytes to send; received: the program at the endpoint read them, by which
 * `expect.network` is judged. sent: that program sent bytes; read: the script read them. end, reset: one side ended
 * the connection. lost: bytes that will never be read. fault: one of the endpoint's faults came.
 */
export type NetworkEventKind = (typeof networkEventKinds)[number];

/** Something that happened between a script and an endpoint. */
export interface NetworkEvent {
  /** Virtual time, in ms since 1970. */
  at: number;
  /** Of the endpoint, as the case's `listen` writes it. */
  address: string;
  /** Connections count from 1 in a run; 0: datagrams, and what was not connected. */
  connection: number;
  kind: NetworkEventKind;
  /** The bytes as text; of a fault its name. */
  text?: string;
  /** Of the script that ran meanwhile; both absent where none did, as when bytes arrive after the last one. */
  line?: number | null;
  step?: number;
}

/** What came of one connection of a script. Texts are bytes as text; of TLS they are what it carried. */
export interface NetworkConnection {
  /** Counts from 1 in a run; 0: the datagrams to this address. */
  connection: number;
  /** What the program at the endpoint read. */
  received: string;
  /** What the script sent without an error and what never arrived there. */
  lost: string;
}

/** A socket of the program at an endpoint. */
export interface EndpointHandle {
  fd: number;
  state: "listening" | "watching" | "connecting" | "handshake" | "connected" | "flushing";
  /** As the program's log names it. */
  name: string;
  /** Bytes that wait to be sent. */
  queued: number;
  /** It reads nothing: until a timer ends the pause, or until it is resumed. */
  isPaused: boolean;
  isTls: boolean;
}

/** What the program at an endpoint held at a time. */
export interface EndpointState {
  /** How many events of the run's network, of all contexts, had happened. */
  events: number;
  handles: EndpointHandle[];
  /** Milliseconds until each of its timers was due, the next first. */
  timersMs: number[];
}

/** What became of an address that a script used or that the case has an endpoint for. */
export interface NetworkAddress {
  address: string;
  /** Why connections of scripts were not made, one entry for each. */
  failed: Extract<NetworkEventKind, "absent" | "refused" | "queueFull" | "noAnswer">[];
  /** Scripts spoke TLS with it. */
  isTls: boolean;
  /** The lines that the program at the endpoint read. */
  lines: string[];
  connections: NetworkConnection[];
  /** What the program held, each time that its sockets had changed; absent where the case has no endpoint here. */
  states?: EndpointState[];
  /** What the program's script printed, with the errors of its listeners and timers. */
  output?: string;
}

export interface NetworkResult {
  /** Virtual milliseconds that scripts were blocked in calls, waits and sleeps of sockets; null: for ever. */
  blockedMs: number | null;
  addresses: NetworkAddress[];
}

/** How one line of a script went. */
export interface LineCoverage {
  line: number;
  /** How often it was about to run. */
  hits: number;
  /** VM instructions of the line itself, without those of the functions that it called. */
  instructions: number;
}

export interface ContextResult {
  context: Context;
  status: Status;
  /** What the gateway's own code gets: 0, or -1 on an error, or the abort code where the release has it. */
  returnCode: number;
  log: LogLine[];
  error: RunError | null;
  /** Present when status is not ok. */
  outcome?: Outcome;
  changes: Change[];
  opsLog: Json[];
  network: NetworkEvent[];
  /** Virtual milliseconds that the script was blocked on sockets; null: for ever. Present where the case has packages. */
  blockedMs?: number | null;
  /** Line events. */
  steps: number;
  /** VM instructions. */
  instructions: number;
  /** Peak accounted bytes of the Lua state. */
  memoryBytes: number;
  /** The script's lines that have code, ascending; present when it was asked for and the script compiles. */
  coverage?: LineCoverage[];
}

export interface HttpAnswer {
  status: number;
  reason: string;
  body: string;
}

export interface ResponseFields {
  HTTPStatusCode: number | string;
  HTTPStatus: string;
  RGWCode: number | string;
  Message: string;
}

/**
 * `done`: it ran, and what it stores, deletes or reads has happened, whatever status a script had put into the answer.
 * `failed`: it ended in an error of its own, such as a missing key. `aborted`: preRequest ended the request before it.
 */
export const operationOutcomes = ["done", "failed", "aborted"] as const;
export type OperationOutcome = (typeof operationOutcomes)[number];

export interface GatewayResult {
  format: 1;
  name: string;
  release: ReleaseName;
  contexts: ContextResult[];
  /** Final fields. */
  request: JsonObject;
  response: ResponseFields;
  /** What the client gets, which is not always what the script wrote; null when the gateway died or hung. */
  http: HttpAnswer | null;
  /** What became of the operation, which is not always what the client is told; null when the run ended before it. */
  operation: OperationOutcome | null;
  /** The RGW table at the end, where the release has it. */
  global?: JsonObject;
  /** What the scripts' sockets came to; present where the case has packages. */
  network?: NetworkResult;
}

/** The state of one script that a debugger may put back to an earlier line, as long as the run is not over. */
export interface RewindableState {
  /** Its main thread. */
  readonly L: lua.lua_State;
  /** Takes down the state and the request as they stand at a line event; null where the script could not go on from it. */
  mark(): StateMark | null;
  /** Goes on from where it was just put back to, until the observer leaves or the script ends. */
  goOn(): void;
}

/** What a caller may observe or ask while a run goes on; nothing here changes its result. */
export interface RunObserver {
  /** Called for each log line as it is written. */
  log?(context: Context, line: LogLine): void;
  /** Called for each write of a script as it happens. */
  changed?(context: Context, change: Change): void;
  /** Called for each record of `Request.Log()` as it is written. */
  opsLog?(context: Context): void;
  /**
   * Called for each event on the network that happens while a script runs.
   * @param index its place in the `network` of that context's result
   */
  network?(context: Context, event: NetworkEvent, index: number): void;
  /**
   * In place of the runtime's own guard, which otherwise ends a run that takes too much of this computer. Who can end
   * a run from outside, as a page can end its worker, may let it go on.
   */
  guard?: Guard;
  /**
   * Milliseconds of a real clock, to hold the run-time limit against instead of the virtual one, on which 50,000 VM
   * instructions take a millisecond. Such a run is not the same each time.
   */
  hostClock?: () => number;
  /** Polled about every 10,000 VM instructions; true ends the run with status `stopped`. */
  shouldStop?(): boolean;
  /**
   * Called before a script gets its state: of a data context once per chunk, of background once. What it returns is
   * told what the script does; it may read the state, and leave it by throwing an `Unwind`.
   */
  observeLua?(context: Context, state: RewindableState): Observer | undefined;
}
