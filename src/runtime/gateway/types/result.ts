import type { Context, Json, JsonObject, ReleaseName } from "./names";
import type { NetworkEvent, NetworkResult } from "./network";

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
