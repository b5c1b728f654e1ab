import type { Change, Context, ContextResult, GatewayResult, Json, LogLine } from "../../gateway/types";

/** One thing that a run shows. */
export interface Entry {
  /** Null: what becomes of the operation, and what the client gets. */
  readonly context: Context | null;
  readonly kind: "log" | "change" | "status" | "opsLog" | "operation" | "answer";
  /** For a person to read; two runs are alike where it is. */
  readonly text: string;
  /** Line of the context's script; null where none made it. */
  readonly line: number | null;
}

/** What a run shows, in order: each context's log lines and changes as they came, how it ended, then the operation and the answer. */
export function transcriptOf(result: GatewayResult): Entry[] {
  return [...result.contexts.flatMap(contextEntries), operationEntry(result), answerEntry(result)];
}

function contextEntries(result: ContextResult): Entry[] {
  const { context } = result;
  const happened = [...result.log, ...result.changes].sort((a, b) => a.step - b.step);
  return [
    ...happened.map((one) => ("text" in one ? logEntry(context, one) : changeEntry(context, one))),
    ...result.opsLog.map((): Entry => ({ context, kind: "opsLog", text: "ops log record", line: null })),
    statusEntry(result),
  ];
}

function logEntry(context: Context, { text, line }: LogLine): Entry {
  return { context, kind: "log", text, line };
}

function changeEntry(context: Context, { path, before, after, line }: Change): Entry {
  return { context, kind: "change", text: `${path}: ${show(before)} → ${show(after)}`, line };
}

function statusEntry({ context, status, returnCode, error, log, outcome }: ContextResult): Entry {
  const isTold = error === null || log.some(({ text }) => text.includes(error.message));
  const code = returnCode === 0 || status !== "ok" ? "" : `, returns ${returnCode}`;
  const text = `${status}${code}${isTold ? "" : `: ${error.message}`}`;
  return { context, kind: "status", text, line: error?.line ?? outcome?.line ?? null };
}

function operationEntry({ operation }: GatewayResult): Entry {
  return { context: null, kind: "operation", text: operation ?? "not reached", line: null };
}

function answerEntry({ http }: GatewayResult): Entry {
  const text = http ? `${http.status} ${http.reason}${http.body && `\n${http.body}`}` : "no answer";
  return { context: null, kind: "answer", text, line: null };
}

function show(value: Json | undefined): string {
  return value === undefined || value === null ? "nil" : JSON.stringify(value);
}

/** Where two transcripts first differ. */
export interface Difference {
  /** Place in both transcripts. */
  readonly at: number;
  /** What each has there; null where it has ended. */
  readonly left: Entry | null;
  readonly right: Entry | null;
}

export function firstDifference(left: readonly Entry[], right: readonly Entry[]): Difference | null {
  const longest = Math.max(left.length, right.length);
  for (let at = 0; at < longest; at++)
    if (!isAlike(left[at], right[at])) return { at, left: left[at] ?? null, right: right[at] ?? null };
  return null;
}

function isAlike(left: Entry | undefined, right: Entry | undefined): boolean {
  if (!left || !right) return false;
  const sameKind = left.context === right.context && left.kind === right.kind;
  return sameKind && withoutAddresses(left.text) === withoutAddresses(right.text);
}

/** Addresses of tables and functions tell two runs apart, not two releases. */
export function withoutAddresses(text: string): string {
  return text.replace(/: 0x[0-9a-f]+\b/g, ": 0x…");
}
