import type { Context, ContextResult, GatewayResult, Json, JsonObject } from "../../gateway/types";
import { parseFieldPath } from "../fields/path";
import { valueAt } from "../fields/walk";
import type { CaseResult } from "../result";
import { withoutAddresses } from "../side-by-side/transcript";

/** The kinds of flips that are decisions about a request; the others tell how it came to them. */
export const decisionKinds = ["status", "http", "operation", "response", "metadata"] as const;

export type FlipKind =
  | (typeof decisionKinds)[number]
  | "error"
  | "request"
  | "global"
  | "opsLog"
  | "network"
  | "expectation";

/** Something that came out differently in two runs of a case. */
export interface Flip {
  readonly kind: FlipKind;
  /** For example `status.preRequest`, `http.status`, `request.HTTP.Metadata["a"]`, `expect.log.preRequest[0]`. */
  readonly path: string;
  /** Null: nil, or nothing. */
  readonly before: Json;
  readonly after: Json;
}

/** What scripts may decide of a request, by path. */
type Decided = Map<string, { kind: FlipKind; value: Json }>;

/** What came out differently; of the request's fields those that a script of either run wrote. */
export function flipsOf(before: CaseResult, after: CaseResult): Flip[] {
  const written = writtenPaths([before, after]);
  const [old, now] = [decided(before, written), decided(after, written)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) => {
    const { kind } = (old.get(path) ?? now.get(path))!;
    const flip = { kind, path, before: old.get(path)?.value ?? null, after: now.get(path)?.value ?? null };
    return isSame(flip.before, flip.after) ? [] : [flip];
  });
}

export function isDecision({ kind }: Flip): boolean {
  return (decisionKinds as readonly FlipKind[]).includes(kind);
}

function isSame(before: Json, after: Json): boolean {
  return withoutAddresses(JSON.stringify(before)) === withoutAddresses(JSON.stringify(after));
}

function decided(result: CaseResult, written: ReadonlySet<string>): Decided {
  const all: Decided = new Map();
  const put = (kind: FlipKind, path: string, value: Json | undefined) =>
    all.set(path, { kind, value: value ?? null });
  for (const [name, { status, error }] of named(result.contexts)) {
    put("status", `status.${name}`, status);
    put("error", `error.${name}`, error?.message);
  }
  putAnswer(result, put);
  put("operation", "operation", result.operation);
  for (const path of written) putField(result.request, path, put);
  for (const [key, value] of Object.entries(result.global ?? {})) put("global", `global.${key}`, value);
  put("opsLog", "opsLog", result.contexts.flatMap(({ opsLog }) => opsLog) as Json[]);
  putNetwork(result.contexts, put);
  for (const { name, pass } of result.expectations) put("expectation", `expect.${name}`, pass);
  return all;
}

type Put = (kind: FlipKind, path: string, value: Json | undefined) => void;

/** What the client gets, and the fields that it is made of. */
function putAnswer({ http, response }: GatewayResult, put: Put): void {
  put("http", "http.status", http?.status);
  put("http", "http.reason", http?.reason);
  put("http", "http.body", http?.body);
  for (const [name, value] of Object.entries(response)) put("response", `response.${name}`, value);
}

function putField(request: JsonObject, path: string, put: Put): void {
  const keys = parseFieldPath(path);
  if (keys === undefined || isResponse(keys)) return;
  const isMetadata = String(keys[0]).toLowerCase() === "http" && String(keys[1]).toLowerCase() === "metadata";
  put(isMetadata ? "metadata" : "request", path.replace(/^Request\b/, "request"), valueAt(request, keys));
}

/** Told with the answer. */
function isResponse([first]: readonly (string | number)[]): boolean {
  return String(first).toLowerCase() === "response";
}

function putNetwork(contexts: readonly ContextResult[], put: Put): void {
  const received = new Map<string, string>();
  for (const { address, kind, text = "" } of contexts.flatMap(({ network }) => network))
    if (kind === "received") received.set(address, (received.get(address) ?? "") + text);
  for (const [address, text] of received) put("network", `network[${JSON.stringify(address)}]`, text);
}

/** Contexts with a name of their own; a second run of one has its number. */
function named(contexts: readonly ContextResult[]): [string, ContextResult][] {
  const counts = new Map<Context, number>();
  return contexts.map((result) => {
    const count = counts.get(result.context) ?? 0;
    counts.set(result.context, count + 1);
    return [count === 0 ? result.context : `${result.context}[${count}]`, result];
  });
}

/** Paths of the fields that scripts wrote, the RGW table's apart. */
function writtenPaths(results: readonly CaseResult[]): Set<string> {
  const changes = results.flatMap(({ contexts }) => contexts.flatMap((context) => context.changes));
  return new Set(changes.map(({ path }) => path).filter((path) => /^request\b/i.test(path)));
}
