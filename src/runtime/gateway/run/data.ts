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

/** An object's bytes: `given`, again and again up to `length`. */
export interface ObjectBytes {
  readonly given: Uint8Array;
  readonly length: number;
}

/** radosgw's rgw_max_put_size: no object that is put at once is larger. */
const MAX_PUT_BYTES = 5 * 1024 ** 3;

/**
 * The bytes of an object of which a case may give only the beginning; a case without data has none.
 * @throws InputError for more than a gateway takes
 */
export function objectBytes(given: Uint8Array, contentLength: bigint): ObjectBytes {
  if (given.length === 0 || BigInt(given.length) >= contentLength) return { given, length: given.length };
  if (contentLength > MAX_PUT_BYTES) {
    const why = `${contentLength} bytes of data are more than the 5 GiB that a gateway takes (rgw_max_put_size)`;
    throw new InputError("request.ContentLength", why);
  }
  return { given, length: Number(contentLength) };
}

/** Runs a data script on every chunk, each with a state of its own; an error does not stop the transfer. */
export function runData(
  session: Session,
  context: Context,
  script: string,
  state: RequestState,
  data: ObjectBytes,
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
function* chunksOf(context: Context, data: ObjectBytes): Iterable<Chunk> {
  for (let offset = 0; offset < data.length; offset += CHUNK_BYTES)
    yield { bytes: bytesAt(data, offset), offset };
  if (context === "putData") yield { bytes: new Uint8Array(), offset: data.length };
}

function bytesAt({ given, length }: ObjectBytes, offset: number): Uint8Array {
  const end = Math.min(offset + CHUNK_BYTES, length);
  if (end <= given.length) return given.subarray(offset, end);
  const bytes = new Uint8Array(end - offset);
  // What is given does not begin anew with each chunk.
  for (let at = 0; at < bytes.length; ) {
    const part = given.subarray((offset + at) % given.length).subarray(0, bytes.length - at);
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
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
