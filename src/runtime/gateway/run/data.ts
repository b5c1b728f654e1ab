import type { Chunk } from "../binding/data";
import { InputError } from "../state/issue";
import type { RequestState } from "../state/request";
import type { Context, ContextResult, RunInput, RunObserver } from "../types";
import { endsRun, idle, resultOf } from "./context";
import { execute } from "./execute";
import { ScriptRun } from "./script-run";
import type { Session } from "./session";

/** Bytes that the gateway reads or writes at once, and runs a data script on. */
const CHUNK_BYTES = 4 * 1024 * 1024;

/** The object's bytes of a case; null where it has none. */
export function dataOf({ data }: RunInput): Uint8Array | null {
  if (data === undefined) return null;
  if ("text" in data) return new TextEncoder().encode(data.text);
  try {
    return Uint8Array.from(atob(data.base64), (c) => c.charCodeAt(0));
  } catch {
    throw new InputError("data.base64", "is no Base64");
  }
}

/** The data context of an operation, if its data goes through one. HEAD and browser forms have none. */
export function dataContextOf(op: string, method: string): Context | null {
  if (op === "put_obj") return "putData";
  return op === "get_obj" && method !== "HEAD" ? "getData" : null;
}

/**
 * The bytes of an object of which a case gives only the beginning: what it gives, repeated up to `length`. A case
 * without data has none.
 */
export function filled(data: Uint8Array, length: number): Uint8Array {
  if (data.length === 0 || data.length >= length) return data;
  const whole = new Uint8Array(length);
  for (let at = 0; at < length; at += data.length) whole.set(data.subarray(0, length - at), at);
  return whole;
}

/** Runs a data script on every chunk, each with a state of its own; an error does not stop the transfer. */
export function runData(
  session: Session,
  context: Context,
  script: string,
  state: RequestState,
  data: Uint8Array,
  observer: RunObserver,
): ContextResult {
  let total = idle(context, "ok");
  for (const chunk of chunksOf(context, data)) {
    const run = new ScriptRun(session, context, state, observer, chunk);
    const result = resultOf(run, execute(run, script));
    total = joined(total, result);
    if (endsRun(result, session.input.crashes)) break;
  }
  return total;
}

/** What is put ends with an empty chunk, which tells the script that the object is complete. */
function* chunksOf(context: Context, data: Uint8Array): Iterable<Chunk> {
  for (let offset = 0; offset < data.length; offset += CHUNK_BYTES) {
    yield { bytes: data.subarray(offset, offset + CHUNK_BYTES), offset };
  }
  if (context === "putData") yield { bytes: new Uint8Array(), offset: data.length };
}

/** Two results of one context as one: the first failure counts. */
export function joined(a: ContextResult, b: ContextResult): ContextResult {
  const failed = a.status === "ok" ? b : a;
  return {
    ...failed,
    log: [...a.log, ...b.log],
    changes: [...a.changes, ...b.changes],
    opsLog: [...a.opsLog, ...b.opsLog],
    network: [...a.network, ...b.network],
    steps: a.steps + b.steps,
    instructions: a.instructions + b.instructions,
    memoryBytes: Math.max(a.memoryBytes, b.memoryBytes),
  };
}
